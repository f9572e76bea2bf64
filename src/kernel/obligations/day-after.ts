import { addDays, daysBetween, later } from '#law/calendar/plain-date.ts'
import { sameOrNextWorkingDay } from '#law/calendar/working-days.ts'
import type { DeadlineParams } from '#law/deadlines/deadline.ts'
import { type DeadlineEvent, dueAfter } from '#law/deadlines/due-after.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import type { Step } from '#law/step.ts'

/** What people did with a running deadline, in order; days as YYYY-MM-DD. `on` of a resumption is counted again. */
export type ObligationEvent = { on: string; reason: string; legalBasis?: string } & (
  | { kind: 'suspended' }
  | { kind: 'resumed' }
  | { kind: 'extended'; due: string }
)

/** What a deadline is counted from. */
export interface Counted {
  rule: string | null
  params: DeadlineParams
  startedOn: string
  /** The day set by a person, where there is no rule. */
  setDue: string
}

/** The day after all events, or none while the clock stands. */
export interface DayAfter {
  due: string | null
  steps: Step[]
}

const basis = (event: ObligationEvent) => (event.legalBasis ? { legalBasis: event.legalBasis } : {})

/** Events as the law takes them: each suspension with its last day, those ended on the day they began left out. */
const lawEvents = (events: readonly ObligationEvent[]): DeadlineEvent[] => {
  const taken: DeadlineEvent[] = []
  let open: Extract<DeadlineEvent, { kind: 'suspension' }> | undefined
  for (const event of events) {
    if (event.kind === 'suspended') open = { kind: 'suspension', from: event.on, ...basis(event) }
    else if (event.kind === 'extended')
      taken.push({ kind: 'extension', on: event.on, to: event.due, ...basis(event) })
    else if (open) {
      const to = addDays(event.on, -1)
      if (to >= open.from) taken.push({ ...open, to })
      open = undefined
    }
  }
  return open ? [...taken, open] : taken
}

/** A day set by a person: suspended days lengthen it one for one, as they do in a period of law. */
const afterSetDay = (setDue: string, events: readonly DeadlineEvent[]): DayAfter => {
  let due = setDue
  const steps: Step[] = [{ text: 'Termin wyznaczono na', legalBasis: 'termin wyznaczony', value: setDue }]
  for (const event of events) {
    const legalBasis = event.legalBasis ?? 'termin wyznaczony'
    if (event.kind === 'extension') {
      due = later(due, event.to)
      steps.push({ text: 'Termin przedłużono', legalBasis, value: due })
    } else if (event.to === undefined) {
      const left = Math.max(0, daysBetween(event.from, due) + 1)
      steps.push({
        text: `Bieg terminu wstrzymano ${formatDateLong(event.from)}; po wznowieniu pozostanie`,
        legalBasis,
        value: count(left, 'dzień', 'dni', 'dni'),
      })
      return { due: null, steps }
    } else {
      due = sameOrNextWorkingDay(addDays(due, daysBetween(event.from, event.to) + 1))
      steps.push({
        text: `Wstrzymanie od ${formatDateLong(event.from)} do ${formatDateLong(event.to)} przesuwa termin`,
        legalBasis,
        value: due,
      })
    }
  }
  return { due, steps }
}

/** Counts the day again from the beginning, with the explanation of each step. Throws InvalidInput as the law does. */
export const dayAfter = (counted: Counted, events: readonly ObligationEvent[]): DayAfter => {
  const taken = lawEvents(events)
  if (counted.rule === null) return afterSetDay(counted.setDue, taken)
  const { due, steps } = dueAfter(counted.rule, counted.startedOn, counted.params, taken)
  return { due: due?.slice(0, 10) ?? null, steps }
}
