import { html } from 'ghtml'
import { pl } from '../copy/pl.ts'
import type { PublicCity } from '../deps.ts'
import { type Errors, errorSummary, type FieldView } from '../form/fields.ts'
import { renderPage, words } from '../layout.ts'

/** A page behind a one-purpose link, in Polish: it is opened from a Polish letter. */
export const answerPage = (city: PublicCity, title: string, body: string, wrong = false): string =>
  renderPage({ lang: 'pl', copy: pl, city, title, body, wrong })

/** Text in paragraphs, as it was written. */
export const quoted = (text: string): string => html`<blockquote class="quoted">${text}</blockquote>`

/** What happened and what to do next, for links that are used up, expired or have just been used. */
export const endPage = (city: PublicCity, title: string, ...sentences: string[]): string =>
  answerPage(
    city,
    title,
    html`!${sentences.map((sentence) => html`<p>${words('pl', sentence)}</p>`)}<p>${words('pl', `Masz pytanie? Zadzwoń: ${city.phone} albo napisz: ${city.email}.`)}</p>`,
  )

/** A form of a link, sent to the address it was opened at. */
export const answerForm = (errors: Errors, parts: string[], button: string): string =>
  html`!${errorSummary('pl', pl.errorSummary(Object.keys(errors).length), errors)}<form method="post" enctype="multipart/form-data" novalidate>!${parts}<div class="buttons"><button class="main">${button}</button></div></form>`

/** Fields of these forms share language and errors. */
export const fieldsWith =
  (values: Record<string, string>, errors: Errors) =>
  (id: string, label: string, hint?: string): FieldView => ({
    lang: 'pl',
    id,
    label,
    value: values[id] ?? '',
    errors,
    ...(hint && { hint }),
  })
