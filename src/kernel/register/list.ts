import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { snake } from '#kernel/field/field.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import { matchingRecords } from '#kernel/search/search-entry.ts'
import type { Row } from './definition.ts'
import type { ListPage } from './description.ts'
import { conditions, type Filter } from './filter.ts'
import { afterCursor, cursorOf, orderBy, orderKeys, orderOf } from './order.ts'
import { readable } from './read.ts'
import type { Register, Registry } from './registry.ts'
import { toJson } from './to-json.ts'

export interface ListQuery {
  filters: readonly Filter[]
  q?: string | undefined
  sort?: string | undefined
  limit: number
  cursor?: string | undefined
  count: 'none' | 'estimate' | 'exact'
}

/** Predicates of the query and of the actor's right to read: the same for pages, totals and exports. */
const predicates = async (
  db: Queryable,
  registry: Registry,
  register: Register,
  actor: Actor,
  query: ListQuery,
) => {
  const parts = [readable(register, actor), ...(await conditions(db, registry, register, query.filters))]
  if (query.q?.trim()) parts.push(sql`t.id in (${await matchingRecords(register.definition.id, query.q)})`)
  return sql.join(parts, sql` and `)
}

/** Totals are exact up to this many rows; beyond it people are told „ponad”. */
const countCap = 10_000

const countOf = async (db: Queryable, register: Register, where: SQL) => {
  const row = await db.first<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from ${sql.raw(register.tableName)} t where ${where} limit ${countCap + 1}) c`,
  )
  return row!.n
}

const estimateOf = async (db: Queryable, register: Register) => {
  const row = await db.first<{ n: number }>(
    sql`select greatest(reltuples, 0)::int as n from pg_class where oid = ${register.tableName}::regclass`,
  )
  return row!.n
}

const exactOf = async (db: Queryable, register: Register, where: SQL) => {
  const row = await db.first<{ n: number }>(
    sql`select count(*)::int as n from ${sql.raw(register.tableName)} t where ${where}`,
  )
  return row!.n
}

const totalOf = async (db: Queryable, register: Register, where: SQL, count: ListQuery['count']) => {
  if (count === 'none') return {}
  if (count === 'exact') return { total: await exactOf(db, register, where) }
  const counted = await countOf(db, register, where)
  if (counted <= countCap) return { total: counted }
  return { total: Math.max(countCap, await estimateOf(db, register)), totalIsEstimate: true }
}

const sumsOf = async (db: Queryable, register: Register, where: SQL): Promise<Record<string, string>> => {
  const names = register.definition.list?.totals ?? []
  if (names.length === 0) return {}
  const sums = names.map((id: string) => `coalesce(sum(t.${snake(id)}), 0)::text as ${snake(id)}`).join(', ')
  const row = await db.first<Record<string, string>>(
    sql`select ${sql.raw(sums)} from ${sql.raw(register.tableName)} t where ${where}`,
  )
  return Object.fromEntries(names.map((id: string) => [id, row![snake(id)]!]))
}

/** One page of what the actor may read. */
export const listRecords = async (
  db: Queryable,
  registry: Registry,
  register: Register,
  actor: Actor,
  query: ListQuery,
): Promise<ListPage> => {
  const where = await predicates(db, registry, register, actor, query)
  const terms = orderOf(register, query.sort)
  const place = query.cursor ? sql` and ${afterCursor(terms, query.cursor)}` : sql``
  const stored = await db.rows(
    sql`select ${sql.raw(register.shape.select)}, ${orderKeys(terms)} from ${sql.raw(register.tableName)} t where ${where}${place} order by ${orderBy(terms)} limit ${query.limit + 1}`,
  )
  const page = stored.slice(0, query.limit)
  const [items, total, totals] = await Promise.all([
    toJson(db, registry, register, page.map(register.shape.load)),
    totalOf(db, register, where, query.count),
    query.count === 'none' ? {} : sumsOf(db, register, where),
  ])
  for (const name of register.definition.hidden ?? []) for (const item of items) delete item[name]
  return {
    items,
    nextCursor: stored.length > query.limit ? cursorOf(terms, page.at(-1)!) : null,
    ...total,
    ...(Object.keys(totals).length && { totals }),
  }
}

/** All records of a query in order, in portions, for exports; memory stays flat. */
export async function* allRecords(
  db: Queryable,
  registry: Registry,
  register: Register,
  actor: Actor,
  query: Omit<ListQuery, 'limit' | 'cursor' | 'count'>,
): AsyncGenerator<Row[]> {
  const portion = 2_000
  const where = await predicates(db, registry, register, actor, { ...query, limit: portion, count: 'none' })
  const terms = orderOf(register, query.sort)
  let cursor: string | undefined
  do {
    const place = cursor ? sql` and ${afterCursor(terms, cursor)}` : sql``
    const stored = await db.rows(
      sql`select ${sql.raw(register.shape.select)}, ${orderKeys(terms)} from ${sql.raw(register.tableName)} t where ${where}${place} order by ${orderBy(terms)} limit ${portion}`,
    )
    yield stored.map(register.shape.load)
    cursor = stored.length === portion ? cursorOf(terms, stored.at(-1)!) : undefined
  } while (cursor)
}
