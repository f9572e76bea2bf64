import { holidayOn } from './holidays.ts'
import { addDays, type PlainDate, weekdayOf } from './plain-date.ts'

/** Why a day is free: its holiday's name, „niedziela” or „sobota”; undefined for a working day (KPA art. 57 § 4). */
export function reasonFree(date: PlainDate): string | undefined {
  const weekday = weekdayOf(date)
  return holidayOn(date)?.name ?? (weekday === 7 ? 'niedziela' : weekday === 6 ? 'sobota' : undefined)
}

/** Whether the day is neither free by statute nor a Saturday. */
export function isWorkingDay(date: PlainDate): boolean {
  return reasonFree(date) === undefined
}

/** The date itself when it is a working day, otherwise the nearest later one. */
export function sameOrNextWorkingDay(date: PlainDate): PlainDate {
  let day = date
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return day
}

/** The n-th working day after the date (before it when n is negative); the date itself is never counted. */
export function addWorkingDays(date: PlainDate, n: number): PlainDate {
  let day = date
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, Math.sign(n))
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** Number of working days from one date to another, both counted; 0 when the second is earlier. */
export function countWorkingDays(from: PlainDate, to: PlainDate): number {
  let count = 0
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}
