import Big from 'big.js'
import { formatMoney } from '#law/polish/format.ts'
import type { AnalysisRow } from './analysis.ts'

const rowHeight = 28
const labelWidth = 200
const barWidth = 360
const shownRows = 20

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const widthOf = (value: string, most: Big) =>
  most.gt(0) ? new Big(value).times(barWidth).div(most).toFixed(1) : '0'

/**
 * Bars of execution over bars of plan, at most 20 rows; the table beside it tells the same, so the picture carries a
 * title and a description and no information of its own.
 */
export const chartOf = (title: string, rows: readonly AnalysisRow[]): string => {
  const shown = rows.slice(0, shownRows)
  const most = shown
    .flatMap(({ cost, plan }) => [cost, plan])
    .reduce((a, b) => (a.gt(b) ? a : new Big(b)), new Big(0))
  const height = shown.length * rowHeight + 56
  const bars = shown.map((row, index) => {
    const y = 44 + index * rowHeight
    return `<text x="${labelWidth - 8}" y="${y + 15}" text-anchor="end">${escaped(row.label)}</text>
<rect x="${labelWidth}" y="${y + 3}" width="${widthOf(row.plan, most)}" height="18" fill="#c9d3dd"/>
<rect x="${labelWidth}" y="${y + 7}" width="${widthOf(row.cost, most)}" height="10" fill="#1f5a93"/>
<text x="${labelWidth + barWidth + 8}" y="${y + 15}">${escaped(formatMoney(row.cost))}</text>`
  })
  const said = shown.map((row) => `${row.label}: ${formatMoney(row.cost)}`).join('; ')
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="tytul opis" viewBox="0 0 720 ${height}" font-family="sans-serif" font-size="13" fill="#1b1f24">
<title id="tytul">${escaped(title)}</title>
<desc id="opis">${escaped(said || 'Brak rozliczonych wyjazdów.')}</desc>
<text x="0" y="16" font-size="15" font-weight="600">${escaped(title)}</text>
<rect x="${labelWidth}" y="24" width="12" height="12" fill="#1f5a93"/><text x="${labelWidth + 18}" y="34">wykonanie</text>
<rect x="${labelWidth + 110}" y="24" width="12" height="12" fill="#c9d3dd"/><text x="${labelWidth + 128}" y="34">plan</text>
${bars.join('\n')}
</svg>`
}
