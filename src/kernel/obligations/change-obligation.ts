import { sql } from 'drizzle-orm'
import { writeHistory } from '#kernel/history/write-history.ts'
import { forbidden, invalid, notFound, refused } from '#kernel/http/problem.ts'
import type { StaleEvent } from '#kernel/notices/events.ts'
import { staleHint } from '#kernel/notices/stale-hint.ts'
import type { Context } from '#kernel/register/context.ts'
import { readRow } from '#kernel/register/read.ts'
import { later } from '#law/calendar/plain-date.ts'
import { InvalidInput } from '#law/invalid-input.ts'
import { formatDateLong } from '#law/polish/format.ts'
import type { Step } from '#law/step.ts'
import { dayAfter, type ObligationEvent } from './day-after.ts'

/** One duty as it is stored. */
export interface StoredObligation {
  id: string
  register: string
  recordId: string
  what: string
  rule: string | null
  params: Record<string, number>
  startedOn: string
  due: string
  state: 'open' | 'paused' | 'done' | 'cancelled'
  steps: Step[]
  events: ObligationEvent[]
  /** What open pages of its record are told. */
  hint: StaleEvent
}

/** Why and, where it matters, since when; the reason is kept in the record's history. */
export interface Decision {
  reason: string
  /** YYYY-MM-DD; today when absent. */
  on?: string | undefined
  legalBasis?: string | undefined
}

/** The duty, locked until the end of the transaction, when the actor may update its record; 404 or 403 otherwise. */
const changeable = async (ctx: Context, id: string): Promise<StoredObligation> => {
  const stored = await ctx.tx.first<Omit<StoredObligation, 'hint'>>(sql`
    select id, register, record_id as "recordId", what, rule, params, started_on as "startedOn", due_on as due, state,
      steps, events from obligation where id = ${id} for update`)
  if (!stored) throw notFound('Nie ma takiego terminu albo nie masz do niego dostępu.')
  const register = ctx.registry.get(stored.register)
  const row = await readRow(ctx.tx, register, ctx.actor, stored.recordId)
  const { update } = register.definition.access
  if (!update.allows(ctx.actor, row as never))
    throw forbidden(`Nie możesz zmieniać tego terminu. Może to zrobić: ${update.sentence}.`)
  return { ...stored, hint: staleHint(register, row) }
}

const count = (stored: StoredObligation, events: readonly ObligationEvent[]) => {
  try {
    return dayAfter({ ...stored, setDue: stored.steps[0]?.value ?? stored.due }, events)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw invalid([{ path: error.path.join('.'), message: `${error.message}.`, rule: 'law' }])
  }
}

/** The day of the event: not in the future, and not before what happened to this deadline last. */
const dayOf = (ctx: Context, stored: StoredObligation, { on = ctx.today }: Decision): string => {
  const earliest = later(stored.startedOn, stored.events.at(-1)?.on ?? stored.startedOn)
  if (on >= earliest && on <= ctx.today) return on
  const message = `Podaj dzień od ${formatDateLong(earliest)} do dziś.`
  throw invalid([{ path: 'on', message, rule: 'range' }])
}

const keep = async (ctx: Context, stored: StoredObligation, event: ObligationEvent) => {
  const events = [...stored.events, event]
  const { due, steps } = count(stored, events)
  await ctx.tx.rows(sql`
    update obligation set events = ${JSON.stringify(events)}::jsonb, steps = ${JSON.stringify(steps)}::jsonb,
      due_on = ${due ?? stored.due}, state = ${due ? 'open' : 'paused'} where id = ${stored.id}`)
  await told(ctx, stored, `obligation-${event.kind}`, event.reason, due)
}

/** The history of the record keeps what was done with its deadline and why; open pages are told. */
const told = async (
  ctx: Context,
  stored: StoredObligation,
  action: string,
  reason: string,
  to: string | null,
) => {
  ctx.tx.hint(stored.hint)
  await writeHistory(ctx, {
    register: stored.register,
    recordId: stored.recordId,
    action,
    reason,
    changes: [
      {
        field: `Termin: ${stored.what}`,
        from: stored.state === 'paused' ? null : stored.due,
        to,
      },
    ],
  })
}

const extra = ({ reason, legalBasis }: Decision) => ({ reason, ...(legalBasis && { legalBasis }) })

/** Stops the clock (KPA art. 35 § 5, art. 103); may be repeated. 409 when it does not run or has run out. */
export const suspendObligation = async (ctx: Context, id: string, decision: Decision): Promise<void> => {
  const stored = await changeable(ctx, id)
  if (stored.state !== 'open') throw refused('Wstrzymać można tylko biegnący termin.')
  const on = dayOf(ctx, stored, decision)
  if (on > stored.due) throw refused('Termin już minął; wstrzymanie niczego by nie zmieniło.')
  await keep(ctx, stored, { kind: 'suspended', on, ...extra(decision) })
}

/** Starts the clock again; the day `on` is counted. 409 when it was not stopped. */
export const resumeObligation = async (ctx: Context, id: string, decision: Decision): Promise<void> => {
  const stored = await changeable(ctx, id)
  if (stored.state !== 'paused') throw refused('Wznowić można tylko wstrzymany termin.')
  await keep(ctx, stored, { kind: 'resumed', on: dayOf(ctx, stored, decision), ...extra(decision) })
}

/** Sets a later day (KPA art. 36 § 1). 409 when the rule or the calendar does not allow any later one. */
export const extendObligation = async (
  ctx: Context,
  id: string,
  to: string,
  decision: Decision,
): Promise<void> => {
  const stored = await changeable(ctx, id)
  if (stored.state !== 'open') throw refused('Przedłużyć można tylko biegnący termin.')
  const event: ObligationEvent = { kind: 'extended', on: ctx.today, due: to, ...extra(decision) }
  if (to <= stored.due)
    throw invalid([{ path: 'to', message: `Podaj dzień po ${formatDateLong(stored.due)}`, rule: 'range' }])
  const { due } = count(stored, [...stored.events, event])
  if (due !== null && due <= stored.due)
    throw refused(
      ctx.today > stored.due
        ? 'Termin już minął i nie można go przedłużyć. Zawiadom o zwłoce.'
        : `Przepis nie pozwala przedłużyć terminu poza ${formatDateLong(stored.due)}`,
    )
  await keep(ctx, stored, event)
}

/** Fulfilled outside of any action; the reason says how. */
export const fulfilByHand = async (ctx: Context, id: string, decision: Decision): Promise<void> => {
  const stored = await changeable(ctx, id)
  if (stored.state !== 'open' && stored.state !== 'paused') throw refused('Ten termin jest już zamknięty.')
  await ctx.tx.rows(
    sql`update obligation set state = 'done', done_at = ${ctx.now.toISOString()} where id = ${id}`,
  )
  await told(ctx, stored, 'obligation-done', decision.reason, stored.due)
}
