import { isDeepStrictEqual } from 'node:util'
import { sql } from 'drizzle-orm'
import type { Context } from '#kernel/register/context.ts'
import type { RecordBase } from '#kernel/register/definition.ts'
import { type Change, type HistoryRecord, writeHistory } from './write-history.ts'

/** While the same person goes on writing, what is saved every few seconds gets one line in so many milliseconds. */
const writingSession = 5 * 60_000

interface LastLine {
  actor: string
  actedFor: string | null
  action: string
  at: string
}

const lastLine = (ctx: Context, recordId: string) =>
  ctx.tx.first<LastLine>(sql`
    select actor_id as actor, acted_for_id as "actedFor", action, at from history
    where record_id = ${recordId} order by seq desc limit 1`)

/** Values of the fields as history last told them. */
const recorded = async (ctx: Context, recordId: string, fields: readonly string[]) => {
  const rows = await ctx.tx.rows<{ field: string; value: unknown }>(sql`
    select distinct on (c ->> 'field') c ->> 'field' as field, c -> 'to' as value
    from history h, jsonb_array_elements(h.changes) c
    where h.record_id = ${recordId} and c ->> 'field' = any(${`{${fields.join(',')}}`}::text[])
    order by c ->> 'field', h.seq desc`)
  return new Map(rows.map((row) => [row.field, row.value]))
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as unknown

/** What the record holds in these fields and history does not tell yet. */
const untold = async (ctx: Context, row: RecordBase, fields: readonly string[]): Promise<Change[]> => {
  const told = await recorded(ctx, row.id, fields)
  return fields
    .map((field) => ({
      field,
      from: told.get(field) ?? null,
      to: plain((row as unknown as Record<string, unknown>)[field]),
    }))
    .filter(({ from, to }) => !isDeepStrictEqual(from, to) && !(from === null && isDeepStrictEqual(to, [])))
}

const authorOf = (ctx: Context, line: LastLine): Context => ({
  ...ctx,
  actor: {
    ...ctx.actor,
    personId: line.actor,
    ...(line.actedFor && { actingFor: { id: line.actedFor, label: '' } }),
  },
})

/**
 * Writes a change of a record whose `autosaved` fields are saved while somebody writes. History stays append-only and
 * complete: a line that waited is written, in its author's name, before anything else is told of the record, and
 * every line begins where the one before it ended. `row` is the record before the change.
 */
export const writeChanges = async (
  ctx: Context,
  row: RecordBase,
  entry: HistoryRecord,
  autosaved: readonly string[],
): Promise<void> => {
  const last = await lastLine(ctx, row.id)
  const mine =
    last?.action === 'changed' &&
    last.actor === ctx.actor.personId &&
    last.actedFor === (ctx.actor.actingFor?.id ?? null)
  const writing =
    entry.action === 'changed' && entry.changes.every((change) => autosaved.includes(change.field))
  if (mine && writing && ctx.now.getTime() - Date.parse(last.at) < writingSession) return
  const waited = last ? await untold(ctx, row, autosaved) : []
  if (waited.length)
    await writeHistory(authorOf(ctx, last!), { ...entry, action: 'changed', reason: null, changes: waited })
  await writeHistory(ctx, entry)
}
