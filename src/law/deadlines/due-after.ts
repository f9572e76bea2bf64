import { addDays, daysBetween, later, type PlainDate } from '../calendar/plain-date.ts'
import { sameOrNextWorkingDay } from '../calendar/working-days.ts'
import { InvalidInput } from '../invalid-input.ts'
import { formatDateLong } from '../polish/format.ts'
import { count } from '../polish/plural.ts'
import type { Step } from '../step.ts'
import { type Deadline, type DeadlineParams, lastDayOf, movedEnd, unmovedEnd } from './deadline.ts'

/**
 * What is recorded after a period began: a suspension (first and last day not counted in; open while `to` is absent)
 * or an extension to a named day, decided `on` a day.
 */
export type DeadlineEvent =
  | { kind: 'suspension'; from: PlainDate; to?: PlainDate; legalBasis?: string }
  | { kind: 'extension'; on: PlainDate; to: PlainDate; legalBasis?: string }

/** A running deadline, or a stopped clock: no due day, only how many days will be left when it runs again. */
export type RecomputedDeadline =
  | (Deadline & { state: 'running' })
  | (Omit<Deadline, 'due'> & { state: 'suspended'; due: null; since: PlainDate; daysLeft: number })

const suspensionBasis = 'KPA art. 35 § 5 i art. 103'
const extensionBasis = 'KPA art. 36 § 1'

type Extension = Extract<DeadlineEvent, { kind: 'extension' }>
type Suspension = Extract<DeadlineEvent, { kind: 'suspension' }>

const startOf = (event: DeadlineEvent) => (event.kind === 'suspension' ? event.from : event.on)
const days = (n: number) => count(n, 'dzień', 'dni', 'dni')

/** The extended end, cut to the longest the rule allows. */
function extend(event: Extension, longest: PlainDate | undefined): { end: PlainDate; step: Step } {
  const legalBasis = event.legalBasis ?? extensionBasis
  if (longest && event.to > longest)
    return {
      end: longest,
      step: { text: 'Przedłużenie najwyżej do granicy z przepisu', legalBasis, value: longest },
    }
  return { end: event.to, step: { text: 'Termin przedłużono', legalBasis, value: event.to } }
}

/** One step of a suspension which ended: the days of it that were not yet counted in. */
function resume(event: Suspension & { to: PlainDate }, counted: PlainDate): { length: number; step: Step } {
  const first = event.from > counted ? event.from : addDays(counted, 1)
  const length = Math.max(0, daysBetween(first, event.to) + 1)
  const text = `Wstrzymanie od ${formatDateLong(event.from)} do ${formatDateLong(event.to)} nie wlicza się do terminu`
  return { length, step: { text, legalBasis: event.legalBasis ?? suspensionBasis, value: days(length) } }
}

/**
 * The due day after recorded suspensions and extensions, taken in the order of their days. Suspended days lengthen
 * the period one for one and overlapping ones count once; what is recorded after the period had ended changes nothing.
 * Periods in hours are neither suspended nor extended. Throws InvalidInput on wrong parameters.
 */
export function dueAfter(
  rule: string,
  eventDate: PlainDate,
  params: DeadlineParams,
  events: readonly DeadlineEvent[],
): RecomputedDeadline {
  const { row, end: firstEnd, steps } = unmovedEnd({ rule, eventDate, params })
  if (row.period.unit === 'hours')
    throw new InvalidInput('Terminu w godzinach nie wstrzymuje się ani nie przedłuża', ['rule'])
  const limit = row.longest && lastDayOf(row.longest, eventDate)
  let end = firstEnd
  let suspendedDays = 0
  let counted = eventDate
  for (const event of events.toSorted((one, other) => startOf(one).localeCompare(startOf(other)))) {
    const start = startOf(event)
    if (start > sameOrNextWorkingDay(end)) {
      steps.push({
        text: `Zdarzenie z ${formatDateLong(start)} nastąpiło po upływie terminu i go nie zmienia`,
        legalBasis: row.basis,
        value: end,
      })
    } else if (event.kind === 'extension') {
      const extended = extend(event, limit && addDays(limit, suspendedDays))
      // A new day is set by the authority: it never shortens what the law gives.
      end = later(end, extended.end)
      steps.push(extended.step)
    } else if (event.to === undefined) {
      const since = event.from
      const daysLeft = Math.max(0, daysBetween(since, end) + 1)
      const text = `Bieg terminu wstrzymano ${formatDateLong(since)}; po wznowieniu pozostanie`
      steps.push({ text, legalBasis: event.legalBasis ?? suspensionBasis, value: days(daysLeft) })
      return { state: 'suspended', due: null, since, daysLeft, steps, mark: row.mark }
    } else {
      const { length, step } = resume({ ...event, to: event.to }, counted)
      end = addDays(end, length)
      suspendedDays += length
      counted = later(counted, event.to)
      steps.push(step)
    }
  }
  const moved = movedEnd(end, row.endBasis)
  return { state: 'running', due: moved.due, steps: [...steps, ...moved.steps], mark: row.mark }
}
