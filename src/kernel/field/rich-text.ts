import sanitize from 'sanitize-html'
import { z } from 'zod'
import { polishText } from './columns.ts'
import { type Field, type FieldOptions, type Given, makeField, missing } from './field.ts'

const allowed = {
  allowedTags: ['p', 'br', 'strong', 'em', 'u', 'ul', 'ol', 'li', 'blockquote', 'h2', 'h3', 'a'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['https', 'http', 'mailto'],
}

/** The words of a formatted text. */
export const plainText = (html: string): string =>
  sanitize(html.replace(/<\/(p|li|h2|h3|blockquote)>|<br\s*\/?>/g, '$&\n'), {
    allowedTags: [],
    allowedAttributes: {},
  }).trim()

/** Formatted text of letters and notes: a small subset of HTML; scripts and styles never reach the database. */
export const richText = <const O extends FieldOptions>(
  label: string,
  options?: O,
): Field<Given<string, O>> => {
  const html = z
    .string({ error: 'Wpisz tekst.' })
    .max(200_000, 'Tekst jest za długi: najwyżej 200 000 znaków.')
    .transform((text) => sanitize(text.replaceAll('\u0000', ''), allowed))
  return makeField<any>(label, options ?? {}, {
    kind: 'richText',
    columns: (name) => ({ [name]: options?.required ? polishText(name).notNull() : polishText(name) }),
    schema: () =>
      options?.required
        ? html.refine((text) => plainText(text) !== '', missing)
        : html.nullable().transform((text) => text || null),
    exportAs: 'text',
    show: (value) => (value ? plainText(value) : ''),
  })
}
