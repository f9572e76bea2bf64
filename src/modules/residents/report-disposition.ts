import { notify } from '#kernel/notices/notify.ts'
import { fulfil } from '#kernel/obligations/oblige.ts'
import { holdersOf } from '#kernel/org/holders-of.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import type { dispositionFields } from './dispositions.fields.ts'

type Disposition = Row<typeof dispositionFields>

/** What a unit may tell of a disposition, in the system or by its link (§ 5 pkt 8). */
export type Report = 'accept' | 'report' | 'done' | 'refuse'

const words: Record<Exclude<Report, 'accept'>, string> = {
  report: 'Złożono meldunek o dyspozycji',
  done: 'Wykonano dyspozycję',
  refuse: 'Odmówiono wykonania dyspozycji',
}

/** True, or why the unit can no longer report. */
export const isReportable = (disposition: Pick<Disposition, 'state'>): true | string =>
  ['sent', 'accepted', 'inProgress'].includes(disposition.state!) || 'Dyspozycja jest już zamknięta.'

const tell = async (ctx: Context, disposition: Disposition, kind: Exclude<Report, 'accept'>) => {
  const submission = await findRow(ctx.tx, ctx.registry.get('submissions'), disposition.submission)
  const lead = (submission as { lead?: string | null } | undefined)?.lead
  // A refusal needs a decision, so that everybody who could take it is told.
  const others = kind === 'refuse' ? await holdersOf(ctx.tx, 'residents.work', ctx.today) : []
  await notify(ctx, [...(lead ? [lead] : []), ...others], {
    text: `${words[kind]} ${disposition.number}.`,
    href: `/dyspozycje/${disposition.id}`,
  })
}

/** Adds the unit's report, moves the disposition and tells whoever leads the submission. */
export const reportDisposition = async (
  ctx: Context,
  disposition: Disposition,
  kind: Report,
  text: string,
): Promise<void> => {
  if (kind === 'accept') {
    await updateRecord(ctx, 'dispositions', disposition as never, { state: 'accepted' }, { action: 'accept' })
    return
  }
  const line = { reportedOn: ctx.today, reportedBy: ctx.actor.name, text }
  const reports = [...disposition.reports, line]
  const state = { report: 'inProgress', done: 'done', refuse: 'refused' }[kind]
  const patch = { reports, state, ...(kind === 'done' && { doneOn: ctx.today }) }
  await updateRecord(ctx, 'dispositions', disposition as never, patch, { action: kind })
  if (kind !== 'report') await fulfil(ctx, disposition.id, 'execute')
  await tell(ctx, disposition, kind)
}
