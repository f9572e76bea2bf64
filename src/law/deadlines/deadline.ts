import { addDays, addMonths, type PlainDate } from '../calendar/plain-date.ts'
import type { LocalDateTime } from '../calendar/warsaw.ts'
import { addWorkingDays, reasonFree, sameOrNextWorkingDay } from '../calendar/working-days.ts'
import { InvalidInput } from '../invalid-input.ts'
import { formatDateLong } from '../polish/format.ts'
import { count } from '../polish/plural.ts'
import type { Mark, Step } from '../step.ts'
import { addElapsedHours } from './elapsed-hours.ts'
import { type Period, type RuleRow, ruleOn } from './rules.ts'

/** Parameters of a rule by name (`n`, `extend_months`): whole numbers, also written as text. */
export type DeadlineParams = Readonly<Record<string, string | number | undefined>>

/** What is counted: a rule's name, the day of the event (date and time `YYYY-MM-DDTHH:MM` for periods in hours). */
export type DeadlineInput = {
  rule: string
  eventDate: PlainDate | LocalDateTime
  params?: DeadlineParams | undefined
}

/** A due day (or local date and time for hours), why it is that one, and how sure the rule is. */
export type Deadline = { due: PlainDate | LocalDateTime; steps: Step[]; mark: Mark }

/** Value of a rule's parameter; throws InvalidInput with a Polish message when it is missing or out of limits. */
function paramValue(row: RuleRow, name: string, params: DeadlineParams): number {
  const limits = row.params![name]!
  const given = params[name]
  const value = given === undefined || given === '' ? limits.preset : Number(given)
  const path = ['params', name]
  if (value === undefined) throw new InvalidInput(`${limits.label}: podaj wartość`, path)
  if (!Number.isInteger(value) || value < limits.min || value > limits.max)
    throw new InvalidInput(`${limits.label}: liczba całkowita od ${limits.min} do ${limits.max}`, path)
  return value
}

/** The period a rule gives with these parameters. */
function periodOf(row: RuleRow, params: DeadlineParams): Period {
  const base = 'n' in row.period ? row.period.n : 0
  const n = row.params?.n ? paramValue(row, 'n', params) : base
  const added = row.extendedBy ? paramValue(row, row.extendedBy, params) : 0
  return { n: n + added, unit: row.period.unit }
}

/** The last day of a period before it is moved off a free day (KPA art. 57 § 1-3). */
export function lastDayOf(period: Period, eventDate: PlainDate): PlainDate {
  if (period.unit === 'months') return addMonths(eventDate, period.n)
  if (period.unit === 'working-days') return addWorkingDays(eventDate, period.n)
  return addDays(eventDate, period.unit === 'weeks' ? period.n * 7 : period.n)
}

/** A period in Polish words: „14 dni”, „1 miesiąc”. */
function inWords({ n, unit }: Period): string {
  if (unit === 'months') return count(n, 'miesiąc', 'miesiące', 'miesięcy')
  if (unit === 'weeks') return count(n, 'tydzień', 'tygodnie', 'tygodni')
  if (unit === 'working-days') return count(n, 'dzień roboczy', 'dni robocze', 'dni roboczych')
  if (unit === 'hours') return count(n, 'godzina', 'godziny', 'godzin')
  return count(n, 'dzień', 'dni', 'dni')
}

const unitBasis: Record<Period['unit'], string> = {
  days: 'KPA art. 57 § 1',
  weeks: 'KPA art. 57 § 2',
  months: 'KPA art. 57 § 3',
  'working-days': 'KPA art. 57 § 1',
  hours: 'rozporządzenie 1182/71 art. 3 ust. 1',
}

/** Moves the end to the nearest working day and tells why, day by day. */
export function movedEnd(end: PlainDate, basis: string): { due: PlainDate; steps: Step[] } {
  const due = sameOrNextWorkingDay(end)
  if (due === end)
    return { due, steps: [{ text: 'Ostatni dzień jest dniem roboczym', legalBasis: basis, value: due }] }
  const reasons: string[] = []
  for (let day = end; day < due; day = addDays(day, 1))
    reasons.push(`${formatDateLong(day)} (${reasonFree(day)})`)
  return {
    due,
    steps: [{ text: `Dni wolne: ${reasons.join(', ')}; termin przechodzi`, legalBasis: basis, value: due }],
  }
}

/** The opening steps and the end of a rule's period before it is moved; shared with the recomputing after events. */
export function unmovedEnd(input: DeadlineInput): { row: RuleRow; end: PlainDate; steps: Step[] } {
  const { eventDate, params = {} } = input
  const row = ruleOn(input.rule, eventDate)
  const period = periodOf(row, params)
  const end = lastDayOf(period, eventDate.slice(0, 10))
  const european = row.endBasis.startsWith('rozporządzenie 1182/71')
  const countBasis = european ? 'rozporządzenie 1182/71 art. 3 ust. 2' : unitBasis[period.unit]
  const steps = [
    { text: row.label + (row.note ? `. ${row.note}` : ''), legalBasis: row.basis, value: inWords(period) },
    { text: 'Dnia zdarzenia nie wlicza się; ostatni dzień terminu', legalBasis: countBasis, value: end },
  ]
  return { row, end, steps }
}

function inHours(row: RuleRow, event: LocalDateTime, hours: number): Deadline {
  if (!/T\d{2}:\d{2}$/.test(event))
    throw new InvalidInput('Termin w godzinach: podaj także godzinę zdarzenia', ['eventDate'])
  const { starts, ends } = addElapsedHours(event, hours)
  return {
    due: ends,
    mark: row.mark,
    steps: [
      {
        text: `${row.label}. ${row.note}`,
        legalBasis: row.basis,
        value: inWords({ n: hours, unit: 'hours' }),
      },
      { text: 'Godziny zdarzenia nie wlicza się; bieg terminu od', legalBasis: row.endBasis, value: starts },
      { text: 'Upłynęło tyle godzin; dni wolne nie przesuwają', legalBasis: row.endBasis, value: ends },
    ],
  }
}

/** The due day of a rule for an event, with its explanation. Throws InvalidInput on wrong parameters. */
export function deadline(input: DeadlineInput): Deadline {
  const row = ruleOn(input.rule, input.eventDate)
  if ('n' in row.period && row.period.unit === 'hours') return inHours(row, input.eventDate, row.period.n)
  const { end, steps } = unmovedEnd(input)
  const moved = movedEnd(end, row.endBasis)
  return { due: moved.due, steps: [...steps, ...moved.steps], mark: row.mark }
}
