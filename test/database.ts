import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, openDatabase } from '#kernel/db/database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run, and the database with the schema every test database is copied from. */
    testServer: { config: pg.PoolConfig; template: string }
  }
}

const administer = async (config: pg.PoolConfig, sql: string) => {
  const client = new pg.Client({ ...config, database: 'postgres' })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** A database of its own for a test file, with the whole schema and no rows. Close it in `afterAll`. */
export interface TestDatabase extends Database {
  config: pg.PoolConfig
}

/** Copies the template (about 50 ms). Call it in `beforeAll`; `close()` drops the copy. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const { config: server, template } = inject('testServer')
  const name = `test_${randomBytes(8).toString('hex')}`
  await administer(server, `create database ${name} template ${template}`)
  const config = { ...server, database: name }
  const database = openDatabase(config)
  const close = async () => {
    await database.close()
    await administer(server, `drop database if exists ${name} with (force)`)
  }
  return { ...database, config, close }
}
