import { html } from 'ghtml'
import type { Language } from '../copy/copy.ts'
import { words } from '../layout.ts'

/** Messages by field, in the order of the page. */
export type Errors = Record<string, string>

/** What every field of a form needs. */
export interface FieldView {
  lang: Language
  id: string
  label: string
  value: string
  errors: Errors
  hint?: string
  /** „(nieobowiązkowe)”, written after the label. */
  optional?: string
}

const described = ({ id, hint, errors }: FieldView) => {
  const ids = [...(hint ? [`${id}-hint`] : []), ...(errors[id] ? [`${id}-error`] : [])]
  return ids.length ? html` aria-describedby="${ids.join(' ')}"` : ''
}

const invalid = ({ id, errors }: FieldView) => (errors[id] ? ' aria-invalid="true"' : '')

const hintAndError = ({ lang, id, hint, errors }: FieldView) =>
  html`!${hint ? html`<p class="hint" id="${id}-hint">${words(lang, hint)}</p>` : ''}!${errors[id] ? html`<p class="error" id="${id}-error">${words(lang, errors[id]!)}</p>` : ''}`

const caption = (field: FieldView) =>
  html`<label for="${field.id}">${words(field.lang, field.label)}!${field.optional ? html` <span class="optional">${field.optional}</span>` : ''}</label>!${hintAndError(field)}`

const wrapped = (field: FieldView, control: string) =>
  html`<div class="field!${field.errors[field.id] ? ' wrong' : ''}">!${control}</div>`

/** One line of text. `autocomplete` lets browsers fill in what people have given them (WCAG 1.3.5). */
export const textField = (
  field: FieldView,
  { type = 'text', autocomplete = 'off', width = 'wide' } = {},
): string =>
  wrapped(
    field,
    html`!${caption(field)}<input class="${width}" id="${field.id}" name="${field.id}" type="${type}" value="${field.value}" autocomplete="${autocomplete}"!${described(field)}!${invalid(field)}>`,
  )

/** Several lines of text. */
export const textArea = (field: FieldView, rows = 8): string =>
  wrapped(
    field,
    html`!${caption(field)}<textarea id="${field.id}" name="${field.id}" rows="${rows}"!${described(field)}!${invalid(field)}>
${field.value}</textarea>`,
  )

/** One of a list. */
export const selectField = (field: FieldView, empty: string, options: Record<string, string>): string =>
  wrapped(
    field,
    html`!${caption(field)}<select id="${field.id}" name="${field.id}"!${described(field)}!${invalid(field)}><option value="">${empty}</option>!${Object.entries(
      options,
    ).map(
      ([value, label]) =>
        html`<option value="${value}"!${field.value === value ? ' selected' : ''}>${label}</option>`,
    )}</select>`,
  )

const choice = (
  type: 'radio' | 'checkbox',
  field: FieldView,
  chosen: readonly string[],
  options: Record<string, string>,
) =>
  Object.entries(options).map(([value, label], place) => {
    // The first choice carries the field's own id, so that the summary of errors leads to it.
    const id = place === 0 ? field.id : `${field.id}-${value}`
    return html`<div class="choice"><input type="${type}" id="${id}" name="${field.id}" value="${value}"!${chosen.includes(value) ? ' checked' : ''}!${place === 0 ? described(field) : ''}><label for="${id}">${words(field.lang, label)}</label></div>`
  })

const group = (field: FieldView, choices: string[]) =>
  wrapped(
    field,
    html`<fieldset><legend>${words(field.lang, field.label)}!${field.optional ? html` <span class="optional">${field.optional}</span>` : ''}</legend>!${hintAndError(field)}!${choices}</fieldset>`,
  )

/** One of a few, all visible. */
export const radios = (field: FieldView, options: Record<string, string>): string =>
  group(field, choice('radio', field, [field.value], options))

/** Any of a few. */
export const checkboxes = (
  field: FieldView,
  chosen: readonly string[],
  options: Record<string, string>,
): string => group(field, choice('checkbox', field, chosen, options))

/** A single yes. */
export const checkbox = (field: FieldView): string =>
  wrapped(
    field,
    html`!${hintAndError(field)}<div class="choice"><input type="checkbox" id="${field.id}" name="${field.id}" value="yes"!${field.value === 'yes' ? ' checked' : ''}!${described(field)}!${invalid(field)}><label for="${field.id}">${words(field.lang, field.label)}</label></div>`,
  )

/** What is wrong, on top, with links to the fields; it takes the focus when the page opens. */
export const errorSummary = (lang: Language, title: string, errors: Errors): string =>
  Object.keys(errors).length === 0
    ? ''
    : html`<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="summary-title"><h2 id="summary-title">${title}</h2><ul>!${Object.entries(
        errors,
      ).map(([id, message]) => html`<li><a href="#${id}">${words(lang, message)}</a></li>`)}</ul></div>`
