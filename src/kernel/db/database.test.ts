import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '#test/database.ts'
import type { Database } from './database.ts'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const pidOf = async (one: Pick<Database, 'first'>) =>
  (await one.first<{ pid: number }>(sql`select pg_backend_pid() as pid`))!.pid

it('a connection lost between two queries of a transaction fails that transaction alone', async () => {
  const losing = db.transaction(async (tx) => {
    const pid = await pidOf(tx)
    await db.rows(sql`select pg_terminate_backend(${pid}, 5000)`)
    // The loss is heard here before the next query; heard by nobody, it would end this process.
    await pause(200)
    await tx.rows(sql`select 1`)
  })
  await expect(losing).rejects.toThrow()
  expect(await db.transaction((tx) => tx.rows(sql`select 1 as one`))).toEqual([{ one: 1 }])
})

it('a statement has one name for its text, so that no other process can mean another by it', async () => {
  const text = 'select 1 as "named-once"'
  const named = await db.transaction(async (tx) => {
    await tx.rows(sql.raw(text))
    await tx.rows(sql.raw(text))
    return tx.rows<{ name: string }>(sql`select name from pg_prepared_statements where statement = ${text}`)
  })
  const hash = createHash('sha256').update(text).digest('base64url')
  expect(named).toEqual([{ name: `k${hash}` }])
})
