import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { sealHistory, verifyHistory } from './seal.ts'

let db: TestDatabase
const now = new Date('2026-03-02T09:00:00Z')

const write = (lines: number) =>
  db.rows(sql`
    insert into history (id, at, register, record_id, actor_id, action, changes, request_id)
    select gen_random_uuid(), ${now.toISOString()}, 'letters', ${randomUUID()}, ${randomUUID()}, 'changed',
      jsonb_build_array(jsonb_build_object('field', 'subject', 'from', 'a', 'to', 'ą' || n)), 'r'
    from generate_series(1, ${lines}::int) n`)

/** What only somebody with the database's own key can do: the guard put off, the change made, the guard back. */
const tamper = async (change: SQL, check: (faults: string[]) => void) => {
  const rollback = new Error('undone')
  const done = db.transaction(async (tx) => {
    await tx.rows(sql`alter table history disable trigger user`)
    await tx.rows(change)
    await tx.rows(sql`alter table history enable trigger user`)
    check((await verifyHistory(tx)).faults)
    throw rollback
  })
  await expect(done).rejects.toBe(rollback)
}

beforeAll(async () => {
  db = await testDatabase()
  await write(3)
  expect(await sealHistory(db, now)).toBe(3)
  await write(2)
  expect(await sealHistory(db, now)).toBe(2)
  expect(await sealHistory(db, now)).toBe(0)
  await write(1)
})

afterAll(() => db.close())

it('an untouched history verifies, with what is not sealed yet', async () => {
  expect(await verifyHistory(db)).toEqual({
    batches: 2,
    lines: 5,
    unsealed: 1,
    last: expect.stringMatching(/^[0-9a-f]{64}$/),
    faults: [],
  })
})

it('the program itself can neither change nor delete nor empty history, nor break a seal', async () => {
  for (const attempt of [
    sql`update history set reason = 'x' where seq = 1`,
    sql`update history set sealed_in = 2 where seq = 1`,
    sql`delete from history where seq = 6`,
    sql`truncate history`,
  ])
    await expect(db.rows(attempt)).rejects.toThrow('history is append-only')
})

it('a changed line is found, and the batches after it too once the seal is forged', async () => {
  await tamper(sql`update history set actor_id = ${randomUUID()} where seq = 2`, (faults) =>
    expect(faults).toEqual(['Skrót partii 1 nie zgadza się z jej treścią.']),
  )
  await tamper(
    sql`with forged as (update history_seal set hash = repeat('a', 64) where n = 1) select 1`,
    (faults) => expect(faults).toHaveLength(2),
  )
})

it('a deleted, an inserted and a moved line are found', async () => {
  await tamper(sql`delete from history where seq = 4`, (faults) =>
    expect(faults[0]).toBe('W partii 2 jest 1 wierszy zamiast 2.'),
  )
  await tamper(
    sql`insert into history (id, at, register, record_id, actor_id, action, changes, request_id, sealed_in)
      select id, at, register, record_id, actor_id, action, changes, request_id, 1 from history where seq = 1`,
    (faults) => expect(faults[0]).toBe('W partii 1 jest 4 wierszy zamiast 3.'),
  )
  await tamper(sql`update history set sealed_in = 2 where seq = 3`, (faults) =>
    expect(faults).toHaveLength(4),
  )
})

it('a removed batch is missed', async () => {
  await tamper(
    sql`with gone as (delete from history_seal where n = 1), lines as (delete from history where sealed_in = 1) select 1`,
    (faults) => expect(faults[0]).toBe('Brakuje pieczęci nr 1.'),
  )
})

it('lines committed late, by transactions that began before the last seal, come into the next batch', async () => {
  const late = await db.pool.connect()
  await late.query('begin')
  await late.query(`insert into history (id, at, register, record_id, actor_id, action, changes, request_id)
    values (gen_random_uuid(), now(), 'letters', gen_random_uuid(), gen_random_uuid(), 'changed', '[]', 'r')`)
  await write(1)
  await sealHistory(db, now)
  await late.query('commit')
  late.release()
  expect((await verifyHistory(db)).unsealed).toBe(1)
  await sealHistory(db, now)
  expect(await verifyHistory(db)).toMatchObject({ unsealed: 0, faults: [] })
})
