import { elapsedMinutes, instantOf } from './periods.ts'

/**
 * Whether a night of known times has fewer than 6 hours between 21:00 and 7:00, so that no lump sum is due
 * (regulation of 29.01.2013 § 8 ust. 4). A night without times is taken as declared.
 */
export function isShortNight(night: { from?: string | undefined; to?: string | undefined }): boolean {
  if (night.from === undefined || night.to === undefined) return false
  const evening = new Date(`${night.from.slice(0, 10)}T00:00:00Z`)
  if (night.from.slice(11, 16) < '07:00') evening.setUTCDate(evening.getUTCDate() - 1)
  const opens = `${evening.toISOString().slice(0, 10)}T21:00`
  evening.setUTCDate(evening.getUTCDate() + 1)
  const closes = `${evening.toISOString().slice(0, 10)}T07:00`
  const from = instantOf(night.from) > instantOf(opens) ? night.from : opens
  const to = instantOf(night.to) < instantOf(closes) ? night.to : closes
  return elapsedMinutes(from, to) < 360
}
