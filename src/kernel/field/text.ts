import { z } from 'zod'
import { polishText } from './columns.ts'
import { type Field, type FieldOptions, type Given, makeField, missing } from './field.ts'

export interface TextOptions extends FieldOptions {
  /** In characters; 300 for a line, 20,000 for text of many lines. */
  maxLength?: number
  /** Values suggested while typing. */
  suggest?: 'jrwa' | 'country'
}

const build = (
  kind: 'text' | 'multiline',
  label: string,
  options: TextOptions,
  limit: number,
): Field<any> => {
  const maxLength = options.maxLength ?? limit
  const line = z
    .string({ error: 'Wpisz tekst.' })
    .transform((text) => text.normalize('NFC').replaceAll('\u0000', '').trim())
    .pipe(
      z.string().max(maxLength, `Tekst jest za długi: najwyżej ${maxLength.toLocaleString('pl-PL')} znaków.`),
    )
  return makeField<string | null>(
    label,
    options,
    {
      kind,
      columns: (name) => ({ [name]: options.required ? polishText(name).notNull() : polishText(name) }),
      schema: () =>
        options.required
          ? line.pipe(z.string().min(1, missing))
          : line.nullable().transform((text) => text || null),
      sortColumn: (name) => `t.${name}`,
      parseFilter: (text) => text,
      exportAs: 'text',
    },
    { maxLength, ...(options.suggest && { suggest: options.suggest }) },
  )
}

/** One line of text. */
export const text = <const O extends TextOptions>(label: string, options?: O): Field<Given<string, O>> =>
  build('text', label, options ?? {}, 300)

/** Text of several lines, without formatting. */
export const multiline = <const O extends TextOptions>(label: string, options?: O): Field<Given<string, O>> =>
  build('multiline', label, options ?? {}, 20_000)
