import { z } from 'zod'
import { polishText } from './columns.ts'
import { type Field, type FieldOptions, makeField } from './field.ts'

/** A postal address or a place in the city; unknown parts are null. */
export interface Address {
  street: string | null
  number: string | null
  postcode: string | null
  city: string | null
  district: string | null
}

const parts = ['street', 'number', 'postcode', 'city', 'district'] as const
const part = (max: number) =>
  z
    .string({ error: 'Wpisz tekst.' })
    .trim()
    .max(max, `Najwyżej ${max} znaków.`)
    .nullish()
    .transform((text) => text || null)

const schema = z.strictObject(
  {
    street: part(120),
    number: part(20),
    postcode: part(6).refine((code) => !code || /^\d{2}-\d{3}$/.test(code), 'Kod pocztowy ma postać 30-001.'),
    city: part(80),
    district: part(60),
  },
  { error: 'Podaj adres jako ulicę, numer, kod, miejscowość i dzielnicę.' },
)

/** „ul. Długa 5, 30-001 Kraków”. */
export const showAddress = (address: Address | null): string =>
  address
    ? [
        [address.street, address.number].filter(Boolean).join(' '),
        [address.postcode, address.city].filter(Boolean).join(' '),
        address.district,
      ]
        .filter(Boolean)
        .join(', ')
    : ''

/** Street, number, postcode, town and district in columns of their own, so that places can be counted. */
export const address = (label: string, options: FieldOptions = {}): Field<Address | null> =>
  makeField<Address | null>(label, options, {
    kind: 'address',
    columns: (name) =>
      Object.fromEntries(parts.map((key) => [`${name}_${key}`, polishText(`${name}_${key}`)])),
    schema: () =>
      schema.nullable().transform((value) => (value && parts.some((key) => value[key]) ? value : null)),
    store: (name, value) => Object.fromEntries(parts.map((key) => [`${name}_${key}`, value?.[key] ?? null])),
    load: (name, row) => {
      if (!parts.some((key) => row[`${name}_${key}`])) return null
      return Object.fromEntries(
        parts.map((key) => [key, row[`${name}_${key}`] ?? null]),
      ) as unknown as Address
    },
    sortColumn: (name) => `t.${name}_district`,
    parseFilter: (text) => text,
    exportAs: 'text',
    show: showAddress,
  })
