import { char, numeric } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { type Field, type FieldOptions, type Given, makeField } from './field.ts'
import { readDecimal } from './number.ts'

/** An exact amount with its currency (ISO 4217). */
export interface Money {
  amount: string
  currency: string
}

export interface MoneyOptions extends FieldOptions {
  /** Amounts below zero are accepted (corrections). */
  signed?: boolean
}

const amountOf = (signed: boolean) =>
  z.union([z.string(), z.number()], { error: 'Wpisz kwotę, np. 1234,50.' }).transform((value, issues) => {
    try {
      const amount = readDecimal(String(value), 2)
      if (signed || !amount.startsWith('-')) return amount
      issues.addIssue({ code: 'custom', message: 'Kwota nie może być ujemna.' })
    } catch (error) {
      issues.addIssue({ code: 'custom', message: (error as Error).message })
    }
    return z.NEVER
  })

const currency = z
  .string({ error: 'Waluta to trzy wielkie litery, np. PLN.' })
  .regex(/^[A-Z]{3}$/, 'Waluta to trzy wielkie litery, np. PLN.')
  .default('PLN')

/** An amount with its currency, or a bare amount in złote; whatever is wrong is told at the field itself. */
const moneyOf = (signed: boolean) => {
  const parts = z.object({ amount: amountOf(signed), currency })
  return z.any().transform((value, issues): Money => {
    const read = parts.safeParse(typeof value === 'object' ? value : { amount: value })
    if (read.success) return read.data
    for (const { message } of read.error.issues) issues.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

/** Money: numeric(14,2) and a currency column. A bare number means złote. */
export const money = <const O extends MoneyOptions>(label: string, options?: O): Field<Given<Money, O>> => {
  const schema = moneyOf(options?.signed ?? false)
  return makeField<any>(
    label,
    options ?? {},
    {
      kind: 'money',
      columns: (name) => {
        const value = numeric(name, { precision: 14, scale: 2 })
        const currency = char(`${name}_currency`, { length: 3 })
        return options?.required
          ? { [name]: value.notNull(), [`${name}_currency`]: currency.notNull() }
          : { [name]: value, [`${name}_currency`]: currency }
      },
      schema: () => (options?.required ? schema : schema.nullable()),
      store: (name, value: Money | null) => ({
        [name]: value?.amount ?? null,
        [`${name}_currency`]: value?.currency ?? null,
      }),
      load: (name, row) =>
        row[name] === null || row[name] === undefined
          ? null
          : { amount: row[name] as string, currency: row[`${name}_currency`] as string },
      sortColumn: (name) => `t.${name}`,
      parseFilter: (text) => readDecimal(text, 2),
      exportAs: 'money',
      show: (value) => (value ? `${value.amount.replace('.', ',')} ${value.currency}` : ''),
    },
    { scale: 2 },
  )
}
