/** A local date and time in Warsaw, `YYYY-MM-DDTHH:MM`. */
export type LocalDateTime = string

const warsaw = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'short',
})
const hour = 3_600_000

/** Local time in Warsaw of an instant (milliseconds, a Date, or ISO 8601 with a zone). */
export function toWarsaw(instant: number | Date | string): LocalDateTime {
  return warsaw.format(new Date(instant)).replace(' ', 'T')
}

/**
 * The instant (milliseconds) of a local time in Warsaw. An hour which happens twice in autumn means its first run
 * (the earlier deadline); one which spring leaves out means the time an hour later.
 */
export function fromWarsaw(local: LocalDateTime): number {
  const asUtc = Date.parse(`${local}:00Z`)
  const candidates = [asUtc - 2 * hour, asUtc - hour]
  return candidates.find((instant) => toWarsaw(instant) === local) ?? candidates[1]!
}
