import { bigint, boolean as booleanColumn, numeric } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { type Field, type FieldOptions, type Given, makeField } from './field.ts'

export interface IntegerOptions extends FieldOptions {
  min?: number
  max?: number
}

/** A whole number; also accepts digits in a text, with spaces between thousands. */
export const integer = <const O extends IntegerOptions>(
  label: string,
  options?: O,
): Field<Given<number, O>> => {
  const { min = -2_147_483_648, max = 2_147_483_647 } = options ?? {}
  const number = z
    .union([z.number(), z.string().regex(/^\s*-?[\d\s]+$/)], { error: 'Wpisz liczbę całkowitą, np. 12.' })
    .transform((value) => (typeof value === 'string' ? Number(value.replace(/\s/g, '')) : value))
    .pipe(
      z
        .number()
        .int('Wpisz liczbę całkowitą, np. 12.')
        .min(min, `Najmniejsza dozwolona wartość to ${min}.`)
        .max(max, `Największa dozwolona wartość to ${max}.`),
    )
  return makeField<any>(
    label,
    options ?? {},
    {
      kind: 'integer',
      columns: (name) => {
        const column = bigint(name, { mode: 'number' })
        return { [name]: options?.required ? column.notNull() : column }
      },
      schema: () => (options?.required ? number : number.nullable()),
      sortColumn: (name) => `t.${name}`,
      parseFilter: (text) => {
        const value = Number(text)
        if (!Number.isSafeInteger(value)) throw new Error('Wpisz liczbę całkowitą, np. 12.')
        return value
      },
      exportAs: 'number',
    },
    { min, max },
  )
}

export interface DecimalOptions extends FieldOptions {
  /** Digits after the point, 2 when not given. */
  scale?: number
}

/** Digits which a column of exact decimals holds, those after the point included. */
const precision = 14

/** Text of an exact decimal: „1 234,50”, „1234.5” → "1234.50"; throws a Polish message. */
export const readDecimal = (input: string, scale: number): string => {
  const text = input
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-')
  const match = /^(-?)0*(\d{1,12})(?:\.(\d+))?$/.exec(text)
  if (!match) throw new Error('Wpisz liczbę, np. 1234,50.')
  const [, sign, whole, fraction = ''] = match
  if (whole!.length > precision - scale) throw new Error('Ta liczba jest za duża.')
  if (fraction.length > scale)
    throw new Error(scale === 0 ? 'Wpisz liczbę całkowitą.' : `Najwyżej ${scale} cyfry po przecinku.`)
  return `${sign}${whole}${scale > 0 ? `.${fraction.padEnd(scale, '0')}` : ''}`
}

const exact = (scale: number) =>
  z.union([z.string(), z.number()], { error: 'Wpisz liczbę, np. 1234,50.' }).transform((value, issues) => {
    try {
      return readDecimal(String(value), scale)
    } catch (error) {
      issues.addIssue({ code: 'custom', message: (error as Error).message })
      return z.NEVER
    }
  })

/** An exact decimal, exchanged as text with a point. */
export const decimal = <const O extends DecimalOptions>(
  label: string,
  options?: O,
): Field<Given<string, O>> => {
  const scale = options?.scale ?? 2
  return makeField<any>(
    label,
    options ?? {},
    {
      kind: 'decimal',
      columns: (name) => {
        const column = numeric(name, { precision, scale })
        return { [name]: options?.required ? column.notNull() : column }
      },
      schema: () => (options?.required ? exact(scale) : exact(scale).nullable()),
      sortColumn: (name) => `t.${name}`,
      parseFilter: (text) => readDecimal(text, scale),
      exportAs: 'number',
    },
    { scale },
  )
}

/** Yes or no; empty counts as no. */
export const boolean = (label: string, options: FieldOptions = {}): Field<boolean> =>
  makeField<boolean>(label, options, {
    kind: 'boolean',
    columns: (name) => ({ [name]: booleanColumn(name).notNull().default(false) }),
    schema: () =>
      z
        .union([z.boolean(), z.enum(['true', 'false'])], { error: 'Wybierz „tak” albo „nie”.' })
        .nullable()
        .transform((value) => value === true || value === 'true'),
    load: (name, row) => row[name] === true,
    sortColumn: (name) => `t.${name}`,
    parseFilter: (text) => {
      if (text !== 'true' && text !== 'false') throw new Error('Wybierz „tak” albo „nie”.')
      return text === 'true'
    },
    exportAs: 'boolean',
    show: (value) => (value ? 'tak' : 'nie'),
  })
