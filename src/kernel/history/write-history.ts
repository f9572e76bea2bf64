import { isDeepStrictEqual } from 'node:util'
import { sql } from 'drizzle-orm'
import type { Context } from '#kernel/register/context.ts'

export interface Change {
  field: string
  from: unknown
  to: unknown
}

export interface HistoryRecord {
  register: string
  recordId: string
  /** Id of the action, or created, changed, undone, read. */
  action: string
  changes: Change[]
  reason?: string | null
}

/** What differs between two sets of values, field by field; the value before a record existed is null. */
export const changesBetween = (before: Record<string, unknown>, after: Record<string, unknown>): Change[] =>
  Object.keys(after)
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => !isDeepStrictEqual(from, to) && !(isEmpty(from) && isEmpty(to)))

const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0)

/** Writes one line of history in the transaction of what it tells of. */
export const writeHistory = async (ctx: Context, entry: HistoryRecord): Promise<void> => {
  await ctx.tx.rows(sql`
    insert into history (id, at, register, record_id, actor_id, acted_for_id, action, reason, changes, request_id)
    values (${ctx.newId()}, ${ctx.now.toISOString()}, ${entry.register}, ${entry.recordId}, ${ctx.actor.personId},
      ${ctx.actor.actingFor?.id ?? null}, ${entry.action}, ${entry.reason ?? null},
      ${JSON.stringify(entry.changes)}::jsonb, ${ctx.requestId})`)
}
