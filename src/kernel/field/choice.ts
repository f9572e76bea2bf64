import { text as textColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Tone } from '#kernel/register/description.ts'
import { type Field, type FieldOptions, type Given, makeField, missing } from './field.ts'

type Labels = Record<string, string | { label: string; tone: Tone }>

/** One of a closed list: value → label, in the order shown. */
export const choice = <const L extends Labels, const O extends FieldOptions>(
  label: string,
  labels: L,
  options?: O,
): Field<Given<Extract<keyof L, string>, O>> => {
  const list = Object.entries(labels).map(([value, shown]) =>
    typeof shown === 'string' ? { value, label: shown } : { value, label: shown.label, tone: shown.tone },
  )
  const values = list.map((option) => option.value) as [string, ...string[]]
  const one = z.enum(values, {
    error: (issue) =>
      issue.input === '' || issue.input === null || issue.input === undefined
        ? missing
        : `Wybierz jedną z wartości: ${list.map((option) => option.label).join(', ')}.`,
  })
  return makeField<any>(
    label,
    options ?? {},
    {
      kind: 'choice',
      columns: (name) => {
        const column = textColumn(name, { enum: values })
        return { [name]: options?.required ? column.notNull() : column }
      },
      schema: () =>
        options?.required ? one : z.preprocess((value) => (value === '' ? null : value), one.nullable()),
      sortColumn: (name) => `t.${name}`,
      parseFilter: (text) => text,
      exportAs: 'text',
      show: (value) => list.find((option) => option.value === value)?.label ?? '',
    },
    { options: list },
  )
}

/** Free labels, with suggestions. */
export const tags = (
  label: string,
  options: FieldOptions & { suggestions?: string[] } = {},
): Field<string[]> =>
  makeField<string[]>(
    label,
    options,
    {
      kind: 'tags',
      columns: (name) => ({ [name]: textColumn(name).array().notNull().default([]) }),
      schema: () =>
        z
          .array(z.string().trim().min(1).max(80, 'Etykieta może mieć najwyżej 80 znaków.'), {
            error: 'Wpisz etykiety jako listę.',
          })
          .max(50, 'Najwyżej 50 etykiet.')
          .nullable()
          .transform((list) => [...new Set(list ?? [])]),
      load: (name, row) => (row[name] as string[] | null) ?? [],
      multiple: true,
      exportAs: 'text',
      show: (value) => value.join(', '),
    },
    { options: (options.suggestions ?? []).map((value) => ({ value, label: value })) },
  )
