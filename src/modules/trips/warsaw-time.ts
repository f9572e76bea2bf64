import { toWarsaw } from '#law/calendar/warsaw.ts'

/** A moment as the clock in Warsaw shows it, with its offset, so that the hour repeated in autumn is told apart. */
export const warsawTime = (instant: string): string => {
  const local = toWarsaw(instant)
  const hours = Math.round((Date.parse(`${local}:00Z`) - Date.parse(instant)) / 3_600_000)
  return `${local}+${String(hours).padStart(2, '0')}:00`
}
