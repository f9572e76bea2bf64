import { z } from 'zod'
import { isPlainDate } from '#law/calendar/plain-date.ts'
import { instant as instantColumn, plainDate, tstzrange } from './columns.ts'
import { type Field, type FieldOptions, type Given, makeField } from './field.ts'

const badDate = 'Wpisz istniejący dzień, np. 24.11.2026.'

/** True for a day that exists, written YYYY-MM-DD, in the years 1800-2999. */
const isDay = (text: string): boolean => /^(1[89]|2\d)/.test(text) && isPlainDate(text)

/** A calendar day, exchanged as YYYY-MM-DD. */
export const date = <const O extends FieldOptions>(label: string, options?: O): Field<Given<string, O>> => {
  const day = z.string({ error: badDate }).refine(isDay, badDate)
  return makeField<any>(label, options ?? {}, {
    kind: 'date',
    columns: (name) => ({ [name]: options?.required ? plainDate(name).notNull() : plainDate(name) }),
    schema: () => (options?.required ? day : day.nullable()),
    sortColumn: (name) => `t.${name}`,
    parseFilter: (text) => {
      if (!isDay(text)) throw new Error(badDate)
      return text
    },
    exportAs: 'date',
  })
}

const badInstant = 'Wpisz dzień i godzinę, np. 24.11.2026 09:05.'
const moment = z
  .string({ error: badInstant })
  .refine((text) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)), badInstant)
  .transform((text) => new Date(text).toISOString())

/** A moment, exchanged as ISO 8601 with a zone. */
export const instant = <const O extends FieldOptions>(label: string, options?: O): Field<Given<string, O>> =>
  makeField<any>(label, options ?? {}, {
    kind: 'instant',
    columns: (name) => ({ [name]: options?.required ? instantColumn(name).notNull() : instantColumn(name) }),
    schema: () => (options?.required ? moment : moment.nullable()),
    // Rows of child tables come as JSON, in which PostgreSQL writes moments its own way.
    load: (name, row) => (row[name] ? new Date(row[name] as string).toISOString() : null),
    sortColumn: (name) => `t.${name}`,
    parseFilter: (text) => {
      if (Number.isNaN(Date.parse(text))) throw new Error(badInstant)
      return new Date(text).toISOString()
    },
    exportAs: 'instant',
  })

/** Two moments, the second after the first; the end itself is outside. */
export interface TimeRange {
  from: string
  to: string
}

/** A stretch of time (tstzrange), so that overlaps can be refused by the database. */
export const timeRange = <const O extends FieldOptions>(
  label: string,
  options?: O,
): Field<Given<TimeRange, O>> => {
  const range = z
    .object({ from: moment, to: moment }, { error: badInstant })
    .refine(({ from, to }) => from < to, {
      message: 'Koniec musi być późniejszy niż początek.',
      path: ['to'],
    })
  return makeField<any>(label, options ?? {}, {
    kind: 'timeRange',
    columns: (name) => ({ [name]: options?.required ? tstzrange(name).notNull() : tstzrange(name) }),
    schema: () => (options?.required ? range : range.nullable()),
    store: (name, value: TimeRange | null) => ({ [name]: value ? `[${value.from},${value.to})` : null }),
    load: (name, row) => {
      const match = /^\["?([^",]+)"?,"?([^")]+)"?\)$/.exec(String(row[name] ?? ''))
      return match ? { from: new Date(match[1]!).toISOString(), to: new Date(match[2]!).toISOString() } : null
    },
    sortColumn: (name) => `lower(t.${name})`,
    parseFilter: (text) => {
      if (Number.isNaN(Date.parse(text))) throw new Error(badInstant)
      return new Date(text).toISOString()
    },
    exportAs: 'text',
    show: (value) => (value ? `${value.from} – ${value.to}` : ''),
  })
}
