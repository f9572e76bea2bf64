import { f } from '#kernel/field/index.ts'
import { refused } from '#kernel/http/problem.ts'
import { anyOf } from '#kernel/permissions/rule.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import { insertRecord } from '#kernel/register/create.ts'
import { defineAction, type Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import { sendCancellation } from './appointment.letters.ts'
import { appointmentFields } from './appointments.fields.ts'
import { inviteReserve } from './invite.ts'
import { hosts, officers } from './residents.access.ts'

type Appointment = Row<typeof appointmentFields>

/** Puts the submission where it goes on after its appointment changed. */
const moveSubmission = async (ctx: Context, appointment: Appointment, state: string) => {
  const submission = await findRow(ctx.tx, ctx.registry.get('submissions'), appointment.submission, true)
  if (submission) await updateRecord(ctx, 'submissions', submission, { state }, { action: 'meeting' })
}

const set = (ctx: Context, appointment: Appointment, action: string, patch: Record<string, unknown>) =>
  updateRecord(ctx, 'appointments', appointment as never, patch, { action })

/** The resident comes or does not; used by the office and by the link in the invitation alike. */
export const answerInvitation = async (
  ctx: Context,
  appointment: Appointment,
  comes: boolean,
): Promise<void> => {
  if (appointment.state !== 'invited') throw refused('Na to zaproszenie już odpowiedziano.')
  if (comes) {
    await set(ctx, appointment, 'confirm', { state: 'confirmed', confirmedOn: ctx.today })
    return
  }
  await set(ctx, appointment, 'decline', { state: 'declined' })
  await moveSubmission(ctx, appointment, 'waiting')
  await inviteReserve(ctx, appointment)
}

const coming = (appointment: Appointment) =>
  ['invited', 'confirmed'].includes(appointment.state!) || 'To spotkanie już się odbyło albo je odwołano.'

export const appointmentActions = {
  confirm: defineAction(appointmentFields, {
    label: 'Potwierdź przyjście',
    bulk: true,
    access: officers,
    when: (appointment) => appointment.state === 'invited' || 'Na to zaproszenie już odpowiedziano.',
    run: (appointment, _input, ctx) => answerInvitation(ctx, appointment, true),
  }),
  decline: defineAction(appointmentFields, {
    label: 'Zapisz odmowę',
    access: officers,
    when: (appointment) => appointment.state === 'invited' || 'Na to zaproszenie już odpowiedziano.',
    run: (appointment, _input, ctx) => answerInvitation(ctx, appointment, false),
  }),
  attend: defineAction(appointmentFields, {
    label: 'Zacznij notatkę',
    key: 'n',
    primary: true,
    access: anyOf(officers, hosts),
    when: (appointment, today) =>
      appointment.date > today ? 'Dzień spotkania jeszcze nie nadszedł.' : coming(appointment),
    run: async (appointment, _input, ctx) => {
      await set(ctx, appointment, 'attend', { state: 'attended' })
      await moveSubmission(ctx, appointment, 'met')
      await insertRecord(
        ctx,
        'meeting-notes',
        {
          appointment: appointment.id,
          submission: appointment.submission,
          host: appointment.host,
          person: appointment.person,
          subject: appointment.subject,
          heldOn: appointment.date,
          takenBy: ctx.actor.personId,
        },
        { matterId: appointment.matterId },
      )
    },
  }),
  absent: defineAction(appointmentFields, {
    label: 'Nie przyszedł',
    access: officers,
    when: coming,
    run: async (appointment, _input, ctx) => {
      await set(ctx, appointment, 'absent', { state: 'absent' })
      await moveSubmission(ctx, appointment, 'waiting')
    },
  }),
  cancel: defineAction(appointmentFields, {
    label: 'Odwołaj',
    input: { reason: f.text('Przyczyna', { required: true }) },
    access: officers,
    when: coming,
    run: async (appointment, input, ctx) => {
      await updateRecord(
        ctx,
        'appointments',
        appointment as never,
        { state: 'cancelled' },
        { action: 'cancel', reason: input.reason },
      )
      await moveSubmission(ctx, appointment, 'waiting')
      await sendCancellation(ctx, appointment, input.reason)
    },
  }),
}
