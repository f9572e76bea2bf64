import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { type Field, snake } from '#kernel/field/field.ts'
import { invalid } from '#kernel/http/problem.ts'
import { uuids } from '#kernel/permissions/rule.ts'
import { isUuid } from './references.ts'
import type { Register, Registry } from './registry.ts'

export const operators = ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'like', 'isnull'] as const
export type Operator = (typeof operators)[number]

/** One condition of a list, as it stands in the address: `filter[dueOn][lte]=2026-12-01`. */
export interface Filter {
  field: string
  operator: Operator
  value: string
}

const bad = (field: string, message: string) =>
  invalid([{ path: `filter[${field}]`, message, rule: 'filter' }])

/** What a condition compares: the SQL and how its text is read. */
interface Target {
  column: string
  parse: (text: string) => unknown
  field?: Field
}

const members: Record<string, Target> = {
  number: { column: 't.number', parse: (text) => text },
  label: { column: 't.label', parse: (text) => text },
  state: { column: 't.state', parse: (text) => text },
  matter: { column: 't.matter_id', parse: (text) => text },
  createdAt: { column: 't.created_at', parse: (text) => text },
  updatedAt: { column: 't.updated_at', parse: (text) => text },
  createdBy: { column: 't.created_by', parse: (text) => text },
}

const targetOf = (register: Register, filter: Filter): Target => {
  const member = members[filter.field]
  if (member) return member
  const field = register.fields[filter.field]
  // What is kept out of lists must not be guessed through them either.
  if (register.definition.hidden?.includes(filter.field))
    throw bad(filter.field, 'Nie można filtrować po tym polu.')
  if (!field?.sortColumn || !field.parseFilter) throw bad(filter.field, 'Nie można filtrować po tym polu.')
  return { column: field.sortColumn(snake(filter.field)), parse: field.parseFilter, field }
}

/** Symbols, e-mails and numbers of records stand for ids in filters. */
const idsOf = async (db: Queryable, registry: Registry, field: Field, texts: string[]): Promise<string[]> => {
  const uuids = texts.filter(isUuid)
  const names = texts.filter((text) => !isUuid(text))
  if (names.length === 0) return uuids
  const target = field.refers!
  const list = sql`(${sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  )})`
  const found = await db.rows<{ id: string }>(
    target.to === 'unit'
      ? sql`select id from unit where symbol in ${list}`
      : target.to === 'person'
        ? sql`select id from person where email in ${list}`
        : sql`select id from ${sql.raw(registry.get(target.register).tableName)} where number in ${list}`,
  )
  return [...uuids, ...found.map((row) => row.id)]
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const compare: Partial<Record<Operator, (column: SQL, value: unknown) => SQL>> = {
  ne: (column, value) => sql`${column} is distinct from ${value}`,
  lt: (column, value) => sql`${column} < ${value}`,
  lte: (column, value) => sql`${column} <= ${value}`,
  gt: (column, value) => sql`${column} > ${value}`,
  gte: (column, value) => sql`${column} >= ${value}`,
  eq: (column, value) => sql`${column} = ${value}`,
}

const referenceCondition = (target: Target, column: SQL, filter: Filter, ids: string[]): SQL => {
  const is = target.field?.multiple ? sql`${column} && ${uuids(ids)}` : sql`${column} = any(${uuids(ids)})`
  return filter.operator === 'ne' ? sql`(${is}) is not true` : is
}

/** Pointers are the same or not; they have no order and no letters. */
const pointerOperators: readonly Operator[] = ['eq', 'ne', 'in']

const readValue = (target: Target, field: string, text: string): unknown => {
  try {
    return target.parse(text)
  } catch (error) {
    throw bad(field, (error as Error).message)
  }
}

const condition = async (
  db: Queryable,
  registry: Registry,
  register: Register,
  filter: Filter,
): Promise<SQL> => {
  const target = targetOf(register, filter)
  const column = sql.raw(target.column)
  if (filter.operator === 'isnull') {
    // A list without entries is stored as an empty array.
    const empty = target.field?.multiple ? sql`cardinality(${column}) = 0` : sql`${column} is null`
    return filter.value === 'false' ? sql`not (${empty})` : empty
  }
  const texts = filter.operator === 'in' ? filter.value.split(',').filter(Boolean) : [filter.value]
  if (target.field?.refers && !pointerOperators.includes(filter.operator))
    throw bad(filter.field, 'To pole można porównać tylko przez eq, ne, in albo isnull.')
  if (target.field?.refers)
    return referenceCondition(target, column, filter, await idsOf(db, registry, target.field, texts))
  if (filter.operator === 'like') return sql`${column}::text ilike ${`%${escapeLike(filter.value)}%`}`
  const values = texts.map((text) => readValue(target, filter.field, text))
  if (filter.operator === 'in')
    return values.length
      ? sql`${column} in (${sql.join(
          values.map((value) => sql`${value}`),
          sql`, `,
        )})`
      : sql`false`
  return compare[filter.operator]!(column, values[0])
}

/** SQL of all conditions, joined by `and`; throws 422 naming the condition that cannot be. */
export const conditions = async (
  db: Queryable,
  registry: Registry,
  register: Register,
  filters: readonly Filter[],
): Promise<SQL[]> => Promise.all(filters.map((filter) => condition(db, registry, register, filter)))

/** Reads `filter[...]` members of a query string; throws 422 for an unknown operator. */
export const filtersOf = (query: Record<string, unknown>): Filter[] =>
  Object.entries(query).flatMap(([key, value]) => {
    const match = /^filter\[(\w+)\](?:\[(\w+)\])?$/.exec(key)
    if (!match) return []
    const [, field, operator = 'eq'] = match as unknown as [string, string, string?]
    if (!operators.includes(operator as Operator)) throw bad(field, `Nieznany operator „${operator}”.`)
    return (Array.isArray(value) ? value : [value]).map((text) => ({
      field,
      operator: operator as Operator,
      value: String(text).slice(0, 2_000),
    }))
  })
