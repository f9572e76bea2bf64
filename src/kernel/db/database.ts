import { createHash } from 'node:crypto'
import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { type Hints, openHints } from './hints.ts'

/** Reads rows by a parametrised query. Column names reach the caller as the query aliases them. */
export interface Queryable {
  /** All rows of the query. Errors of PostgreSQL are thrown as `pg.DatabaseError`. */
  rows<Row = Record<string, unknown>>(query: SQL): Promise<Row[]>
  /** The first row, or undefined. */
  first<Row = Record<string, unknown>>(query: SQL): Promise<Row | undefined>
}

/** One open transaction; work registered by `afterCommit` runs only when it has been committed. */
export interface Transaction extends Queryable {
  client: pg.ClientBase
  afterCommit(work: () => void): void
  /** Tells open pages after the commit, see `notices/events.ts`. Nothing may depend on it. */
  hint(hint: object): void
}

/** The one database of an installation. */
export interface Database extends Queryable {
  pool: pg.Pool
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

const dialect = new PgDialect()

/** Dates stay plain dates (YYYY-MM-DD), instants become ISO strings: nothing is moved between time zones. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text') => {
    if (oid === 1082) return (text: string) => text
    if (oid === 1184) return (text: string) => new Date(text).toISOString()
    if (oid === 20) return (text: string) => Number(text)
    return pg.types.getTypeParser(oid, format)
  }) as typeof pg.types.getTypeParser,
}

/** Names of prepared statements by their text; the program has a few hundred, conditions of lists make more. */
const statements = new Map<string, string>()
const mostStatements = 1_000

/** A statement seen before is planned once in each connection; rare ones beyond the bound are planned each time. */
const nameOf = (text: string): string | undefined => {
  const known = statements.get(text)
  if (known || statements.size >= mostStatements) return known
  // From the text, not counted: a name means the same statement in every process, also behind a pooler (ADR 13).
  const name = `k${createHash('sha256').update(text).digest('base64url')}`
  statements.set(text, name)
  return name
}

const queryable = (client: pg.Pool | pg.ClientBase): Queryable => {
  const run = async (query: SQL) => {
    const { sql: text, params: values } = dialect.sqlToQuery(query)
    const name = nameOf(text)
    return (await client.query(name ? { name, text, values } : { text, values })).rows
  }
  return {
    rows: run,
    first: async <Row>(query: SQL) => (await run(query))[0] as Row | undefined,
  }
}

const inTransaction = async <Result>(
  pool: pg.Pool,
  hints: Hints,
  work: (tx: Transaction) => Promise<Result>,
) => {
  const client = await pool.connect()
  const after: (() => void)[] = []
  let broken = false
  try {
    await client.query('begin')
    const result = await work({
      ...queryable(client),
      client,
      afterCommit: (callback) => void after.push(callback),
      hint: (hint) => void after.push(() => hints.give(hint)),
    })
    await client.query('commit')
    for (const callback of after) callback()
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * Opens a pool on `config`. Sessions speak UTC; days are computed in the application (Europe/Warsaw). Without `durable`
 * a power cut may lose the last half second: only for what can be made again, such as the demo world.
 */
export const openDatabase = (config: pg.PoolConfig, { durable = true } = {}): Database => {
  const options = `-c timezone=UTC${durable ? '' : ' -c synchronous_commit=off'}`
  const pool = new pg.Pool({ max: 16, ...config, types, options })
  // A server that goes away raises on idle clients; the next query reports it to the person who asked.
  pool.on('error', () => {})
  // The same while a transaction holds a client between two queries: unheard, it would end the whole process.
  pool.on('connect', (client) => client.on('error', () => {}))
  const hints = openHints(pool)
  return {
    ...queryable(pool),
    pool,
    transaction: (work) => inTransaction(pool, hints, work),
    close: async () => {
      hints.close()
      await pool.end()
    },
  }
}
