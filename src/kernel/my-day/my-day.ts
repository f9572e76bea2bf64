import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { obligationCounts, obligationList } from '#kernel/obligations/obligation-list.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import type { ObligationJson } from '#kernel/register/description.ts'
import { columnOf, readable } from '#kernel/register/read.ts'
import type { Registry } from '#kernel/register/registry.ts'
import { count } from '#law/polish/plural.ts'

/** One page: what is due, what waits for me, what I wait for (spec of the product, „Mój dzień”). */
export interface MyDay {
  date: string
  /** What to do next, in one sentence. */
  next: string
  first: ObligationJson[]
  waitingForMe: { label: string; count: number; href: string }[]
  waitingForOthers: ObligationJson[]
  more: { first: number; others: number }
  since: { label: string; count: number; href: string }[]
  nextDeadline?: ObligationJson
}

const mostRows = 12

/** Records whose next step waits for this person, by register and state; all counted in one question. */
const waiting = async (db: Queryable, registry: Registry, actor: Actor): Promise<MyDay['waitingForMe']> => {
  const tasks = registry.all.flatMap((register) =>
    (register.definition.waitsFor ?? [])
      .filter((task) => task.access.mayAllow(actor))
      .map((task) => ({ register, task })),
  )
  if (tasks.length === 0) return []
  const counted = tasks.map(
    ({ register, task }, index) => sql`
      select ${index}::int as task, count(*)::int as n from ${sql.raw(register.tableName)} t
      where t.state = ${task.state} and ${readable(register, actor)} and ${task.access.sql(actor, columnOf)}`,
  )
  const rows = await db.rows<{ task: number; n: number }>(sql.join(counted, sql` union all `))
  return rows
    .filter((row) => row.n > 0)
    .map((row) => {
      const { register, task } = tasks[row.task]!
      return {
        label: task.label,
        count: row.n,
        href: `/${register.definition.slug}?filter[state]=${task.state}`,
      }
    })
}

const sentence = (late: number, today: number, waits: number): string => {
  const parts = [
    late > 0 && `${count(late, 'termin minął', 'terminy minęły', 'terminów minęło')}`,
    today > 0 && `${count(today, 'termin dziś', 'terminy dziś', 'terminów dziś')}`,
    waits > 0 && `${count(waits, 'sprawa czeka', 'sprawy czekają', 'spraw czeka')} na Ciebie`,
  ].filter(Boolean)
  return parts.length ? parts.join(' · ') : 'Nic pilnego. Możesz spokojnie zająć się sprawami w toku.'
}

/** The page of one person on one day. */
export const myDay = async (
  db: Queryable,
  registry: Registry,
  actor: Actor,
  today: string,
  now: Date,
): Promise<MyDay> => {
  const [first, others, counts, otherCounts, waitingForMe, since] = await Promise.all([
    obligationList(db, actor, { scope: 'mine', limit: mostRows }, today),
    obligationList(db, actor, { scope: 'others', limit: mostRows }, today),
    obligationCounts(db, actor, { scope: 'mine', limit: mostRows }, today),
    obligationCounts(db, actor, { scope: 'others', limit: mostRows }, today),
    waiting(db, registry, actor),
    db.rows<{ n: number }>(sql`
      select count(*)::int as n from notice where person_id = ${actor.personId} and read_at is null
        and at > ${new Date(now.getTime() - 86_400_000).toISOString()}`),
  ])
  const unread = since[0]?.n ?? 0
  return {
    date: today,
    next: sentence(
      counts.late,
      counts.today,
      waitingForMe.reduce((sum, item) => sum + item.count, 0),
    ),
    first,
    waitingForMe,
    waitingForOthers: others,
    more: { first: counts.all - first.length, others: otherCounts.all - others.length },
    since: unread ? [{ label: 'powiadomienia', count: unread, href: '/powiadomienia' }] : [],
    ...(first[0] && { nextDeadline: first[0] }),
  }
}
