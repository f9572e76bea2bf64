import { isPlainDate } from '../calendar/plain-date.ts'
import { formatDateLong } from './format.ts'

/** A step's value as people read it: ISO days and Warsaw local times become Polish dates, anything else stays. */
export function formatStepValue(value: string): string {
  const [, day = '', time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/.exec(value) ?? []
  if (!isPlainDate(day)) return value
  return time ? `${formatDateLong(day)}, godz.\u00A0${time}` : formatDateLong(day)
}
