import { sql } from 'drizzle-orm'
import type { Fields } from '#kernel/field/field.ts'
import { filesOfOthers, linkFiles } from '#kernel/files/receive.ts'
import { mayReadFile } from '#kernel/files/record-access.ts'
import { invalid } from '#kernel/http/problem.ts'
import type { Context } from './context.ts'
import type { Register } from './registry.ts'

/** A person may put into a record their own files, those already in it, and those they may read elsewhere. */
const refuseForeign = async (ctx: Context, recordId: string, field: string, ids: string[]) => {
  for (const id of await filesOfOthers(ctx.tx, ids, ctx.actor.personId)) {
    const known = await ctx.tx.first(
      sql`select from file_link where record_id = ${recordId} and file_id = ${id}`,
    )
    if (known || (await mayReadFile(ctx.tx, ctx.registry, id, ctx.actor))) continue
    throw invalid([
      {
        path: field,
        message: 'Jednego z plików nie ma albo nie należy do Ciebie. Dołącz go ponownie.',
        rule: 'file',
      },
    ])
  }
}

type Held = { field: string; path: string; ids: string[] }

/** Files held by the fields of a record, those in rows of child tables too (`costs.receipts`). */
const heldFiles = (fields: Fields, values: Record<string, unknown>): Held[] =>
  Object.entries(fields).flatMap(([field, kind]): Held[] => {
    if (kind.kind === 'files')
      return [{ field, path: field, ids: (values[field] as string[] | null | undefined) ?? [] }]
    const rows = kind.lines ? ((values[field] as Record<string, unknown>[] | undefined) ?? []) : []
    return rows.flatMap((row, index) =>
      heldFiles(kind.lines!, row).map((held) => ({
        field: `${field}.${held.field}`,
        path: `${field}.${index}.${held.path}`,
        ids: held.ids,
      })),
    )
  })

/** Links the files of a record's file fields, so that whoever may read the record may read them. */
export const linkRecordFiles = async (
  ctx: Context,
  register: Register,
  recordId: string,
  values: Record<string, unknown>,
): Promise<void> => {
  for (const { field, path, ids } of heldFiles(register.fields, values)) {
    if (ids.length === 0) continue
    // The program itself puts files it has made or received; a person may put what they may read.
    if (!ctx.actor.permissions.has('system')) await refuseForeign(ctx, recordId, path, ids)
    await linkFiles(
      ctx.tx,
      ids,
      { register: register.definition.id, recordId, field },
      ctx.actor.personId,
      ctx.now,
    )
  }
}
