import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { actionLabel } from '#kernel/history/history.routes.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import { uuids } from '#kernel/permissions/rule.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import type { Registry } from '#kernel/register/registry.ts'

/** One act in a matter. */
export interface MetricEntry {
  /** Instant, ISO. */
  at: string
  person: string
  /** Post held on that day; empty for the program itself. */
  role: string
  act: string
  /** Which document or record it was done on; empty for the matter itself. */
  document: string
}

/** Metryka sprawy (art. 66a KPA): who took part in the matter, doing what, when and on which document. */
export interface Metric {
  number: string
  subject: string
  entries: MetricEntry[]
}

interface Stored {
  at: string
  register: string
  recordId: string
  action: string
  person: string | null
  principal: string | null
  role: string | null
}

const actsOn = (db: Queryable, ids: readonly string[]) =>
  db.rows<Stored>(sql`
    select h.at, h.register, h.record_id as "recordId", h.action, p.name as person, f.name as principal,
      (select po.name from holder o join post po on po.id = o.post_id
        where o.person_id = h.actor_id and o.from_on <= (h.at at time zone 'Europe/Warsaw')::date
          and (o.to_on is null or o.to_on >= (h.at at time zone 'Europe/Warsaw')::date)
        order by po.position limit 1) as role
    from history h left join person p on p.id = h.actor_id left join person f on f.id = h.acted_for_id
    where h.record_id = any(${uuids([...ids])}) and h.action <> 'read' order by h.seq`)

/** Records that hang on the matter and that the actor may read, by id, as documents are named. */
const namedRecords = async (db: Queryable, registry: Registry, actor: Actor, matterId: string) => {
  const hanging = await db.rows<{ register: string; id: string }>(
    sql`select register, record_id as id from matter_record where matter_id = ${matterId} order by at`,
  )
  const named = new Map<string, string>()
  for (const { register: registerId, id } of hanging) {
    const register = registry.find(registerId)
    const row = register && (await findRow(db, register, id))
    if (!row || !register.definition.access.read.allows(actor, row)) continue
    const name = [row.number, row.label].filter(Boolean).join(' ')
    named.set(id, `${register.definition.label.one}: ${name}`)
  }
  return named
}

/** The metric of a matter from its history and that of all records on it, as far as the actor may read them. */
export const metricOf = async (
  db: Queryable,
  registry: Registry,
  actor: Actor,
  matter: Row,
): Promise<Metric> => {
  const named = await namedRecords(db, registry, actor, matter.id)
  const acts = await actsOn(db, [matter.id, ...named.keys()])
  return {
    number: matter.number ?? '',
    subject: matter.label,
    entries: acts.map((act) => ({
      at: new Date(act.at).toISOString(),
      person: `${act.person ?? 'System'}${act.principal ? ` (z up. ${act.principal})` : ''}`,
      role: act.role ?? '',
      act: actionLabel(registry.get(act.register), act.action),
      document: named.get(act.recordId) ?? '',
    })),
  }
}
