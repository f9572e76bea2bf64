import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { insertRow, updateRow } from '#kernel/register/store.ts'
import { hangOnMatter } from './hang-on-matter.ts'

export interface NewMatter {
  /** Id of the unit whose symbol opens the number. */
  unit: string
  jrwa: string
  subject: string
  lead?: string | null
  parties?: string[]
}

/** Opens a matter with its gap-free number, for a record that starts one. */
export const openMatter = (ctx: Context, matter: NewMatter): Promise<Row> =>
  insertRow(ctx, ctx.registry.get('matters'), {
    ...matter,
    lead: matter.lead ?? null,
    parties: matter.parties ?? [],
  })

/** Hangs a record on a matter: both sides then show it. */
export const attachToMatter = async (
  ctx: Context,
  registerId: string,
  row: Row,
  matterId: string,
): Promise<Row> => {
  await hangOnMatter(ctx, registerId, row.id, matterId)
  return updateRow(ctx, ctx.registry.get(registerId), row, { matterId }, { action: 'attachedToMatter' })
}
