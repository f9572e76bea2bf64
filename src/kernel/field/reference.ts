import { uuid } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { FieldKindId } from '#kernel/register/description.ts'
import { type Field, type FieldOptions, type Given, makeField, missing } from './field.ts'

export interface ReferenceOptions extends FieldOptions {
  multiple?: boolean
}
type Ids<O> = O extends { multiple: true } ? string[] : Given<string, O>

/** Accepts the id, `{ id }`, or a text that the operation resolves (number of a record, symbol of a unit, e-mail of a person). */
const pointer = z
  .union([z.string().trim(), z.object({ id: z.string() }).transform((value) => value.id)], {
    error: 'Wskaż wpis z listy.',
  })
  .pipe(z.string().min(1, missing).max(300, 'Wskaż wpis z listy.'))

/** Nothing chosen, or a pointer: one schema, so that a wrong value gets the pointer's own message. */
const pointerOrNone = z.preprocess((value) => (value === '' ? null : value), pointer.nullable())

const build = (
  kind: FieldKindId,
  refers: NonNullable<Field['refers']>,
  label: string,
  options: ReferenceOptions,
): Field<any> =>
  makeField<any>(
    label,
    options,
    {
      kind,
      refers,
      columns: (name) => {
        const one = uuid(name)
        if (options.multiple) return { [name]: one.array().notNull().default([]) }
        return { [name]: options.required ? one.notNull() : one }
      },
      schema: () => {
        if (options.multiple) {
          const list = z.array(pointer, { error: 'Wskaż wpisy z listy.' }).max(500, 'Najwyżej 500 pozycji.')
          return options.required ? list.min(1, missing) : list.nullable().transform((ids) => ids ?? [])
        }
        return options.required ? pointer : pointerOrNone
      },
      ...(options.multiple && {
        multiple: true,
        load: (name: string, row: Record<string, unknown>) => row[name] ?? [],
        store: (name: string, value: string[] | null) => ({ [name]: value ?? [] }),
      }),
      sortColumn: (name) => `t.${name}`,
      parseFilter: (text) => text,
      exportAs: 'text',
    },
    refers.to === 'record' ? { register: refers.register } : {},
  )

/** A record of another register. */
export const ref = <const O extends ReferenceOptions>(
  register: string,
  label: string,
  options?: O,
): Field<Ids<O>> => build('ref', { to: 'record', register }, label, options ?? {})

/** A person or organisation of the contacts register. */
export const contact = <const O extends ReferenceOptions>(label: string, options?: O): Field<Ids<O>> =>
  build('contact', { to: 'record', register: 'contacts' }, label, options ?? {})

/** An organisational unit, inside or outside the office. */
export const unit = <const O extends ReferenceOptions>(label: string, options?: O): Field<Ids<O>> =>
  build('unit', { to: 'unit' }, label, options ?? {})

/** A person of the staff. */
export const user = <const O extends ReferenceOptions>(label: string, options?: O): Field<Ids<O>> =>
  build('user', { to: 'person' }, label, options ?? {})
