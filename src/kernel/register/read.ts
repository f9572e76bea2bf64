import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { snake } from '#kernel/field/field.ts'
import { notFound } from '#kernel/http/problem.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import type { Row } from './definition.ts'
import { isUuid } from './references.ts'
import type { Register } from './registry.ts'

/** SQL of a field or member over alias `t`, for rules. */
export const columnOf = (field: string): SQL => sql.raw(`t.${snake(field)}`)

/** Predicate of the records the actor may read. */
export const readable = (register: Register, actor: Actor): SQL =>
  register.definition.access.read.sql(actor, columnOf)

const byKey = (idOrNumber: string): SQL =>
  isUuid(idOrNumber) ? sql`t.id = ${idOrNumber}` : sql`t.number = ${idOrNumber}`

/** The record by id or number, whoever asks; undefined when there is none. */
export const findRow = async (
  db: Queryable,
  register: Register,
  idOrNumber: string,
  lock = false,
): Promise<Row | undefined> => {
  const row = await db.first(
    sql`select ${sql.raw(register.shape.select)} from ${sql.raw(register.tableName)} t where ${byKey(idOrNumber)}${lock ? sql` for update of t` : sql``}`,
  )
  return row && register.shape.load(row)
}

/** The record if the actor may read it; otherwise 404, the same as if it did not exist. */
export const readRow = async (
  db: Queryable,
  register: Register,
  actor: Actor,
  idOrNumber: string,
  lock = false,
): Promise<Row> => {
  const row = await findRow(db, register, idOrNumber, lock)
  if (!row || !register.definition.access.read.allows(actor, row)) throw notFound()
  return row
}
