import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { type Actor, keysOf } from '#kernel/permissions/actor.ts'
import { texts, uuids } from '#kernel/permissions/rule.ts'
import type { ObligationJson, Reference } from '#kernel/register/description.ts'
import { addDays } from '#law/calendar/plain-date.ts'
import type { Step } from '#law/step.ts'
import { levelIn } from './of-record.ts'

export interface ObligationQuery {
  /** Owed by the person or the person's units; or asked for by the person. */
  scope: 'mine' | 'others' | 'all'
  level?: 'late' | 'today' | 'soon' | 'ok' | 'paused' | undefined
  register?: string | undefined
  /** Symbol or id of the unit that owes it. */
  unit?: string | undefined
  /** Id of the person who owes it. */
  person?: string | undefined
  /** Key of the duty within its register, such as `answer`. */
  kind?: string | undefined
  limit: number
}

/** A duty with its record, as the queries of this folder give it. */
export interface StoredRow {
  id: string
  what: string
  due: string
  state: string
  rule: string | null
  steps: Step[]
  person: Reference | null
  unit: Reference | null
  forWhom: string | null
  register: string
  recordId: string
  number: string | null
  label: string
}

/** Owed by the person themselves, or by a unit of theirs and by nobody in particular. */
const mine = (actor: Actor): SQL =>
  sql`(o.who_person = ${actor.personId} or (o.who_person is null and o.who_unit = any(${uuids(actor.unitIds)})))`

const scopeOf = (actor: Actor, scope: ObligationQuery['scope']): SQL => {
  if (scope === 'mine') return sql`${mine(actor)} and not o.external`
  if (scope === 'others') return sql`o.external and o.created_by = ${actor.personId}`
  return sql`true`
}

// Days of a stopped clock mean nothing until it runs again.
const levelCondition = (level: ObligationQuery['level'], today: string): SQL => {
  if (level === 'late') return sql`o.state = 'open' and o.due_on < ${today}`
  if (level === 'today') return sql`o.state = 'open' and o.due_on = ${today}`
  if (level === 'soon')
    return sql`o.state = 'open' and o.due_on > ${today} and o.due_on <= ${addDays(today, 7)}`
  if (level === 'ok') return sql`o.state = 'open' and o.due_on > ${addDays(today, 7)}`
  if (level === 'paused') return sql`o.state = 'paused'`
  return sql`true`
}

/** Only duties of records which the actor may read: the same keys as in search. */
const visible = (actor: Actor): SQL => sql`s.access && ${texts(keysOf(actor))}`

const where = (actor: Actor, query: ObligationQuery, today: string): SQL => sql`
  o.state in ('open', 'paused') and ${scopeOf(actor, query.scope)} and ${levelCondition(query.level, today)}
  ${query.register ? sql`and o.register = ${query.register}` : sql``}
  ${query.unit ? sql`and o.who_unit in (select id from unit where symbol = ${query.unit} or id::text = ${query.unit})` : sql``}
  ${query.person ? sql`and o.who_person::text = ${query.person}` : sql``}
  ${query.kind ? sql`and split_part(o.key, ':', 1) = ${query.kind}` : sql``}
  and ${visible(actor)}`

/** A duty as the API shows it. */
export const obligationJson = (row: StoredRow, today: string): ObligationJson => ({
  id: row.id,
  what: row.what,
  due: row.due,
  level: levelIn(row.state, row.due, today),
  ...((row.person ?? row.unit) && { who: (row.person ?? row.unit)! }),
  ...(row.forWhom && { forWhom: { id: '', label: row.forWhom } }),
  ...(row.rule && { rule: row.rule }),
  ...(row.steps[0] && { legalBasis: row.steps[0].legalBasis }),
  record: {
    register: row.register,
    id: row.recordId,
    ...(row.number && { number: row.number }),
    label: row.label,
  },
})

/** Duties that meet a condition over alias `o` (and `s`, their records' search entries), with further columns. */
export const obligationRows = <R extends StoredRow>(
  db: Queryable,
  columns: SQL,
  condition: SQL,
  end = sql``,
): Promise<R[]> =>
  db.rows<R>(sql`
    select o.id, o.what, o.due_on as due, o.state, o.rule, o.steps, o.for_whom as "forWhom", o.register,
      o.record_id as "recordId", s.number, s.title as label,
      case when p.id is null then null else jsonb_build_object('id', p.id, 'label', p.name) end as person,
      case when u.id is null then null else jsonb_build_object('id', u.id, 'label', u.symbol) end as unit${columns}
    from obligation o join search_entry s on s.record_id = o.record_id
    left join person p on p.id = o.who_person left join unit u on u.id = o.who_unit
    where ${condition} ${end}`)

/** Open duties in the order in which they burn. */
export const obligationList = async (
  db: Queryable,
  actor: Actor,
  query: ObligationQuery,
  today: string,
): Promise<ObligationJson[]> => {
  const order = sql`order by o.due_on, o.id limit ${query.limit}`
  const rows = await obligationRows<StoredRow>(db, sql``, where(actor, query, today), order)
  return rows.map((row) => obligationJson(row, today))
}

/** How many duties there are at each level. */
export interface ObligationCounts {
  late: number
  today: number
  soon: number
  ok: number
  paused: number
  all: number
}

/** How many there are, by level. */
export const obligationCounts = async (
  db: Queryable,
  actor: Actor,
  query: ObligationQuery,
  today: string,
): Promise<ObligationCounts> => {
  const at = (level: ObligationQuery['level']) =>
    sql`count(*) filter (where ${levelCondition(level, today)})::int`
  const row = await db.first<ObligationCounts>(sql`
    select ${at('late')} as late, ${at('today')} as today, ${at('soon')} as soon, ${at('ok')} as ok,
      ${at('paused')} as paused, count(*)::int as "all"
    from obligation o join search_entry s on s.record_id = o.record_id where ${where(actor, query, today)}`)
  return row!
}
