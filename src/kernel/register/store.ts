import { type SQL, sql } from 'drizzle-orm'
import pg from 'pg'
import { type Fields, snake } from '#kernel/field/field.ts'
import { writeChanges } from '#kernel/history/write-changes.ts'
import { changesBetween, writeHistory } from '#kernel/history/write-history.ts'
import { invalid, refused } from '#kernel/http/problem.ts'
import { hangOnMatter } from '#kernel/matters/hang-on-matter.ts'
import { staleHint } from '#kernel/notices/stale-hint.ts'
import { nextNumber } from '#kernel/numbering/next-number.ts'
import { startObligations } from '#kernel/obligations/oblige.ts'
import type { Context } from './context.ts'
import type { Row } from './definition.ts'
import { indexRecord } from './index-record.ts'
import { linkRecordFiles } from './link-files.ts'
import { findRow } from './read.ts'
import { refuseClassified } from './refuse-classified.ts'
import type { Register } from './registry.ts'

/** A database column of a new value; arrays and JSON travel as PostgreSQL reads them. */
const parameters = (columns: Record<string, unknown>): [string, SQL][] =>
  Object.entries(columns).map(([name, value]) => [name, sql`${sql.param(value)}`])

/** Runs a statement; a broken constraint which the definition names becomes its message at its field. */
const guarded = async <T>(register: Register, work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    const broken = register.definition.constraints?.find((constraint) => constraint.name === error.constraint)
    if (!broken) throw error
    const message = broken.message.replace('{detail}', error.detail ?? '')
    throw invalid([{ path: broken.field, message, rule: broken.name }])
  }
}

const writeLines = async (ctx: Context, register: Register, id: string, values: Record<string, unknown>) => {
  for (const [field, fields] of linesOf(register.fields)) {
    if (values[field] === undefined) continue
    const table = sql.raw(`${register.tableName}_${snake(field)}`)
    await ctx.tx.rows(sql`delete from ${table} where parent_id = ${id}`)
    const lines = (values[field] as Record<string, unknown>[]).map((line, position) =>
      Object.assign(
        { parent_id: id, position },
        ...Object.entries(fields).map(([key, column]) => column.store(snake(key), line[key] ?? null)),
      ),
    )
    for (let from = 0; from < lines.length; from += portion)
      await ctx.tx.rows(insertInto(table, ...lines.slice(from, from + portion)))
  }
}

const linesOf = (fields: Fields): [string, Fields][] =>
  Object.entries(fields).flatMap(([id, field]) =>
    field.lines ? [[id, field.lines] as [string, Fields]] : [],
  )

/** Lines put in by one statement: far below the 65,535 parameters a statement may have. */
const portion = 500

/** Inserts rows, at least one, which all have the columns of the first. */
const insertInto = (table: SQL, ...rows: Record<string, unknown>[]): SQL => {
  const names = Object.keys(rows[0]!)
  const tuple = (row: Record<string, unknown>) =>
    sql`(${sql.join(
      parameters(row).map(([, value]) => value),
      sql`, `,
    )})`
  return sql`insert into ${table} (${sql.raw(names.map((name) => `"${name}"`).join(', '))}) values ${sql.join(
    rows.map(tuple),
    sql`, `,
  )}`
}

const numberFor = async (ctx: Context, register: Register, values: Record<string, unknown>) => {
  const rule = register.definition.number
  if (!rule) return { number: null, number_year: null, number_n: null }
  const year = Number(ctx.today.slice(0, 4))
  const series = typeof rule === 'string' ? register.definition.id : rule.series(values as never)
  const n = await nextNumber(ctx.tx, series, year)
  const number =
    typeof rule === 'string'
      ? rule.replace('{n}', String(n)).replace('{year}', String(year))
      : rule.format(values as never, n, year)
  return { number, number_year: year, number_n: n }
}

/** Some values are known only to the database. */
const isComputed = (register: Register) => Object.values(register.fields).some((field) => field.expression)

/** Values of an empty record: what each field holds when nothing was entered. */
const blank = (register: Register): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(register.fields)
      .filter(([, field]) => !field.expression)
      .map(([id, field]) => [id, field.load(snake(id), {})]),
  )

/**
 * Stores a new record with number, history, search entry and obligations, in the caller's transaction.
 * Access has been decided and values have been checked by the caller. `matterId` joins an existing matter.
 */
