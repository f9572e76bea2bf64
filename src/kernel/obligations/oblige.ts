import { sql } from 'drizzle-orm'
import type { Context } from '#kernel/register/context.ts'
import type { ObligationRule, Row, SetObligation } from '#kernel/register/definition.ts'
import type { Register } from '#kernel/register/registry.ts'
import { deadline } from '#law/deadlines/deadline.ts'
import { dayAfter, type ObligationEvent } from './day-after.ts'

/** A duty with its day: either counted by a rule of law from `from`, or set by a person as `due`. */
export interface Duty {
  register: string
  recordId: string
  /** Stable within the record; obliging again with the same key moves the same duty. */
  key: string
  what: string
  person?: string | null
  unit?: string | null
  /** „Prezydentowi”, „mieszkańcowi”: to whom it is owed, in words. */
  forWhom?: string
  /** Others must act before we can; shown under „Czekam na innych” of the person who asked. */
  external?: boolean
  day: { rule: string; params?: Record<string, number>; from: string } | { due: string; because: string }
}

const counted = (day: Duty['day'], today: string) => {
  if ('due' in day)
    return {
      rule: null,
      params: {},
      startedOn: today,
      dueOn: day.due,
      steps: [{ text: day.because, legalBasis: 'termin wyznaczony', value: day.due }],
    }
  const result = deadline({ rule: day.rule, eventDate: day.from, params: day.params ?? {} })
  return {
    rule: day.rule,
    params: day.params ?? {},
    startedOn: day.from,
    dueOn: result.due.slice(0, 10),
    steps: result.steps,
  }
}

/** A duty moved while it runs keeps its suspensions and extensions. */
const countAgain = async (
  ctx: Context,
  id: string,
  day: ReturnType<typeof counted>,
  events: readonly ObligationEvent[],
) => {
  const { due, steps } = dayAfter({ ...day, setDue: day.dueOn }, events)
  await ctx.tx.rows(sql`
    update obligation set steps = ${JSON.stringify(steps)}::jsonb, due_on = ${due ?? day.dueOn},
      state = ${due ? 'open' : 'paused'} where id = ${id}`)
}

/** Creates the duty, or moves it when the record has one with this key already. */
export const oblige = async (ctx: Context, duty: Duty): Promise<void> => {
  const day = counted(duty.day, ctx.today)
  const [kept] = await ctx.tx.rows<{ id: string; events: ObligationEvent[] }>(sql`
    insert into obligation (id, register, record_id, key, what, rule, params, started_on, due_on, steps, who_person,
      who_unit, for_whom, state, external, created_by, created_at)
    values (${ctx.newId()}, ${duty.register}, ${duty.recordId}, ${duty.key}, ${duty.what}, ${day.rule},
      ${JSON.stringify(day.params)}::jsonb, ${day.startedOn}, ${day.dueOn}, ${JSON.stringify(day.steps)}::jsonb,
      ${duty.person ?? null}, ${duty.unit ?? null}, ${duty.forWhom ?? null}, 'open', ${duty.external ?? false},
      ${ctx.actor.personId}, ${ctx.now.toISOString()})
    on conflict (record_id, key) do update set what = excluded.what, rule = excluded.rule, params = excluded.params,
      started_on = excluded.started_on, due_on = excluded.due_on, steps = excluded.steps,
      who_person = excluded.who_person, who_unit = excluded.who_unit, for_whom = excluded.for_whom, state = 'open',
      done_at = null, events = case when obligation.state in ('open', 'paused') then obligation.events else '[]' end
    returning id, events`)
  if (kept!.events.length > 0) await countAgain(ctx, kept!.id, day, kept!.events)
}

/** The duty has been fulfilled. Does nothing when there is none with this key. */
export const fulfil = async (ctx: Context, recordId: string, key: string): Promise<void> => {
  await ctx.tx.rows(sql`
    update obligation set state = 'done', done_at = ${ctx.now.toISOString()}
    where record_id = ${recordId} and key = ${key} and state in ('open', 'paused')`)
}

/** All duties of the record end without being fulfilled (it was cancelled or handed on). */
export const release = async (ctx: Context, recordId: string, keys?: readonly string[]): Promise<void> => {
  const only = keys
    ? sql` and key in (${sql.join(
        keys.map((key) => sql`${key}`),
        sql`, `,
      )})`
    : sql``
  await ctx.tx.rows(sql`
    update obligation set state = 'cancelled', done_at = ${ctx.now.toISOString()}
    where record_id = ${recordId} and state in ('open', 'paused')${only}`)
}

const isPersonField = (register: Register, field: string) => register.fields[field]?.refers?.to === 'person'

const startOne = (ctx: Context, register: Register, rule: ObligationRule, row: Row) => {
  const from = (row as Record<string, unknown>)[rule.from] as string | null
  const who = (row as Record<string, unknown>)[rule.who] as string | null
  if (!from) return undefined
  return oblige(ctx, {
    register: register.definition.id,
    recordId: row.id,
    key: rule.id,
    what: rule.what,
    ...(isPersonField(register, rule.who) ? { person: who } : { unit: who }),
    day: { rule: rule.rule, from: from.slice(0, 10), ...(rule.params && { params: rule.params }) },
  })
}

const memberOf = (row: Row, field: string) =>
  (row as unknown as Record<string, unknown>)[field] as string | null

/** Starts, moves or ends a duty with a day set by people, as its fields now say. */
const keepSet = async (ctx: Context, register: Register, rule: SetObligation, row: Row, before?: Row) => {
  const owed = rule.while(row) && memberOf(row, rule.due) !== null
  const wasOwed = before !== undefined && rule.while(before)
  if (!owed) return wasOwed ? release(ctx, row.id, [rule.id]) : undefined
  const fields = [rule.due, rule.because, rule.person, rule.unit]
  if (wasOwed && fields.every((field) => memberOf(before, field) === memberOf(row, field))) return undefined
  return oblige(ctx, {
    register: register.definition.id,
    recordId: row.id,
    key: rule.id,
    what: rule.what,
    person: memberOf(row, rule.person),
    unit: memberOf(row, rule.unit),
    day: {
      due: memberOf(row, rule.due)!,
      because: memberOf(row, rule.because) ?? 'Termin wyznaczony we wpisie.',
    },
  })
}

/**
 * Keeps the duties which a definition derives from its records. A changed record moves only duties whose day or
 * person changed, so that suspensions and extensions of the others stay.
 */
export const startObligations = async (
  ctx: Context,
  register: Register,
  row: Row,
  before?: Row,
): Promise<void> => {
  for (const rule of (register.definition.obligations ?? []) as (ObligationRule | SetObligation)[]) {
    if ('due' in rule) {
      await keepSet(ctx, register, rule, row, before)
      continue
    }
    const same = (field: string) => before && (before as any)[field] === (row as any)[field]
    if (same(rule.from) && same(rule.who)) continue
    await startOne(ctx, register, rule, row)
  }
}
