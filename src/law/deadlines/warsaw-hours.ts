/** A local date and time in Warsaw, `YYYY-MM-DDTHH:MM`. */
export type LocalDateTime = string

const warsaw = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'short',
})
const hour = 3_600_000

function toLocal(instant: number): LocalDateTime {
  return warsaw.format(instant).replace(' ', 'T')
}

/**
 * The instant of a local time. An hour which happens twice in autumn means its first run (the earlier deadline);
 * one which spring leaves out means the time an hour later.
 */
function toInstant(local: LocalDateTime): number {
  const asUtc = Date.parse(`${local}:00Z`)
  const candidates = [asUtc - 2 * hour, asUtc - hour]
  return candidates.find((instant) => toLocal(instant) === local) ?? candidates[1]!
}

/**
 * End of a period of elapsed hours: it starts with the full hour after the one in which the event fell
 * (Reg. 1182/71 art. 3(1)); changes of the clock lengthen or shorten the local reading, not the period.
 */
export function addElapsedHours(
  event: LocalDateTime,
  hours: number,
): { starts: LocalDateTime; ends: LocalDateTime } {
  const starts = (Math.floor(toInstant(event) / hour) + 1) * hour
  return { starts: toLocal(starts), ends: toLocal(starts + hours * hour) }
}
