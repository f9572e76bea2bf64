import { isPlainDate } from '#law/calendar/plain-date.ts'
import { fold } from '#law/polish/fold.ts'
import { monthsGenitive } from '#law/polish/format.ts'

/** A day named in a text. */
export interface FoundDate {
  date: string
  /** Where its words begin and end. */
  from: number
  to: number
}

const months = monthsGenitive.map(fold)
const pattern = new RegExp(
  `(?<!\\d)(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})|(\\d{1,2})\\.?\\s+(${months.join('|')})\\s+(\\d{4}))(?!\\d)`,
  'g',
)

/** All days written with a year: 12.11.2026, 12 listopada 2026 r., 2026-11-12. Impossible ones are left out. */
export const findDates = (text: string): FoundDate[] =>
  [...fold(text.normalize('NFC')).matchAll(pattern)].flatMap((match) => {
    const [, isoYear, isoMonth, isoDay, dotDay, dotMonth, dotYear, day, month, year] = match
    const parts = isoYear
      ? [isoYear, isoMonth!, isoDay!]
      : dotYear
        ? [dotYear, dotMonth!, dotDay!]
        : [year!, String(months.indexOf(month!) + 1), day!]
    const date = [parts[0], parts[1]!.padStart(2, '0'), parts[2]!.padStart(2, '0')].join('-')
    return isPlainDate(date) ? [{ date, from: match.index, to: match.index + match[0].length }] : []
  })
