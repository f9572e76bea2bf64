import { renderSheet } from '#kernel/templates/sheet.ts'
import { formatMoney } from '#law/polish/format.ts'
import { chartOf } from './analysis.chart.ts'
import type { AnalysisRow } from './analysis.ts'

const cells = (row: AnalysisRow): string[] => [
  row.label,
  String(row.trips),
  String(row.days),
  formatMoney(row.plan),
  formatMoney(row.cost),
  row.costPerDay ? formatMoney(row.costPerDay) : '–',
]

/** The periodic report for the Mayor as PDF: findings, chart and its table (§ 4 ust. 2 pkt 4 of the decree). */
export const printAnalysis = (
  title: string,
  columns: readonly { label: string }[],
  findings: readonly string[],
  items: readonly AnalysisRow[],
  total: AnalysisRow,
): Promise<Uint8Array> =>
  renderSheet({
    title,
    printed: title,
    blocks: [
      ...findings.map((text) => ({ kind: 'paragraph' as const, text })),
      {
        kind: 'picture',
        svg: chartOf(title, items),
        alt: 'Wykres kosztów; te same kwoty są w tabeli poniżej.',
      },
      {
        kind: 'table',
        columns: columns.map(({ label }) => label.replace(' (zł)', '')),
        widths: [3, 1.4, 1, 2, 2, 2],
        ends: [1, 2, 3, 4, 5],
        rows: [...items, total].map(cells),
      },
    ],
  })
