import type { PlainDate } from '../calendar/plain-date.ts'
import { InvalidInput } from '../invalid-input.ts'
import type { Mark } from '../step.ts'
import { ruleRows } from './rule-rows.ts'

/** How long a period lasts. Hours are elapsed hours in Warsaw; working days count only days which are not free. */
export type Period = { n: number; unit: 'hours' | 'days' | 'working-days' | 'weeks' | 'months' }

/** A parameter a rule takes: its Polish label and whole-number limits; `preset` makes it optional. */
export type RuleParam = { label: string; min: number; max: number; preset?: number }

/** One version of a rule on periods, in force for events from `from` on. */
export type RuleRow = {
  id: string
  label: string
  from: PlainDate
  period: Period | { fromParam: 'n'; unit: Exclude<Period['unit'], 'hours'> }
  /** Act and article, in Polish. */
  basis: string
  /** Provision which moves the end off a free day, and counts months. */
  endBasis: string
  mark: Mark
  params?: Record<string, RuleParam>
  /** Name of the parameter whose months are added to the period and counted at once from the event. */
  extendedBy?: string
  /** The longest the period may last with all extensions, counted from the event. */
  longest?: Period
  /** What the reader should know: source of doubt, reading chosen. */
  note?: string
}

/** Names of all rules in the order of the table. */
export const ruleIds = [...new Set(ruleRows.map((row) => row.id))]

/** Polish name of each rule, the newest version's. */
export const ruleLabels: Readonly<Record<string, string>> = Object.fromEntries(
  ruleRows.map((row) => [row.id, row.label]),
)

/** The version of a rule in force on the day of the event; throws InvalidInput when there is none. */
export function ruleOn(id: string, eventDate: PlainDate): RuleRow {
  const versions = ruleRows
    .filter((row) => row.id === id)
    .sort((one, other) => (one.from < other.from ? 1 : -1))
  if (versions.length === 0) throw new InvalidInput(`Nie ma reguły „${id}”`, ['rule'])
  const row = versions.find((version) => version.from <= eventDate.slice(0, 10))
  if (!row)
    throw new InvalidInput(`Reguła „${id}” obowiązuje dopiero od ${versions.at(-1)!.from}`, ['eventDate'])
  return row
}
