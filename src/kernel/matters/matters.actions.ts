import { sql } from 'drizzle-orm'
import { f } from '#kernel/field/index.ts'
import { refused } from '#kernel/http/problem.ts'
import { release } from '#kernel/obligations/oblige.ts'
import { anyOf, holds, isPerson, ofUnit } from '#kernel/permissions/rule.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import { defineAction } from '#kernel/register/definition.ts'
import { matterFields } from './matters.fields.ts'

const working = anyOf(isPerson('lead'), ofUnit('unit'))

/** Names what is still owed in the matter, in it or in the records that hang on it. */
const openDuties = (ctx: Context, matterId: string) =>
  ctx.tx.rows<{ what: string; due: string }>(sql`
    select o.what, to_char(o.due_on, 'DD.MM.YYYY') as due from obligation o
    where o.state in ('open', 'paused') and (o.record_id = ${matterId} or o.record_id in (
      select record_id from matter_record where matter_id = ${matterId}))
    order by o.due_on limit 20`)

export const matterActions = {
  assign: defineAction(matterFields, {
    label: 'Wyznacz prowadzącego',
    undoable: true,
    key: 'd',
    bulk: true,
    input: { lead: f.user('Prowadzi', { required: true }) },
    access: anyOf(ofUnit('unit'), holds('matters.all', 'Dyrektor Kancelarii')),
    when: (matter) => matter.state !== 'closed' || 'Sprawa jest zakończona.',
    run: (matter, input, ctx) =>
      updateRecord(ctx, 'matters', matter, { lead: input.lead, state: 'inProgress' }, { action: 'assign' }),
  }),
  suspend: defineAction(matterFields, {
    label: 'Zawieś',
    input: { reason: f.multiline('Podstawa i przyczyna', { required: true }) },
    access: working,
    when: (matter) =>
      ['opened', 'inProgress'].includes(matter.state!) || 'Zawiesić można tylko sprawę w toku.',
    run: (matter, input, ctx) =>
      updateRecord(
        ctx,
        'matters',
        matter,
        { state: 'suspended' },
        { action: 'suspend', reason: input.reason },
      ),
  }),
  resume: defineAction(matterFields, {
    label: 'Podejmij',
    access: working,
    when: (matter) => ['suspended', 'closed'].includes(matter.state!) || 'Sprawa jest w toku.',
    run: (matter, _input, ctx) =>
      updateRecord(ctx, 'matters', matter, { state: 'inProgress', closedOn: null }, { action: 'resume' }),
  }),
  close: defineAction(matterFields, {
    label: 'Zakończ sprawę',
    key: 'z',
    input: { outcome: f.multiline('Sposób załatwienia', { required: true }) },
    access: working,
    when: (matter) => matter.state !== 'closed' || 'Sprawa jest już zakończona.',
    run: async (matter, input, ctx) => {
      const duties = await openDuties(ctx, matter.id)
      if (duties.length)
        throw refused(
          `Nie można zakończyć sprawy z otwartymi zadaniami: ${duties.map((duty) => `${duty.what} (do ${duty.due})`).join('; ')}.`,
        )
      await updateRecord(
        ctx,
        'matters',
        matter,
        { state: 'closed', closedOn: ctx.today, outcome: input.outcome },
        { action: 'close' },
      )
      await release(ctx, matter.id)
    },
  }),
}
