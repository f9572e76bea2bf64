import { fromWarsaw, type LocalDateTime, toWarsaw } from '../calendar/warsaw.ts'

const hour = 3_600_000

/**
 * End of a period of elapsed hours: it starts with the full hour after the one in which the event fell
 * (Reg. 1182/71 art. 3(1)); changes of the clock lengthen or shorten the local reading, not the period.
 */
export function addElapsedHours(
  event: LocalDateTime,
  hours: number,
): { starts: LocalDateTime; ends: LocalDateTime } {
  const starts = (Math.floor(fromWarsaw(event) / hour) + 1) * hour
  return { starts: toWarsaw(starts), ends: toWarsaw(starts + hours * hour) }
}
