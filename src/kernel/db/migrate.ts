import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

/** One file of `src/app/migrations`: `0001-baseline.sql`. */
interface Migration {
  name: string
  sql: string
  hash: string
}

const migrationsFolder = join(import.meta.dirname, '../../app/migrations')

// Any number no other program uses; all processes of an installation share it.
const lock = 5_026_582_022

const isMigration = (file: string) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file)

const migrations = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter(isMigration)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })

const refuseSurprises = (known: Migration[], applied: { name: string; hash: string }[]) => {
  for (const [index, { name, hash }] of applied.entries()) {
    const file = known[index]
    if (file?.name !== name) {
      throw new Error(
        `Baza ma migrację ${name}, której ten program nie zna: uruchom nowszą wersję Kancelarii.`,
      )
    }
    if (file.hash !== hash) {
      throw new Error(`Migracja ${name} została zmieniona po zastosowaniu. Przywróć jej treść i dopisz nową.`)
    }
  }
}

const apply = async (client: pg.PoolClient, { name, sql, hash }: Migration) => {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into schema_migration (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migracja ${name} nie powiodła się: ${(error as Error).message}`, { cause: error })
  }
}

/**
 * Brings the database to the newest schema: files `NNNN-name.sql` in order, each in a transaction of its own, under
 * an advisory lock so that processes started together apply each once. Returns the names applied now.
 * Throws when an applied file has been changed or is missing, and when its SQL fails (nothing of that file remains).
 */
export const migrate = async (pool: pg.Pool, folder = migrationsFolder): Promise<string[]> => {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(`create table if not exists schema_migration (
      name text primary key, hash text not null, applied_at timestamptz not null default now())`)
    const { rows: applied } = await client.query('select name, hash from schema_migration order by name')
    const known = migrations(folder)
    refuseSurprises(known, applied)
    const pending = known.slice(applied.length)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => {})
    client.release()
  }
}

/** Names of the migrations which this program has and the database has not yet. */
export const pendingMigrations = async (pool: pg.Pool, folder = migrationsFolder): Promise<string[]> => {
  const { rows } = await pool.query<{ name: string }>('select name from schema_migration')
  const applied = new Set(rows.map(({ name }) => name))
  return readdirSync(folder).filter((file) => isMigration(file) && !applied.has(file))
}
