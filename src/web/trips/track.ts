import { addDays } from '#law/calendar/plain-date.ts'
import { fromWarsaw, toWarsaw } from '#law/calendar/warsaw.ts'

/** A stretch of time in milliseconds. */
export interface Span {
  from: number
  to: number
}

/** Marks are drawn to a quarter of an hour; a minute is typed. */
export const quarter = 15 * 60_000

const dayOf = (instant: number) => toWarsaw(instant).slice(0, 10)
const midnight = (day: string) => fromWarsaw(`${day}T00:00`)
const instantOf = (value: unknown) => (typeof value === 'string' ? Date.parse(value) : Number.NaN)

/** The whole days in Warsaw around two instants (ISO); undefined while either is missing or they are out of order. */
export const spanOf = (from: unknown, to: unknown): Span | undefined => {
  const [start, end] = [instantOf(from), instantOf(to)]
  if (!(start < end)) return undefined
  return { from: midnight(dayOf(start)), to: midnight(addDays(dayOf(end), 1)) }
}

/** Where an instant stands, from 0 to 1. */
export const placeOf = (span: Span, instant: number): number =>
  Math.min(1, Math.max(0, (instant - span.from) / (span.to - span.from)))

/** The instant at a place from 0 to 1, to a quarter of an hour, kept between two others. */
export const instantAt = (span: Span, place: number, { from, to }: Span): number => {
  const drawn = span.from + place * (span.to - span.from)
  return Math.min(to, Math.max(from, Math.round(drawn / quarter) * quarter))
}

/** Days of the span with the place each begins at. */
export const daysOf = (span: Span): { day: string; place: number }[] => {
  const days = []
  for (let day = dayOf(span.from); midnight(day) < span.to; day = addDays(day, 1))
    days.push({ day, place: placeOf(span, midnight(day)) })
  return days
}

/** Nights of a trip: those of which at least 6 hours between 21:00 and 7:00 fall within it (§ 8 ust. 4). */
export const nightsBetween = (from: unknown, to: unknown): Span[] => {
  const span = spanOf(from, to)
  if (!span) return []
  const [start, end] = [instantOf(from), instantOf(to)]
  return daysOf({ from: midnight(addDays(dayOf(span.from), -1)), to: span.to })
    .map(({ day }) => ({
      from: Math.max(start, fromWarsaw(`${day}T21:00`)),
      to: Math.min(end, fromWarsaw(`${addDays(day, 1)}T07:00`)),
    }))
    .filter((night) => night.to - night.from >= 6 * 3_600_000)
}
