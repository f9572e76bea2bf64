import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { levelOf } from '#law/deadlines/level.ts'

/** Duties of one record, the open ones first, each with its level today and why it falls on that day. */
export const obligationsOf = async (db: Queryable, recordId: string, today: string) => {
  const rows = await db.rows<{
    id: string
    key: string
    what: string
    due: string
    state: string
    rule: string | null
    steps: unknown
    doneAt: string | null
  }>(sql`
    select id, key, what, due_on as due, state, rule, steps, done_at as "doneAt" from obligation
    where record_id = ${recordId} order by state in ('done', 'cancelled'), due_on, id`)
  return rows.map((row) => ({ ...row, level: levelIn(row.state, row.due, today) }))
}

/** late, today, soon or ok by the day; paused and done by the state. */
export const levelIn = (state: string, due: string, today: string) => {
  if (state === 'paused') return 'paused'
  if (state === 'done' || state === 'cancelled') return 'done'
  return levelOf(due, today)
}
