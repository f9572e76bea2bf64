import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '#kernel/db/database.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { readConfig } from './config.ts'
import { type Installation, openInstallation } from './installation.ts'
import { isReady, readinessOf } from './readiness.ts'

const folder = mkdtempSync(join(tmpdir(), 'kancelaria-ready-'))
let db: TestDatabase
let installation: Installation

beforeAll(async () => {
  db = await testDatabase()
  installation = await openInstallation({
    config: { ...readConfig({}), dataDir: folder },
    db,
    log: pino({ level: 'silent' }),
    worker: false,
  })
})

afterAll(async () => {
  await installation.close()
  await db.close()
  rmSync(folder, { recursive: true })
})

it('is not ready while no process works on jobs', async () => {
  const readiness = await readinessOf(installation)
  expect(readiness).toEqual({ database: 'ok', migrations: 'ok', worker: 'absent' })
  expect(isReady(readiness)).toBe(false)
})

it('is ready when another process has worked lately', async () => {
  await db.rows(sql`
    insert into pgboss.job (name, state, completed_on) values ('seal-history', 'completed', now() - interval '1 minute')`)
  const readiness = await readinessOf(installation)
  expect(readiness.worker).toBe('elsewhere')
  expect(isReady(readiness)).toBe(true)
})

it('is not ready before its migrations', async () => {
  await db.rows(sql`update schema_migration set name = '0000-other.sql'`)
  const readiness = await readinessOf(installation)
  expect(readiness.migrations).toBe('pending')
  expect(isReady(readiness)).toBe(false)
})

it('says that the database is away, and does not throw', async () => {
  const away = openDatabase({ host: '127.0.0.1', port: 1, database: 'nowhere' })
  const readiness = await readinessOf({ ...installation, deps: { ...installation.deps, db: away } })
  expect(readiness).toEqual({ database: 'unreachable', migrations: 'unknown', worker: 'unknown' })
  expect(isReady(readiness)).toBe(false)
  await away.close()
})
