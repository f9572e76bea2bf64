import { html } from 'ghtml'
import type { Copy, Language } from '../copy/copy.ts'
import type { PublicCity } from '../deps.ts'
import { href, renderPage, words } from '../layout.ts'
import { draftAnswers } from './answers.ts'
import type { Draft } from './draft.ts'
import {
  checkbox,
  checkboxes,
  type Errors,
  errorSummary,
  type FieldView,
  radios,
  selectField,
  textArea,
  textField,
} from './fields.ts'

/** The version of the short information clause shown in the form (RODO art. 13). */
export const clauseVersion = '1.0'

/** Everything a page of the form shows. */
export interface FormView {
  lang: Language
  copy: Copy
  city: PublicCity
  draft: Draft
  /** The draft signed for the hidden field. */
  sealed: string
  errors: Errors
}

const fieldsOf = ({ lang, copy, draft, errors }: FormView) => {
  const { form } = copy
  return (id: string, label: string, more: { hint?: string; optional?: boolean } = {}): FieldView => ({
    lang,
    id,
    label,
    errors,
    value: draft.fields[id] ?? '',
    ...(more.hint && { hint: more.hint }),
    ...(more.optional && { optional: form.optional }),
  })
}

const stepMatter = (view: FormView) => {
  const { form } = view.copy
  const field = fieldsOf(view)
  const districts = Object.fromEntries(view.city.districts.map((name) => [name, name]))
  return html`!${radios(field('wish', form.wish), form.wishes)}
!${textField(field('subject', form.subject, { hint: form.subjectHint }))}
!${textArea(field('text', form.text, { hint: form.textHint }))}
!${selectField(field('topic', form.topic, { optional: true }), form.choose, form.topics)}
<fieldset class="together"><legend>${words(view.lang, form.place)}</legend>
!${textField(field('placeStreet', form.street, { optional: true }))}
!${textField(field('placeHouse', form.house, { optional: true }), { width: 'narrow' })}
!${selectField(field('placeDistrict', form.district, { optional: true }), form.choose, districts)}</fieldset>`
}

const stepFiles = ({ lang, copy: { form }, draft, errors }: FormView) => {
  const kept = draft.files.map(
    (file) =>
      html`<li>${file.name} <button class="small" name="go" value="remove:${file.id}">${form.remove}<span class="hidden">: ${file.name}</span></button></li>`,
  )
  return html`!${kept.length ? html`<h3>${form.filesKept}</h3><ul class="files">!${kept}</ul>` : ''}
<div class="field!${errors.files ? ' wrong' : ''}"><label for="files">${form.files} <span class="optional">${form.optional}</span></label>
<p class="hint" id="files-hint">${words(lang, form.filesHint)}</p>!${errors.files ? html`<p class="error" id="files-error">${errors.files}</p>` : ''}
<input type="file" id="files" name="files" multiple aria-describedby="files-hint!${errors.files ? ' files-error' : ''}">
<button class="second" name="go" value="upload">${form.upload}</button></div>`
}

const stepPerson = (view: FormView) => {
  const { form } = view.copy
  const field = fieldsOf(view)
  const optional = { optional: true }
  return html`!${checkbox(field('anonymous', form.anonymous, { hint: form.anonymousHint }))}
!${textField(field('givenName', form.givenName, optional), { autocomplete: 'given-name' })}
!${textField(field('familyName', form.familyName), { autocomplete: 'family-name' })}
!${textField(field('organisation', form.organisation, optional), { autocomplete: 'organization' })}
!${textField(field('represents', form.represents, optional))}
!${radios(field('channel', form.channel, { hint: form.contactHint }), form.channels)}
!${textField(field('email', form.email, optional), { type: 'email', autocomplete: 'email' })}
!${textField(field('phone', form.phone, optional), { type: 'tel', autocomplete: 'tel' })}
!${textField(field('street', form.ownStreet, optional), { autocomplete: 'address-line1' })}
!${textField(field('house', form.house, optional), { width: 'narrow' })}
!${textField(field('postcode', form.postcode, optional), { autocomplete: 'postal-code', width: 'narrow' })}
!${textField(field('city', form.city, optional), { autocomplete: 'address-level2' })}
!${checkboxes(field('needs', form.accessibility, optional), view.draft.needs, form.needs)}`
}

const stepCheck = (view: FormView) => {
  const { form } = view.copy
  const rows = draftAnswers(view).map(
    ({ label, value, step }) =>
      html`<div><dt>${words(view.lang, label)}</dt><dd class="answer">${value}</dd><dd><button class="small" name="go" value="edit:${step}">${form.change}<span class="hidden">: ${label}</span></button></dd></div>`,
  )
  return html`<dl class="answers">!${rows}</dl>
<div class="clause">!${form.clause(view.city.chancellery).map((sentence) => html`<p>${words(view.lang, sentence)}</p>`)}
<p><a href="${view.city.clauseUrl}">${form.clauseMore}</a>. ${form.clauseVersion}: ${clauseVersion}</p></div>
!${checkbox(fieldsOf(view)('consent', form.consent))}
<div class="trap" aria-hidden="true"><label for="website">${form.trap}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<input type="hidden" name="nonce" value="">`
}

const steps = [stepMatter, stepFiles, stepPerson, stepCheck]

const forward = (step: number) => (step === 4 ? 'send' : 'next')

/** Enter in a field presses the first button of a form, which must be the way forward and not „Zmień”. */
const defaultButton = ({ copy: { form }, draft: { step } }: FormView) =>
  html`<button class="hidden" name="go" value="${forward(step)}" tabindex="-1" aria-hidden="true">${step === 4 ? form.send : form.next}</button>`

const buttons = ({ copy: { form }, draft: { step } }: FormView) =>
  html`<div class="buttons"><button class="main" name="go" value="${forward(step)}">${step === 4 ? form.send : form.next}</button>!${step > 1 ? html`<button class="second" name="go" value="back">${form.back}</button>` : ''}</div>`

/** One step of the form. */
export const formPage = (view: FormView): string => {
  const { lang, copy, draft, errors, city } = view
  const { form } = copy
  const wrong = Object.keys(errors).length
  const body = html`!${errorSummary(lang, copy.errorSummary(wrong), errors)}
<p class="step">${form.stepOf(draft.step, steps.length)}</p>!${draft.step === 1 ? form.intro.map((text) => html`<p>${words(lang, text)}</p>`) : ''}
<form method="post" action="${href(lang, '/zgloszenie')}" enctype="multipart/form-data" novalidate data-draft="zgloszenie" data-challenge="${draft.step === 4 ? draft.key : ''}">
!${defaultButton(view)}<h2>${form.steps[draft.step - 1]!}</h2>
<input type="hidden" name="state" value="${view.sealed}">
!${steps[draft.step - 1]!(view)}
!${buttons(view)}
<p class="draft" hidden>${words(lang, form.draft)} <button type="button" class="small">${form.draftForget}</button></p>
</form>`
  return renderPage({
    lang,
    copy,
    city,
    title: form.title,
    body,
    path: '/zgloszenie',
    wrong: wrong > 0,
    scripts: draft.step === 4 ? ['draft', 'proof'] : ['draft'],
  })
}
