import { html } from 'ghtml'
import { refused } from '#kernel/http/problem.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { answerInquiry } from '#modules/residents/answer-inquiry.ts'
import type { inquiryFields } from '#modules/residents/inquiries.fields.ts'
import { textArea, textField } from '../form/fields.ts'
import { answerForm, answerPage, fieldsWith, quoted } from './answer-page.ts'
import type { Purpose } from './purpose.ts'

type Inquiry = Row<typeof inquiryFields>

/** A unit answers a question with text and files, once. */
export const inquiryAnswer: Purpose = {
  show: async (deps, db, link, values, errors) => {
    const inquiry = (await findRow(db, deps.registry.get('inquiries'), link.recordId)) as Inquiry | undefined
    if (inquiry?.state !== 'sent') return undefined
    const field = fieldsWith(values, errors)
    const form = answerForm(
      errors,
      [
        textArea(field('answer', 'Odpowiedź')),
        textField(field('name', 'Imię i nazwisko osoby odpowiadającej'), { autocomplete: 'name' }),
        html`<div class="field!${errors.files ? ' wrong' : ''}"><label for="files">Załączniki <span class="optional">(nieobowiązkowe)</span></label><p class="hint" id="files-hint">Najwyżej 10 plików, każdy do 30&nbsp;MB.</p>!${errors.files ? html`<p class="error" id="files-error">${errors.files}</p>` : ''}<input type="file" id="files" name="files" multiple aria-describedby="files-hint"></div>`,
      ],
      'Wyślij odpowiedź',
    )
    const body = html`<p>Pytamy:</p>!${quoted(inquiry.question)}<p>Termin odpowiedzi: <strong>${formatDateLong(inquiry.dueOn)}</strong></p>!${form}`
    return answerPage(deps.city, `Zapytanie ${inquiry.number}`, body, Object.keys(errors).length > 0)
  },
  check: ({ text, refusals }) => ({
    ...(!text.answer && { answer: 'Napisz odpowiedź.' }),
    ...((text.answer ?? '').length > 50_000 && {
      answer: 'Skróć odpowiedź do 50 000 znaków albo dołącz ją jako plik.',
    }),
    ...(!text.name && { name: 'Podaj, kto odpowiada.' }),
    ...(refusals.length > 0 && { files: refusals.join(' ') }),
  }),
  act: async (ctx, link, form) => {
    const inquiry = (await findRow(ctx.tx, ctx.registry.get('inquiries'), link.recordId, true)) as
      | Inquiry
      | undefined
    if (inquiry?.state !== 'sent') throw refused('Na to zapytanie już odpowiedziano albo je wycofano.')
    const files = form.files.map((file) => file.id)
    await answerInquiry(ctx, inquiry, form.text.answer!, files)
    for (const file of files) await ctx.enqueue('read-file-text', { file })
    return {
      title: 'Dziękujemy za odpowiedź',
      sentences: [
        `Odpowiedź na zapytanie ${inquiry.number} jest już w aktach sprawy.`,
        'Ten link przestał działać.',
      ],
      used: true,
    }
  },
  nameIn: ({ text }) => text.name?.slice(0, 120),
}
