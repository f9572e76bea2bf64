/** A day of the civil calendar as `YYYY-MM-DD`; strings compare in the order of time. */
export type PlainDate = string

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const dayLength = 86_400_000

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Year, month (1-12) and day of a date; throws RangeError when the date does not exist. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  if (!isPlainDate(date)) throw new RangeError(`Nie ma takiej daty: ${date}`)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** The date with the given year, month (1-12) and day; throws RangeError when there is none. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  partsOf(date)
  return date
}

/** Number of days in a month (1-12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function toDayNumber(date: PlainDate): number {
  partsOf(date)
  return Date.parse(`${date}T00:00:00Z`) / dayLength
}

/** The date so many days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date((toDayNumber(date) + days) * dayLength).toISOString().slice(0, 10)
}

/** The day with the same number so many months later, or that month's last day where there is none. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + month - 1 + months
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return plainDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}

/** The same day so many years later; 29 February becomes 28 February in an ordinary year. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12)
}

/** Number of days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** The later of two dates. */
export function later(one: PlainDate, other: PlainDate): PlainDate {
  if (one > other) return one
  return other
}

/** ISO weekday of a date. */
export function weekdayOf(date: PlainDate): Weekday {
  // Day 0 (1 January 1970) was a Thursday, the fourth day.
  return (((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** ISO 8601 week with the year it belongs to, which differs from the calendar year around 1 January. */
export function isoWeekOf(date: PlainDate): { year: number; week: number } {
  const thursday = addDays(date, 4 - weekdayOf(date))
  const year = partsOf(thursday).year
  return { year, week: Math.floor(daysBetween(plainDate(year, 1, 1), thursday) / 7) + 1 }
}