export const insertRow = async (
  ctx: Context,
  register: Register,
  entered: Record<string, unknown>,
  members: { state?: string; matterId?: string | null } = {},
): Promise<Row> => {
  const { definition } = register
  const given = { ...blank(register), ...entered }
  const prepared = definition.prepare ? await definition.prepare(given as never, ctx) : {}
  const values = { ...given, ...prepared } as Record<string, unknown>
  refuseClassified(register.fields, values)
  const problems = definition.check?.(values as never, ctx.today) ?? []
  if (problems.length) throw invalid(problems)

  const id = ctx.newId()
  const at = ctx.now.toISOString()
  const numbered = await numberFor(ctx, register, values)
  const base = {
    ...values,
    id,
    number: numbered.number,
    version: 1,
    state: members.state ?? definition.initial ?? null,
    matterId: members.matterId ?? null,
    createdAt: at,
    createdBy: ctx.actor.personId,
    updatedAt: at,
    updatedBy: ctx.actor.personId,
  }
  const label = definition.title(base as never).slice(0, 500)
  const row = { ...base, label } as unknown as Row
  const columns = {
    ...numbered,
    id,
    label,
    state: row.state,
    matter_id: row.matterId,
    created_at: at,
    created_by: row.createdBy,
    updated_at: at,
    updated_by: row.updatedBy,
    ...register.shape.store(values),
  }
  await guarded(register, ctx.tx.rows(insertInto(sql.raw(register.tableName), columns)))
  await writeLines(ctx, register, id, values)
  await linkRecordFiles(ctx, register, id, values)
  if (row.matterId) await hangOnMatter(ctx, definition.id, id, row.matterId)
  await writeHistory(ctx, {
    register: definition.id,
    recordId: id,
    action: 'created',
    changes: changesBetween({}, { ...values, ...(row.state && { state: row.state }) }),
  })
  await indexRecord(ctx, register, row)
  await startObligations(ctx, register, row)
  ctx.tx.hint(staleHint(register, row))
  if (!definition.created && !isComputed(register)) return row
  await definition.created?.(row as never, ctx)
  // What follows creation may have changed the record itself: the caller gets it as it now is.
  return (await findRow(ctx.tx, register, id))!
}

/**
 * Changes a record in the caller's transaction, keeping history, search entry and obligations with it.
 * Refuses with 409 when the record was changed since `row` was read.
 */
export const updateRow = async (
  ctx: Context,
  register: Register,
  row: Row,
  patch: Record<string, unknown>,
  act: { action: string; reason?: string | null } = { action: 'changed' },
): Promise<Row> => {
  refuseClassified(register.fields, patch)
  const changes = changesBetween(row as never, patch)
  if (changes.length === 0 && act.action === 'changed') return row
  const at = ctx.now.toISOString()
  const next = {
    ...row,
    ...patch,
    version: row.version + 1,
    updatedAt: at,
    updatedBy: ctx.actor.personId,
  } as Row
  next.label = register.definition.title(next as never).slice(0, 500)
  const columns = {
    ...register.shape.store(patch),
    ...('state' in patch && { state: next.state }),
    ...('matterId' in patch && { matter_id: next.matterId }),
    label: next.label,
    version: next.version,
    updated_at: at,
    updated_by: next.updatedBy,
  }
  const set = sql.join(
    parameters(columns).map(([name, value]) => sql`${sql.raw(`"${name}"`)} = ${value}`),
    sql`, `,
  )
  const changed = await guarded(
    register,
    ctx.tx.rows(
      sql`update ${sql.raw(register.tableName)} set ${set} where id = ${row.id} and version = ${row.version} returning id`,
    ),
  )
  if (changed.length === 0)
    throw refused('Ktoś zmienił ten wpis w tej samej chwili. Odśwież i spróbuj ponownie.')
  await writeLines(ctx, register, row.id, patch)
  await linkRecordFiles(ctx, register, row.id, patch)
  const entry = { register: register.definition.id, recordId: row.id, changes, ...act }
  const { autosaved } = register.definition
  await (autosaved ? writeChanges(ctx, row, entry, autosaved) : writeHistory(ctx, entry))
  await indexRecord(ctx, register, next)
  await startObligations(ctx, register, next, row)
  ctx.tx.hint(staleHint(register, next))
  return isComputed(register) ? (await findRow(ctx.tx, register, row.id))! : next
}
