import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { type Job, openQueue, type RunningQueue } from './queue.ts'

let db: TestDatabase
const open: RunningQueue[] = []
const errors: Error[] = []

const start = async (jobs?: Job[]) => {
  const queue = await openQueue(db, {
    names: ['letter', 'flaky', 'clock'],
    recurring: ['clock'],
    worker: jobs !== undefined,
    onError: (error) => errors.push(error),
  })
  open.push(queue)
  if (jobs) await queue.work(jobs)
  return queue
}

const states = (name: string) =>
  db.rows<{ state: string }>(sql`select state::text as state from pgboss.job where name = ${name}`)

beforeAll(async () => {
  db = await testDatabase()
})

afterAll(async () => {
  for (const queue of open) await queue.stop(1)
  await db.close()
  expect(errors).toEqual([])
})

it('work put into a transaction exists only when it has been committed', async () => {
  const queue = await start()
  const failing = db.transaction(async (tx) => {
    await queue.send(tx, 'letter', { document: 'lost' })
    throw new Error('refused')
  })
  await expect(failing).rejects.toThrow('refused')
  expect(await states('letter')).toEqual([])
  await db.transaction((tx) => queue.send(tx, 'letter', { document: 'kept' }))
  expect(await states('letter')).toEqual([{ state: 'created' }])
})

it('a worker started later does what was put in before, once', async () => {
  const done: unknown[] = []
  const worker = await start([{ name: 'letter', run: async (data) => void done.push(data) }])
  expect(worker.working()).toBe(true)
  await vi.waitFor(() => expect(done).toEqual([{ document: 'kept' }]), 5_000)
  await vi.waitFor(async () => expect(await states('letter')).toEqual([{ state: 'completed' }]), 5_000)
  await worker.stop(1)
  expect(worker.working()).toBe(false)
})

it('work that failed waits for another try', async () => {
  const worker = await start([
    {
      name: 'flaky',
      run: async () => {
        throw new Error('server of mail away')
      },
    },
  ])
  await db.transaction((tx) => worker.send(tx, 'flaky', {}))
  await vi.waitFor(async () => expect(await states('flaky')).toEqual([{ state: 'retry' }]), 5_000)
  await worker.stop(1)
})

it('recurring work is planned in Polish time, and forgotten when its job is gone', async () => {
  const worker = await start([{ name: 'clock', cron: '0 7 * * *', run: async () => {} }])
  const planned = () =>
    db.rows(sql`select name, cron, timezone from pgboss.schedule where name not like '\\_\\_%'`)
  expect(await planned()).toEqual([{ name: 'clock', cron: '0 7 * * *', timezone: 'Europe/Warsaw' }])
  await worker.work([])
  expect(await planned()).toEqual([])
  await worker.stop(1)
})

it('stopping waits for the work in progress', async () => {
  let finished = false
  const worker = await start([
    {
      name: 'letter',
      run: async () => {
        await new Promise((resolve) => setTimeout(resolve, 1_500))
        finished = true
      },
    },
  ])
  await db.transaction((tx) => worker.send(tx, 'letter', {}))
  await vi.waitFor(
    async () => expect((await states('letter')).map((job) => job.state)).toContain('active'),
    5_000,
  )
  await worker.stop(5)
  expect(finished).toBe(true)
})

it('work of a process that was killed is taken up again', { timeout: 60_000 }, async () => {
  const putter = await start()
  await db.transaction((tx) => putter.send(tx, 'letter', { document: 'orphan' }))
  // As a killed worker leaves it: begun, and no sign of life since.
  await db.rows(sql`
    update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() - interval '10 minutes'
    where name = 'letter' and state = 'created'`)
  // The pause before another try is not what is tested.
  await db.rows(sql`update pgboss.job set retry_delay = 0, retry_backoff = false where state = 'active'`)
  const done: unknown[] = []
  const worker = await start([{ name: 'letter', run: async (data) => void done.push(data) }])
  await vi.waitFor(() => expect(done).toEqual([{ document: 'orphan' }]), { timeout: 45_000, interval: 250 })
  await worker.stop(1)
})
