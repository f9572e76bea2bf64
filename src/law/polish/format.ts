import Big from 'big.js'
import { type PlainDate, partsOf, weekdayOf } from '../calendar/plain-date.ts'
import { toWarsaw } from '../calendar/warsaw.ts'

const hardSpace = '\u00A0'
const minus = '\u2212'

/** Names of months in the genitive, as a date wants them. */
export const monthsGenitive = [
  'stycznia',
  'lutego',
  'marca',
  'kwietnia',
  'maja',
  'czerwca',
  'lipca',
  'sierpnia',
  'września',
  'października',
  'listopada',
  'grudnia',
] as const

const monthsNominative =
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'.split(
    ' ',
  )

/** Names of weekdays from Monday. */
export const weekdayNames = [
  'poniedziałek',
  'wtorek',
  'środa',
  'czwartek',
  'piątek',
  'sobota',
  'niedziela',
] as const

const weekdayShort = ['pon.', 'wt.', 'śr.', 'czw.', 'pt.', 'sob.', 'niedz.']

/**
 * A number with a decimal comma, groups of thousands by hard spaces always (1 234) and a real minus sign.
 * `decimals` fixes the number of digits after the comma (half up); without it the number's own digits stay.
 */
export function formatNumber(value: string | number | Big, decimals?: number): string {
  const number = new Big(value)
  const [whole, fraction] = number.abs().toFixed(decimals).split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, hardSpace)
  const digits = fraction ? `${grouped},${fraction}` : grouped
  return number.lt(0) && /[1-9]/.test(digits) ? minus + digits : digits
}

/** An amount of money to the grosz: „1 234,56 zł”, „−80,00 EUR”. The currency is an ISO 4217 code. */
export function formatMoney(amount: string | number | Big, currency = 'PLN'): string {
  return `${formatNumber(amount, 2)}${hardSpace}${currency === 'PLN' ? 'zł' : currency}`
}

/** „24 listopada 2026 r.” with hard spaces. */
export function formatDateLong(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return [day, monthsGenitive[month - 1], year, 'r.'].join(hardSpace)
}

/** „wtorek, 24 listopada 2026 r.” */
export function formatDateWithWeekday(date: PlainDate): string {
  return `${weekdayNames[weekdayOf(date) - 1]}, ${formatDateLong(date)}`
}

/** „24.11.2026” */
export function formatDateShort(date: PlainDate): string {
  const { year } = partsOf(date)
  return `${date.slice(8)}.${date.slice(5, 7)}.${year}`
}

/** „wt. 24.11”, for lists of the present year. */
export function formatDateInList(date: PlainDate): string {
  return `${weekdayShort[weekdayOf(date) - 1]}${hardSpace}${date.slice(8)}.${date.slice(5, 7)}`
}

/** „listopad 2026” of any day of the month or of a `YYYY-MM`. */
export function formatMonth(date: string): string {
  return `${monthsNominative[Number(date.slice(5, 7)) - 1]}${hardSpace}${date.slice(0, 4)}`
}

/** „24–27 listopada 2026 r.”, „30 listopada – 2 grudnia 2026 r.”, „30 grudnia 2026 r. – 2 stycznia 2027 r.” */
export function formatDateRange(from: PlainDate, to: PlainDate): string {
  if (from === to) return formatDateLong(from)
  const [start, end] = [partsOf(from), partsOf(to)]
  if (start.year !== end.year) return `${formatDateLong(from)}${hardSpace}– ${formatDateLong(to)}`
  if (start.month === end.month) return `${start.day}–${formatDateLong(to)}`
  return `${start.day}${hardSpace}${monthsGenitive[start.month - 1]}${hardSpace}– ${formatDateLong(to)}`
}

/** „09:05” of an instant (ISO 8601 with a zone), as clocks in Warsaw show it. */
export function formatTime(instant: string | Date): string {
  return toWarsaw(instant).slice(11)
}

/** „24.11.2026, 09:05” of an instant, in Warsaw. */
export function formatInstant(instant: string | Date): string {
  const local = toWarsaw(instant)
  return `${formatDateShort(local.slice(0, 10))},${hardSpace}${local.slice(11)}`
}

/** „09:05–10:30” of two instants of one day in Warsaw; of two days „24.11.2026, 22:00 – 25.11.2026, 01:00”. */
export function formatTimeRange(from: string | Date, to: string | Date): string {
  if (toWarsaw(from).slice(0, 10) === toWarsaw(to).slice(0, 10))
    return `${formatTime(from)}–${formatTime(to)}`
  return `${formatInstant(from)}${hardSpace}– ${formatInstant(to)}`
}
