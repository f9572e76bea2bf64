import { forbidden, notFound, refused } from '#kernel/http/problem.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import type { Context } from './context.ts'
import type { Action, AnyAction, Row } from './definition.ts'
import { findRow, readRow } from './read.ts'
import { resolvePointers } from './references.ts'
import type { Register } from './registry.ts'
import { objectSchema, parseInput } from './schema.ts'

/** May the actor do it to the record now; the reason shown to the person if not. */
export const permits = (action: AnyAction, actor: Actor, row: Row, today: string): true | string => {
  if (!action.access.allows(actor, row as never)) return `Może to zrobić: ${action.access.sentence}.`
  return action.when?.(row as never, today) ?? true
}

/** All actions of the record with what stands in the way of each. */
export const allowedActions = (register: Register, actor: Actor, row: Row, today: string) =>
  Object.entries(register.definition.actions ?? {}).map(([id, action]) => {
    const may = permits(action as Action, actor, row, today)
    return { id, label: action.label, allowed: may === true, ...(may !== true && { reason: may }) }
  })

const actionOf = (register: Register, id: string): AnyAction => {
  const action = register.definition.actions?.[id]
  if (!action) throw notFound('Nie ma takiego działania.')
  return action
}

/** Does an action for a person: permission, state, input, then everything that belongs together. */
export const act = async (
  ctx: Context,
  registerId: string,
  idOrNumber: string,
  actionId: string,
  input: unknown,
): Promise<Row> => {
  const register = ctx.registry.get(registerId)
  const action = actionOf(register, actionId)
  const row = await readRow(ctx.tx, register, ctx.actor, idOrNumber, true)
  const may = permits(action, ctx.actor, row, ctx.today)
  if (may !== true) {
    if (!action.access.allows(ctx.actor, row as never)) throw forbidden(may)
    throw refused(may)
  }
  const parsed = parseInput(objectSchema(action.input ?? {}), input) as Record<string, unknown>
  const values = await resolvePointers(ctx.tx, ctx.registry, action.input ?? {}, parsed)
  await action.run(row as never, values as never, ctx)
  return (await findRow(ctx.tx, register, row.id))!
}
