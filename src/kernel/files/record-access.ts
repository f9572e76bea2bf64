import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import { findRow } from '#kernel/register/read.ts'
import type { Registry } from '#kernel/register/registry.ts'

/** The record if the actor may read it; null when there is none or they may not. */
const readableRecord = async (
  db: Queryable,
  registry: Registry,
  registerId: string,
  recordId: string,
  actor: Actor,
) => {
  const register = registry.find(registerId)
  if (!register) return null
  const row = await findRow(db, register, recordId)
  return row && register.definition.access.read.allows(actor, row as never) ? row : null
}

/** A file is readable to whoever may read one of the records it is linked to. */
export const mayReadFile = async (
  db: Queryable,
  registry: Registry,
  fileId: string,
  actor: Actor,
): Promise<boolean> => {
  const links = await db.rows<{ register: string; id: string }>(
    sql`select register, record_id as id from file_link where file_id = ${fileId} order by at limit 100`,
  )
  for (const { register, id } of links)
    if (await readableRecord(db, registry, register, id, actor)) return true
  return false
}

/** „Już jest w: ZM/12/2026 …” for a record the actor may read; null otherwise, so that nothing is given away. */
export const duplicateSentence = async (
  db: Queryable,
  registry: Registry,
  registerId: string,
  recordId: string,
  actor: Actor,
): Promise<string | null> => {
  const row = await readableRecord(db, registry, registerId, recordId, actor)
  return row ? `Ten plik już jest w: ${[row.number, row.label].filter(Boolean).join(' ')}.` : null
}
