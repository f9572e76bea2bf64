import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import type { Fields } from '#kernel/field/field.ts'
import { type FieldProblem, invalid } from '#kernel/http/problem.ts'
import { uuids } from '#kernel/permissions/rule.ts'
import type { Reference } from './description.ts'
import type { Registry } from './registry.ts'

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isUuid = (text: string): boolean => uuidPattern.test(text)

type Target = NonNullable<Fields[string]['refers']>

/** Looks a pointer up: an id, a unit's symbol, a person's e-mail, a record's number. */
const lookUp = (db: Queryable, registry: Registry, target: Target, text: string) => {
  const id = isUuid(text) ? text : null
  if (target.to === 'unit')
    return db.first<{ id: string }>(
      sql`select id from unit where id = ${id}::uuid or symbol = ${text} limit 1`,
    )
  if (target.to === 'person')
    return db.first<{ id: string }>(
      sql`select id from person where id = ${id}::uuid or email = ${text.toLowerCase()} limit 1`,
    )
  const table = sql.identifier(registry.get(target.register).tableName)
  return db.first<{ id: string }>(
    sql`select id from ${table} where id = ${id}::uuid or number = ${text} limit 1`,
  )
}

const gone = {
  unit: 'Nie ma takiej komórki.',
  person: 'Nie ma takiej osoby.',
  record: 'Nie ma takiego wpisu.',
}

/** Ids of one field's pointers; a pointer to nothing is noted at `path`. */
const resolveField = async (
  db: Queryable,
  registry: Registry,
  target: Target,
  value: unknown,
  path: string,
  problems: FieldProblem[],
) => {
  const found: string[] = []
  for (const text of Array.isArray(value) ? value : [value]) {
    const row = await lookUp(db, registry, target, text as string)
    if (row) found.push(row.id)
    else problems.push({ path, message: gone[target.to], rule: 'exists' })
  }
  return Array.isArray(value) ? found : found[0]
}

const resolveAll = async (
  db: Queryable,
  registry: Registry,
  fields: Fields,
  values: Record<string, unknown>,
  prefix: string,
  problems: FieldProblem[],
): Promise<Record<string, unknown>> => {
  const resolved: Record<string, unknown> = { ...values }
  for (const [id, value] of Object.entries(values)) {
    const field = fields[id]
    if (!field || value === null || value === undefined) continue
    const path = `${prefix}${id}`
    if (field.refers) resolved[id] = await resolveField(db, registry, field.refers, value, path, problems)
    if (field.lines) {
      const rows: Record<string, unknown>[] = []
      for (const [index, row] of (value as Record<string, unknown>[]).entries())
        rows.push(await resolveAll(db, registry, field.lines, row, `${path}.${index}.`, problems))
      resolved[id] = rows
    }
  }
  return resolved
}

/**
 * Turns pointers in entered values into ids, in rows of child tables too; throws 422 naming each field whose target
 * does not exist.
 */
export const resolvePointers = async <T extends Record<string, unknown>>(
  db: Queryable,
  registry: Registry,
  fields: Fields,
  values: T,
): Promise<T> => {
  const problems: FieldProblem[] = []
  const resolved = await resolveAll(db, registry, fields, values, '', problems)
  if (problems.length) throw invalid(problems)
  return resolved as T
}

/** What ids point to, as people read it. */
export interface Labels {
  person(id: string | null): Reference | undefined
  unit(id: string | null): Reference | undefined
  record(register: string, id: string | null): Reference | undefined
  /** The label of what a field of this target points to. */
  of(target: Target, id: string): Reference | undefined
}

/** Ids to be shown, gathered from records before they are asked for in one query each kind. */
export interface Wanted {
  persons: Set<string>
  units: Set<string>
  records: Map<string, Set<string>>
}

export const nothingWanted = (): Wanted => ({ persons: new Set(), units: new Set(), records: new Map() })

/** Marks the ids of a value for `labelsOf`. */
export const want = (wanted: Wanted, target: Target, value: unknown): void => {
  const ids = (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string')
  if (target.to === 'unit') for (const id of ids) wanted.units.add(id)
  else if (target.to === 'person') for (const id of ids) wanted.persons.add(id)
  else {
    const set = wanted.records.get(target.register) ?? new Set()
    for (const id of ids) set.add(id)
    wanted.records.set(target.register, set)
  }
}

interface LabelRow {
  kind: string
  id: string
  label: string
  number: string | null
  symbol: string | null
}

/** Labels of all wanted ids, in one round trip. */
export const labelsOf = async (db: Queryable, registry: Registry, wanted: Wanted): Promise<Labels> => {
  const parts = []
  if (wanted.persons.size)
    parts.push(
      sql`select 'person' as kind, id, name as label, null as number, null as symbol from person where id = any(${uuids([...wanted.persons])})`,
    )
  if (wanted.units.size)
    parts.push(
      sql`select 'unit' as kind, id, symbol || ' ' || name as label, null as number, symbol from unit where id = any(${uuids([...wanted.units])})`,
    )
  for (const [register, ids] of wanted.records)
    if (ids.size)
      parts.push(
        sql`select ${register}::text as kind, id, label, number, null as symbol from ${sql.identifier(registry.get(register).tableName)} where id = any(${uuids([...ids])})`,
      )
  const rows = parts.length ? await db.rows<LabelRow>(sql.join(parts, sql` union all `)) : []
  const byKey = new Map(rows.map((row) => [`${row.kind}:${row.id}`, reference(row)]))
  const record = (register: string, id: string | null) => byKey.get(`${register}:${id}`)
  return {
    person: (id) => record('person', id),
    unit: (id) => record('unit', id),
    record,
    of: (target, id) => record(target.to === 'record' ? target.register : target.to, id),
  }
}

const reference = (row: LabelRow): Reference => ({
  id: row.id,
  label: row.label,
  ...(row.number && { number: row.number }),
  ...(row.symbol && { symbol: row.symbol }),
})
