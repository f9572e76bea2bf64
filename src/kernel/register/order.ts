import { type SQL, sql } from 'drizzle-orm'
import { snake } from '#kernel/field/field.ts'
import { invalid, Problem } from '#kernel/http/problem.ts'
import type { Register } from './registry.ts'
import { orderColumns } from './table.ts'

/** One expression by which a list is ordered; the last is always the id, so that no two records tie. */
export interface OrderTerm {
  expression: string
  descending: boolean
  /** An expression that is never null needs no care for nulls in the cursor. */
  notNull: boolean
}

const bad = (name: string) =>
  invalid([{ path: 'sort', message: `Nie można sortować po polu „${name}”.`, rule: 'sort' }])

const alwaysThere = new Set(['createdAt', 'updatedAt', 'label', 'number'])

const termsOf = (register: Register, name: string, descending: boolean): OrderTerm[] => {
  if (['number', 'label', 'state', 'createdAt', 'updatedAt'].includes(name))
    return orderColumns(name).map((column) => ({
      expression: `t.${column}`,
      descending,
      notNull: alwaysThere.has(name) && (name !== 'number' || Boolean(register.definition.number)),
    }))
  const field = register.fields[name]
  if (!field?.sortColumn || field.multiple || register.definition.hidden?.includes(name)) throw bad(name)
  const notNull = (field.options.required ?? false) || field.kind === 'boolean'
  return [{ expression: field.sortColumn(snake(name)), descending, notNull }]
}

/** `-dueOn,number` → terms; throws 422 for a field that cannot be sorted by. */
export const orderOf = (register: Register, sort: string | undefined): OrderTerm[] => {
  const fallback = register.definition.list?.sort ?? (register.definition.number ? '-number' : '-createdAt')
  const names = (sort || fallback).split(',').filter(Boolean).slice(0, 5)
  const terms = names.flatMap((name) => termsOf(register, name.replace(/^-/, ''), name.startsWith('-')))
  return [...terms, { expression: 't.id', descending: terms[0]?.descending ?? false, notNull: true }]
}

/**
 * `order by` as an index gives it, forwards or backwards: empty values come last going up and first going down.
 * Any other place for them would sort the whole table.
 */
export const orderBy = (terms: readonly OrderTerm[]): SQL =>
  sql.raw(terms.map(({ expression, descending }) => `${expression}${descending ? ' desc' : ''}`).join(', '))

/** Values of the order terms as select columns k0, k1, … for the next cursor. */
export const orderKeys = (terms: readonly OrderTerm[]): SQL =>
  sql.raw(terms.map(({ expression }, index) => `${expression}::text as k${index}`).join(', '))

/** The place after a row, opaque to the caller. */
export const cursorOf = (terms: readonly OrderTerm[], row: Record<string, unknown>): string =>
  Buffer.from(JSON.stringify(terms.map((_, index) => row[`k${index}`] ?? null))).toString('base64url')

/** Strictly after a value; an empty value counts as greater than all others. */
const after = ({ expression, descending, notNull }: OrderTerm, value: string | null): SQL => {
  const column = sql.raw(expression)
  if (value === null) return descending ? sql`${column} is not null` : sql`false`
  if (descending) return sql`${column} < ${value}`
  return notNull ? sql`${column} > ${value}` : sql`(${column} > ${value} or ${column} is null)`
}

const same = ({ expression }: OrderTerm, value: string | null): SQL =>
  value === null ? sql`${sql.raw(expression)} is null` : sql`${sql.raw(expression)} = ${value}`

const readCursor = (cursor: string, length: number): (string | null)[] => {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const sound = (value: unknown) => value === null || typeof value === 'string'
    if (Array.isArray(values) && values.length === length && values.every(sound)) return values
  } catch {
    // falls through to the refusal
  }
  throw new Problem({
    status: 422,
    code: 'cursor',
    title: 'Popraw dane',
    detail: 'Nieprawidłowe miejsce na liście. Wróć na pierwszą stronę.',
  })
}

/** Rows strictly after the cursor's place in the order. */
export const afterCursor = (terms: readonly OrderTerm[], cursor: string): SQL => {
  const values = readCursor(cursor, terms.length)
  const uniform = terms.every((term) => term.notNull && term.descending === terms[0]!.descending)
  if (uniform) {
    // A row comparison lets PostgreSQL start in the middle of the index.
    const left = sql.raw(terms.map((term) => term.expression).join(', '))
    const right = sql.join(
      values.map((value) => sql`${value}`),
      sql`, `,
    )
    return terms[0]!.descending ? sql`(${left}) < (${right})` : sql`(${left}) > (${right})`
  }
  const branches = terms.map((term, index) =>
    sql.join(
      [
        ...terms.slice(0, index).map((previous, at) => same(previous, values[at]!)),
        after(term, values[index]!),
      ],
      sql` and `,
    ),
  )
  return sql`(${sql.join(
    branches.map((branch) => sql`(${branch})`),
    sql` or `,
  )})`
}
