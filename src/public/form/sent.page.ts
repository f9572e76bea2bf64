import { html } from 'ghtml'
import { formatDateLong } from '#law/polish/format.ts'
import type { Copy, Language } from '../copy/copy.ts'
import type { PublicCity } from '../deps.ts'
import { href, renderPage, words } from '../layout.ts'
import type { Receipt } from './submit-draft.ts'

/** A day in the language of the page. */
export const longDay = (lang: Language, day: string): string =>
  lang === 'pl'
    ? formatDateLong(day)
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${day}T00:00Z`),
      )

/** The confirmation: number, code, what happens next; one A4 page in print. */
export const sentPage = (lang: Language, copy: Copy, city: PublicCity, receipt: Receipt): string => {
  const { form } = copy
  const body = html`<div class="done" role="status" data-draft-sent="zgloszenie"><p>${words(lang, form.sentLead)}</p>
<dl><div><dt>${form.sentNumber}</dt><dd class="code">${receipt.number}</dd></div><div><dt>${form.sentCode}</dt><dd class="code">${receipt.statusCode}</dd></div></dl></div>
<p>${form.subject} <strong>${receipt.subject}</strong></p>
!${receipt.due ? html`<p>${words(lang, form.sentNext(longDay(lang, receipt.due)))}</p>` : ''}
<p>${words(lang, form.sentKeep)} ${form.printHint}</p>
<p><a href="${href(lang, '/status')}">${form.statusLink}</a></p>`
  return renderPage({ lang, copy, city, title: form.sentTitle, body, scripts: ['draft'] })
}
