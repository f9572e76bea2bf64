import { z } from 'zod'
import { type Field, type FieldOptions, type Fields, makeField, missing, type Values } from './field.ts'

/** Rows of a child table, kept in order; each row is checked by the fields of the column. */
export const lines = <F extends Fields>(
  label: string,
  columns: F,
  options: FieldOptions = {},
): Field<Values<F>[]> => {
  const row = z.object(
    Object.fromEntries(
      Object.entries(columns).map(([id, field]) => [
        id,
        z.preprocess((value) => value ?? null, field.schema()),
      ]),
    ),
  )
  const list = z.array(row, { error: 'Podaj wiersze jako listę.' }).max(5_000, 'Najwyżej 5000 wierszy.')
  return makeField<any>(
    label,
    options,
    {
      kind: 'lines',
      lines: columns,
      multiple: true,
      columns: () => ({}),
      schema: () =>
        options.required ? list.min(1, missing) : list.nullable().transform((rows) => rows ?? []),
      store: () => ({}),
      load: (name, stored) => stored[name] ?? [],
      exportAs: 'number',
      show: (value) => String(value?.length ?? 0),
    },
    { columns: Object.entries(columns).map(([id, field]) => field.describe(id)) },
  )
}
