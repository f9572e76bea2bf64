import { html } from 'ghtml'
import type { Queryable } from '#kernel/db/database.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import { formatDateWithWeekday } from '#law/polish/format.ts'
import { answerInvitation } from '#modules/residents/appointments.actions.ts'
import type { appointmentFields } from '#modules/residents/appointments.fields.ts'
import type { PublicDeps } from '../deps.ts'
import { radios } from '../form/fields.ts'
import { answerForm, answerPage, fieldsWith } from './answer-page.ts'
import type { Purpose } from './purpose.ts'

type Appointment = Row<typeof appointmentFields>

const options = { confirm: 'Przyjdę na to spotkanie', decline: 'Nie mogę przyjść w tym terminie' }

const venueOf = async (deps: PublicDeps, db: Queryable, day: string) => {
  const row = (await findRow(db, deps.registry.get('reception-days'), day)) as { venue?: string } | undefined
  return row?.venue ?? ''
}

/** A resident confirms or declines a meeting. Opening the link changes nothing: mail programs open links too. */
export const invitationAnswer: Purpose = {
  show: async (deps, db, link, values, errors) => {
    const register = deps.registry.get('appointments')
    const appointment = (await findRow(db, register, link.recordId)) as Appointment | undefined
    if (appointment?.state !== 'invited') return undefined
    const form = answerForm(
      errors,
      [radios(fieldsWith(values, errors)('answer', 'Czy przyjdziesz?'), options)],
      'Wyślij odpowiedź',
    )
    const body = html`<dl class="answers"><div><dt>Kiedy</dt><dd>${formatDateWithWeekday(appointment.date)}, godzina ${appointment.startsAt}</dd></div><div><dt>Gdzie</dt><dd>${await venueOf(deps, db, appointment.day)}</dd></div><div><dt>W jakiej sprawie</dt><dd>${appointment.subject}</dd></div></dl>!${form}`
    return answerPage(deps.city, 'Zaproszenie na spotkanie', body, Object.keys(errors).length > 0)
  },
  check: ({ text }): Record<string, string> =>
    text.answer && text.answer in options ? {} : { answer: 'Wybierz, czy przyjdziesz.' },
  act: async (ctx, link, { text }) => {
    const register = ctx.registry.get('appointments')
    const appointment = (await findRow(ctx.tx, register, link.recordId, true)) as Appointment
    const comes = text.answer === 'confirm'
    await answerInvitation(ctx, appointment, comes)
    return {
      title: comes ? 'Dziękujemy, czekamy na Ciebie' : 'Dziękujemy za wiadomość',
      sentences: comes
        ? [
            `Spotkanie: ${formatDateWithWeekday(appointment.date)}, godzina ${appointment.startsAt}.`,
            'Weź ze sobą dokumenty, które mogą pomóc.',
          ]
        : ['Twoja sprawa wraca na listę oczekujących. Zaproponujemy inny termin.'],
      used: true,
    }
  },
  nameIn: () => undefined,
}
