import { addDays, weekdayOf } from '#law/calendar/plain-date.ts'

/** A meeting's place in a reception day: hours of the day, HH:MM. */
export interface Slot {
  from: string
  to: string
}

interface Hours {
  startsAt: string
  endsAt: string
  slotMinutes: number
}

const minutesOf = (time: string): number => {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  return match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN
}
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Slots of n minutes that fit between the hours; none when the hours cannot be read. */
export const slotsOf = ({ startsAt, endsAt, slotMinutes }: Hours): Slot[] => {
  const [start, end] = [minutesOf(startsAt), minutesOf(endsAt)]
  if (Number.isNaN(start) || Number.isNaN(end) || slotMinutes < 1) return []
  const count = Math.max(0, Math.floor((end - start) / slotMinutes))
  return Array.from({ length: count }, (_, index) => ({
    from: timeOf(start + index * slotMinutes),
    to: timeOf(start + (index + 1) * slotMinutes),
  }))
}

/** Mondays of weeks without a reception day between two days; each breaks KPA art. 253 § 1. */
export const weeksWithoutReception = (days: readonly string[], from: string, to: string): string[] => {
  const mondayOf = (day: string) => addDays(day, 1 - weekdayOf(day))
  const served = new Set(days.map(mondayOf))
  const missing: string[] = []
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7))
    if (!served.has(monday)) missing.push(monday)
  return missing
}
