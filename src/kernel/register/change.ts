import { forbidden, invalid, Problem, refused } from '#kernel/http/problem.ts'
import type { Context } from './context.ts'
import type { Row } from './definition.ts'
import { readRow } from './read.ts'
import { resolvePointers } from './references.ts'
import type { Register } from './registry.ts'
import { parseInput } from './schema.ts'
import { updateRow } from './store.ts'
import { toJson } from './to-json.ts'

/** May the actor edit the record now; the reason if not. */
export const updatable = (ctx: Pick<Context, 'actor'>, register: Register, row: Row): true | string => {
  const { access, editable } = register.definition
  if (!access.update.allows(ctx.actor, row as never))
    return `Nie możesz zmieniać tego wpisu. Może to zrobić: ${access.update.sentence}.`
  return editable?.(row as never) ?? true
}

/** Both versions, so that nothing is silently overwritten (HTTP 412). */
const stale = async (ctx: Context, register: Register, row: Row, yours: unknown) => {
  const [current] = await toJson(ctx.tx, ctx.registry, register, [row])
  return new Problem({
    status: 412,
    code: 'stale',
    title: 'Wpis zmieniono w międzyczasie',
    detail: `Ktoś zapisał wersję ${row.version} tego wpisu. Porównaj obie wersje i zdecyduj, co zostaje.`,
    extra: { current, yours },
  })
}

/** Changes a record by a person's input, made on `version`. */
export const changeRecord = async (
  ctx: Context,
  registerId: string,
  idOrNumber: string,
  version: number,
  input: unknown,
): Promise<Row> => {
  const register = ctx.registry.get(registerId)
  const row = await readRow(ctx.tx, register, ctx.actor, idOrNumber, true)
  const may = updatable(ctx, register, row)
  if (may !== true) {
    if (register.definition.access.update.allows(ctx.actor, row as never)) throw refused(may)
    throw forbidden(may)
  }
  if (row.version !== version) throw await stale(ctx, register, row, input)
  const parsed = parseInput(register.schema.change, input) as Record<string, unknown>
  const patch = await resolvePointers(ctx.tx, ctx.registry, register.fields, parsed)
  const problems = register.definition.check?.({ ...row, ...patch } as never, ctx.today) ?? []
  if (problems.length) throw invalid(problems)
  return updateRow(ctx, register, row, patch)
}

/** Changes a record by an action; the action has decided that it may. */
export const updateRecord = (
  ctx: Context,
  registerId: string,
  row: Row | (Record<string, unknown> & { id: string }),
  patch: Record<string, unknown>,
  act?: { action: string; reason?: string | null },
): Promise<Row> => updateRow(ctx, ctx.registry.get(registerId), row as Row, patch, act)
