import { renderPdf } from '#kernel/print/render-pdf.ts'
import { formatMoney } from '#law/polish/format.ts'
import { typeset } from '#law/polish/typography.ts'
import { chartOf } from './analysis.chart.ts'
import type { AnalysisRow } from './analysis.ts'
import { templateOf } from './print-template.ts'

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
): Uint8Array =>
  renderPdf(templateOf('analysis'), {
    title,
    findings: findings.map(typeset),
    chart: chartOf(title, items),
    columns: columns.map(({ label }) => label.replace(' (zł)', '')),
    rows: items.map(cells),
    total: cells(total),
  })
