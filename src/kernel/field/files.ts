import { uuid } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { type Field, type FieldOptions, makeField, missing } from './field.ts'

/** Files of the record, by id of the stored file. */
export const files = (label: string, options: FieldOptions = {}): Field<string[]> => {
  const list = z
    .array(z.union([z.string(), z.object({ id: z.string() }).transform((file) => file.id)]).pipe(z.uuid()), {
      error: 'Dołącz pliki przez pole wyboru plików.',
    })
    .max(500, 'Najwyżej 500 plików.')
  return makeField<string[]>(label, options, {
    kind: 'files',
    multiple: true,
    columns: (name) => ({ [name]: uuid(name).array().notNull().default([]) }),
    schema: () => (options.required ? list.min(1, missing) : list.nullable().transform((ids) => ids ?? [])),
    // In a row of a child table nothing given means no files.
    store: (name, value) => ({ [name]: value ?? [] }),
    load: (name, row) => (row[name] as string[] | null) ?? [],
    exportAs: 'number',
    show: (value) => String(value.length),
  })
}
