import { sql } from 'drizzle-orm'
import { f } from '#kernel/field/index.ts'
import { refused } from '#kernel/http/problem.ts'
import { updateRecord } from '#kernel/register/change.ts'
import { defineAction, type Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import { sendCancellation } from './appointment.letters.ts'
import { fillDay, invite } from './invite.ts'
import { receptionDayFields } from './reception-days.fields.ts'
import { officers } from './residents.access.ts'
import type { submissionFields } from './submissions.fields.ts'

type Day = Row<typeof receptionDayFields>
type Submission = Row<typeof submissionFields>
const open = (day: Day) =>
  ['planned', 'published'].includes(day.state!) || 'Ten dzień już się odbył albo został odwołany.'

export const receptionDayActions = {
  publish: defineAction(receptionDayFields, {
    label: 'Ogłoś',
    confirm: 'Dzień pojawi się w publicznym kalendarzu przyjęć.',
    access: officers,
    when: (day) => day.state === 'planned' || 'Dzień jest już ogłoszony.',
    run: (day, _input, ctx) =>
      updateRecord(ctx, 'reception-days', day as never, { state: 'published' }, { action: 'publish' }),
  }),
  invite: defineAction(receptionDayFields, {
    label: 'Zaproś osobę',
    key: 'n',
    primary: true,
    input: {
      submission: f.ref('submissions', 'Zgłoszenie', { required: true }),
      from: f.text('Godzina', { required: true, maxLength: 5 }),
      host: f.user('Z kim', { help: 'Puste: pierwsza z osób przyjmujących.' }),
    },
    access: officers,
    when: open,
    run: async (day, input, ctx) => {
      const submission = (await findRow(
        ctx.tx,
        ctx.registry.get('submissions'),
        input.submission,
        true,
      )) as unknown as Submission
      if (submission.state !== 'waiting') throw refused('To zgłoszenie nie czeka na spotkanie.')
      await invite(ctx, day, submission, input.host ?? submission.host ?? day.hosts[0]!, input.from)
    },
  }),
  fill: defineAction(receptionDayFields, {
    label: 'Zaproś z listy oczekujących',
    confirm: 'Zaproszenia trafią do kolejnych osób z listy oczekujących.',
    access: officers,
    when: open,
    run: async (day, _input, ctx) => {
      if ((await fillDay(ctx, day)) === 0)
        throw refused('Nikt nie czeka na spotkanie albo wszystkie miejsca są zajęte.')
    },
  }),
  hold: defineAction(receptionDayFields, {
    label: 'Zamknij dzień',
    access: officers,
    when: (day, today) => {
      if (day.state !== 'published') return 'Zamknąć można dzień ogłoszony.'
      return day.date <= today || 'Ten dzień jeszcze nie nadszedł.'
    },
    run: (day, _input, ctx) =>
      updateRecord(ctx, 'reception-days', day as never, { state: 'held' }, { action: 'hold' }),
  }),
  cancel: defineAction(receptionDayFields, {
    label: 'Odwołaj dzień',
    confirm: 'Zaproszeni dostaną zawiadomienie i wrócą na listę oczekujących.',
    input: { reason: f.text('Przyczyna', { required: true }) },
    access: officers,
    when: open,
    run: async (day, input, ctx) => {
      const rows = await ctx.tx.rows<{ id: string; submission: string }>(sql`
        select id, submission from appointments where day = ${day.id} and state in ('invited', 'confirmed')`)
      for (const { id, submission } of rows) {
        const appointment = await findRow(ctx.tx, ctx.registry.get('appointments'), id, true)
        await updateRecord(
          ctx,
          'appointments',
          appointment!,
          { state: 'cancelled' },
          { action: 'cancel', reason: input.reason },
        )
        await sendCancellation(ctx, appointment as never, input.reason)
        const waiting = await findRow(ctx.tx, ctx.registry.get('submissions'), submission, true)
        await updateRecord(
          ctx,
          'submissions',
          waiting!,
          { state: 'waiting' },
          { action: 'unscheduled', reason: input.reason },
        )
      }
      await updateRecord(
        ctx,
        'reception-days',
        day as never,
        { state: 'cancelled' },
        { action: 'cancel', reason: input.reason },
      )
    },
  }),
}
