import { html } from 'ghtml'
import { formatMonth } from '#law/polish/format.ts'
import type { Board } from './board.report.ts'

const size = { width: 720, height: 260, left: 44, bottom: 34, top: 26 }

/** The step of the scale: about four lines, in ones, twos or fives of a power of ten. */
const stepOf = (most: number): number => {
  const rough = Math.max(1, most / 4)
  const power = 10 ** Math.floor(Math.log10(rough))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough)!
}

const short = (month: string) => `${Number(month.slice(5))}.${month.slice(2, 4)}`

/** Submissions received and closed by month, as an SVG of its own: bars differ by pattern as well as by shade. */
export const monthChart = (months: Board['months']): string => {
  const most = Math.max(1, ...months.flatMap((month) => [month.received, month.closed]))
  const step = stepOf(most)
  const top = Math.ceil(most / step) * step
  const y = (value: number) =>
    size.height - size.bottom - (value / top) * (size.height - size.bottom - size.top)
  const band = (size.width - size.left - 8) / Math.max(1, months.length)
  const bar = (place: number, offset: number, value: number, look: string) =>
    html`<rect x="${(size.left + place * band + offset).toFixed(1)}" y="${y(value).toFixed(1)}" width="${(band * 0.38).toFixed(1)}" height="${(size.height - size.bottom - y(value)).toFixed(1)}" !${look}/>`
  const lines = Array.from({ length: top / step + 1 }, (_, n) => n * step).map(
    (value) =>
      html`<line x1="${size.left}" x2="${size.width - 8}" y1="${y(value)}" y2="${y(value)}" stroke="#c9ced4"/><text x="${size.left - 6}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
  )
  const bars = months.map(
    (month, place) =>
      html`<g><title>${formatMonth(month.month)}: wpłynęło ${month.received}, zakończono ${month.closed}</title>!${bar(place, band * 0.1, month.received, 'fill="#0b4f9e"')}!${bar(place, band * 0.5, month.closed, 'fill="#ffffff" stroke="#0b4f9e" stroke-width="1.5"')}</g><text x="${(size.left + (place + 0.5) * band).toFixed(1)}" y="${size.height - 14}" text-anchor="middle">${short(month.month)}</text>`,
  )
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" font-family="sans-serif" font-size="11" fill="#1a1d21"><title>Zgłoszenia w ostatnich 12 miesiącach</title>
<rect x="${size.left}" y="6" width="12" height="12" fill="#0b4f9e"/><text x="${size.left + 18}" y="16">wpłynęło</text><rect x="${size.left + 90}" y="6" width="12" height="12" fill="#ffffff" stroke="#0b4f9e" stroke-width="1.5"/><text x="${size.left + 108}" y="16">zakończono</text>
!${lines}!${bars}</svg>`
}
