import pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Database, Transaction } from '#kernel/db/database.ts'

/** Work done later by the worker; putting it in is part of the caller's transaction. */
export interface JobQueue {
  send(tx: Transaction, job: string, data: Record<string, unknown>): Promise<void>
}

/** What one job does. Its data is plain JSON; a thrown error leads to another try. */
export interface Job {
  name: string
  run(data: Record<string, unknown>): Promise<void>
  /** Cron expression in Europe/Warsaw for recurring work. */
  cron?: string
}

export interface RunningQueue extends JobQueue {
  /** Begins to work on the jobs, in as many processes as call it; recurring ones start once at their time. */
  work(jobs: readonly Job[]): Promise<void>
  /** Whether this process works on jobs. */
  working(): boolean
  /** Ends after the work in progress, at most `seconds`. */
  stop(seconds?: number): Promise<void>
}

/** Seconds between looks for work put in by people, and between looks for recurring work. */
const looks = { sent: 1, recurring: 5 }
const day = 86_400
/** A worker that gives no sign for this long is taken for dead, and its work for another try. */
const heartbeatSeconds = 30

// The installation reads instants as ISO strings; pg-boss expects the Date of PostgreSQL's own driver.
const executor = (client: Pick<pg.ClientBase, 'query'>) => ({
  executeSql: (text: string, values: unknown[] = []) =>
    client.query({
      text,
      types: pg.types as unknown as pg.CustomTypesConfig,
      ...(values.length && { values }),
    }),
})

/** A recurring job waits at most once, however long no worker runs; work sent by people is never dropped. */
const createQueues = async (boss: PgBoss, names: readonly string[], recurring: readonly string[]) => {
  const known = new Set((await boss.getQueues()).map((queue) => queue.name))
  for (const name of names) {
    if (known.has(name)) continue
    await boss.createQueue(
      name,
      recurring.includes(name)
        ? { policy: 'stately', retryLimit: 2, retryDelay: 20, deleteAfterSeconds: day, heartbeatSeconds }
        : {
            retryLimit: 8,
            retryDelay: 30,
            retryBackoff: true,
            deleteAfterSeconds: 7 * day,
            heartbeatSeconds,
          },
    )
  }
}

export interface QueueOptions {
  /** Names of all queues, so that each exists before anything is put into it. */
  names: readonly string[]
  /** Those of them which a clock starts. */
  recurring?: readonly string[]
  /** False for a process that only puts work in: it neither starts recurring jobs nor tends the queues. */
  worker?: boolean
  onError(error: Error): void
}

/**
 * The queue on the installation's own database (schema `pgboss`, made at the first start). Work of a process that
 * was killed is taken up again within about a minute.
 */
export const openQueue = async (db: Database, options: QueueOptions): Promise<RunningQueue> => {
  const { worker = true } = options
  const boss = new PgBoss({
    db: executor(db.pool),
    schema: 'pgboss',
    schedule: worker,
    supervise: worker,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    cronMonitorIntervalSeconds: 10,
    cronWorkerIntervalSeconds: 5,
  })
  boss.on('error', options.onError)
  await boss.start()
  await createQueues(boss, options.names, options.recurring ?? [])
  let working = false
  return {
    send: async (tx, job, data) => {
      await boss.send(job, data, { db: executor(tx.client) })
    },
    work: async (jobs) => {
      for (const job of jobs) {
        const look = { pollingIntervalSeconds: job.cron ? looks.recurring : looks.sent }
        await boss.work<Record<string, unknown>>(job.name, look, async ([item]) => job.run(item!.data ?? {}))
        if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: 'Europe/Warsaw' })
      }
      const scheduled = new Set(jobs.filter((job) => job.cron).map((job) => job.name))
      for (const { name } of await boss.getSchedules()) if (!scheduled.has(name)) await boss.unschedule(name)
      working = true
    },
    working: () => working,
    stop: async (seconds = 10) => {
      working = false
      await boss.stop({ graceful: true, timeout: seconds * 1000 })
    },
  }
}
