import { forbidden, notFound } from '#kernel/http/problem.ts'
import type { Context } from './context.ts'
import type { Row } from './definition.ts'
import { mayKnow } from './describe.ts'
import { resolvePointers } from './references.ts'
import { parseInput } from './schema.ts'
import { insertRow } from './store.ts'

/** Creates a record from a person's input: permission, messages at the fields, pointers resolved. */
export const createRecord = async (ctx: Context, registerId: string, input: unknown): Promise<Row> => {
  const register = ctx.registry.get(registerId)
  const { access, label } = register.definition
  // A register of which the person may know nothing is not there for them.
  if (!access.create.allows(ctx.actor, {}) && !mayKnow(register, ctx.actor))
    throw notFound('Nie ma takiego rejestru.')
  if (!access.create.allows(ctx.actor, {}))
    throw forbidden(
      `Nie możesz dodać wpisu w rejestrze „${label.many}”. Może to zrobić: ${access.create.sentence}.`,
    )
  const parsed = parseInput(register.schema.create, input) as Record<string, unknown>
  const values = await resolvePointers(ctx.tx, ctx.registry, register.fields, parsed)
  return insertRow(ctx, register, values)
}

/** Stores a record made by an action, whose author has the right to the action; values are domain values. */
export const insertRecord = (
  ctx: Context,
  registerId: string,
  values: Record<string, unknown>,
  members: { state?: string; matterId?: string | null } = {},
): Promise<Row> => insertRow(ctx, ctx.registry.get(registerId), values, members)
