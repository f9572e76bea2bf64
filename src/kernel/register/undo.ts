import { sql } from 'drizzle-orm'
import type { Change } from '#kernel/history/write-history.ts'
import { refused } from '#kernel/http/problem.ts'
import type { Context } from './context.ts'
import type { Row } from './definition.ts'
import { readRow } from './read.ts'
import type { Register } from './registry.ts'
import { updateRow } from './store.ts'

/** How long one's own change can be taken back, in milliseconds. */
export const undoMilliseconds = 60_000

interface LastLine {
  actor: string
  action: string
  at: string
  changes: Change[]
}

/** Changes of fields can be taken back; an action only where it says that nothing else follows from it. */
const undoable = (register: Register, action: string): boolean =>
  action === 'changed' || (register.definition.actions?.[action]?.undoable ?? false)

/**
 * Takes back the last change of a record: one's own, within a minute, and while nothing came after it. History keeps
 * both lines. Throws 409 with the reason otherwise.
 */
export const undoLast = async (ctx: Context, registerId: string, idOrNumber: string): Promise<Row> => {
  const register = ctx.registry.get(registerId)
  const row = await readRow(ctx.tx, register, ctx.actor, idOrNumber, true)
  const last = await ctx.tx.first<LastLine>(sql`
    select actor_id as actor, action, at, changes from history
    where record_id = ${row.id} and action <> 'read' order by seq desc limit 1`)
  if (!last || !undoable(register, last.action)) throw refused('Ostatniego działania nie da się cofnąć.')
  if (last.actor !== ctx.actor.personId)
    throw refused('Ostatnią zmianę zapisał ktoś inny. Cofnąć można tylko swoją.')
  if (ctx.now.getTime() - Date.parse(last.at) > undoMilliseconds)
    throw refused('Minęła minuta, w której można było cofnąć zmianę. Popraw wpis przez edycję.')
  const patch = Object.fromEntries(last.changes.map((change) => [change.field, change.from]))
  return updateRow(ctx, register, row, patch, { action: 'undone' })
}
