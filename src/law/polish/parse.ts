import Big from 'big.js'
import { addDays, isPlainDate, type PlainDate, weekdayOf } from '../calendar/plain-date.ts'
import { fold } from './fold.ts'
import { monthsGenitive } from './format.ts'

const relative: Record<string, number> = { wczoraj: -1, dzis: 0, dzisiaj: 0, jutro: 1, pojutrze: 2 }

/** Shortest accepted beginning and the whole folded name of each weekday, from Monday. */
const weekdays: readonly (readonly [string, string])[] = [
  ['pn', 'poniedzialek'],
  ['wt', 'wtorek'],
  ['sr', 'sroda'],
  ['cz', 'czwartek'],
  ['pt', 'piatek'],
  ['so', 'sobota'],
  ['nd', 'niedziela'],
]

function weekdayNamed(word: string): number {
  if (word.length < 2) return 0
  return weekdays.findIndex(([short, long]) => word === short || (word !== 'p' && long.startsWith(word))) + 1
}

function dateFrom(year: string, month: string, day: string): PlainDate | undefined {
  const century = year.length === 2 ? '20' : ''
  const date = `${century}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(date) ? date : undefined
}

/**
 * A date as people type it: „24.11” (the year of `today`), „24.11.2026”, „24112026”, „24 listopada 2026 r.”,
 * „2026-11-24”, „dziś”, „jutro”, „pojutrze”, „wczoraj”, „pt” (the next such weekday after today).
 * Undefined when it cannot be understood or there is no such day.
 */
export function parseDate(text: string, today: PlainDate): PlainDate | undefined {
  const word = fold(text.replace(/\s+/g, ' ').trim())
  if (isPlainDate(word)) return word
  const shift = relative[word]
  if (shift !== undefined) return addDays(today, shift)
  const weekday = weekdayNamed(word.replace(/\.$/, ''))
  if (weekday) return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)
  const thisYear = today.slice(0, 4)
  const dotted = /^(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{4}|\d{2}))?\.?$/.exec(word)
  if (dotted) return dateFrom(dotted[3] ?? thisYear, dotted[2]!, dotted[1]!)
  const solid = /^(\d{2})(\d{2})(\d{4})?$/.exec(word)
  if (solid) return dateFrom(solid[3] ?? thisYear, solid[2]!, solid[1]!)
  const named = /^(\d{1,2}) ([a-z]+)(?: (\d{4}))?(?: ?r\.?)?$/.exec(word)
  const month = named ? monthsGenitive.findIndex((name) => fold(name) === named[2]) + 1 : 0
  return named && month ? dateFrom(named[3] ?? thisYear, String(month), named[1]!) : undefined
}

/** A time of day as typed („9:05”, „9.05”, „905”, „9”) as „09:05”; undefined when there is no such time. */
export function parseTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim())
  if (!match || Number(match[1]) > 23 || Number(match[2] ?? 0) > 59) return undefined
  return `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}`
}

/**
 * A day and an hour as people type them („10.3 6:15”, „10.03.2026, 06:15”, „jutro 9”, „2026-03-10T06:15”) as a local
 * time „2026-03-10T06:15”; an hour alone („19:40”) keeps `day`. Undefined when it cannot be understood.
 */
export function parseMoment(text: string, today: PlainDate, day?: PlainDate): string | undefined {
  const words = text
    .trim()
    .replace(/(?<=^\d{4}-\d\d-\d\d)T/, ' ')
    .split(/[\s,]+/)
  const time = parseTime(words.at(-1)!)
  const alone = words.length === 1 && words[0]!.includes(':')
  const date = alone ? day : parseDate(words.slice(0, -1).join(' '), today)
  return date && time && `${date}T${time}`
}

/**
 * A decimal number as people type it („1 234,5”, „1 234.50”, „1.234,50”, „−3”) as a plain string „1234.5”.
 * Undefined when it is no number or has more than `decimals` digits after the comma.
 */
export function parseDecimal(text: string, decimals: number): string | undefined {
  const compact = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/(?<=\d)[\s\u00A0\u202F](?=\d{3}(?!\d))/g, '')
  const plain = /^-?\d{1,3}(\.\d{3})+,\d+$/.test(compact) ? compact.replaceAll('.', '') : compact
  const match = /^-?\d{1,15}(?:[.,](\d+))?$/.exec(plain)
  if (!match || (match[1]?.length ?? 0) > decimals) return undefined
  return plain.replace(',', '.')
}

/** An amount of money as typed, „zł” or a currency code allowed at its end, as a string with two decimals „1234.50”. */
export function parseMoney(text: string): string | undefined {
  const number = parseDecimal(text.replace(/\s*(zł|[A-Z]{3})\.?\s*$/i, ''), 2)
  return number === undefined ? undefined : new Big(number).toFixed(2)
}
