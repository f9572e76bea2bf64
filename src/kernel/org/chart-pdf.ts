import { renderSheet } from '#kernel/templates/sheet.ts'
import { type ChartCaption, chartSvg, chartWords } from './chart-svg.ts'
import type { OrgNode } from './structure.ts'

/** The organisation chart of a day as an accessible PDF, one lying page of A3 (decree § 10). */
export const chartPdf = (root: OrgNode, caption: ChartCaption): Promise<Uint8Array> => {
  const { title, day, description } = chartWords(root, caption)
  const svg = chartSvg(root, { ...caption, titled: false })
  return renderSheet({
    title,
    lead: day,
    paper: 'a3',
    landscape: true,
    blocks: [{ kind: 'picture', svg, alt: description }],
  })
}
