import { fromWarsaw, toWarsaw } from '../calendar/warsaw.ts'

/** One 24-hour period counted from the start, the last may be shorter; `day` is counted from one. */
export type Period = { day: number; minutes: number; date: string }

const dayMinutes = 1440

/** The instant (ms) of a time: Warsaw's clock, or any clock where an offset (`Z`, `+09:00`) is given. */
export function instantOf(time: string): number {
  return time.length > 16 ? Date.parse(time) : fromWarsaw(time)
}

/** Minutes really elapsed between two times, so a day of changing clocks has 23 or 25 hours. */
export function elapsedMinutes(from: string, to: string): number {
  return Math.round((instantOf(to) - instantOf(from)) / 60_000)
}

/** Periods of 24 elapsed hours (regulation of 29.01.2013 § 7 ust. 2, § 13 ust. 3); `date` is the day it starts in Warsaw. */
export function periodsOf(from: string, minutes: number): Period[] {
  const start = instantOf(from)
  return Array.from({ length: Math.ceil(minutes / dayMinutes) }, (_, index) => ({
    day: index + 1,
    minutes: Math.min(dayMinutes, minutes - index * dayMinutes),
    date: toWarsaw(start + index * dayMinutes * 60_000).slice(0, 10),
  }))
}

/** Duration as people write it, „25 h 05 min”. */
export function duration(minutes: number): string {
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}
