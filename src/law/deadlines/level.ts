import { daysBetween, type PlainDate } from '../calendar/plain-date.ts'
import { formatDateInList } from '../polish/format.ts'
import { count } from '../polish/plural.ts'

/** How pressing a deadline is: passed, today, within the warning days, or later. */
export type DeadlineLevel = 'late' | 'today' | 'soon' | 'ok'

/** Days before the due day on which people are warned; the longest one opens the level „soon”. */
export type WarnDays = { warn: readonly number[] }

/** Warning days used where a rule has none of its own. */
export const usualWarnDays: WarnDays = { warn: [7, 3, 1] }

/** Level of a due day (its date part when it has an hour) on a day. */
export function levelOf(due: string, today: PlainDate, { warn }: WarnDays = usualWarnDays): DeadlineLevel {
  const left = daysBetween(today, due.slice(0, 10))
  if (left < 0) return 'late'
  if (left === 0) return 'today'
  return left <= Math.max(0, ...warn) ? 'soon' : 'ok'
}

/** How far the due day is, in words with its date: „jutro (śr. 25.11)”, „za 9 dni (czw. 03.12)”, „3 dni po terminie”. */
export function duePhrase(due: string, today: PlainDate): string {
  const day = due.slice(0, 10)
  const left = daysBetween(today, day)
  if (left < 0) return `${count(-left, 'dzień', 'dni', 'dni')} po terminie`
  const near = ['dziś', 'jutro', 'pojutrze'][left] ?? `za ${count(left, 'dzień', 'dni', 'dni')}`
  return `${near} (${formatDateInList(day)})`
}
