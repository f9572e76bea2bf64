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
  /** Creates the queues and begins to work on them. */
  work(jobs: readonly Job[]): Promise<void>
  /** Ends after the work in progress, at most `seconds`. */
  stop(seconds?: number): Promise<void>
}

const executor = (query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>) => ({
  executeSql: (text: string, values?: unknown[]) => query(text, values),
})

/** The queue on the installation's own database (schema `pgboss`). `create` makes queues for the given names. */
export const openQueue = async (db: Database, names: readonly string[], onError: (error: Error) => void) => {
  const boss = new PgBoss({ db: executor((text, values) => db.pool.query(text, values)), schema: 'pgboss' })
  boss.on('error', onError)
  await boss.start()
  const known = new Set((await boss.getQueues()).map((queue) => queue.name))
  for (const name of names)
    if (!known.has(name)) await boss.createQueue(name, { retryLimit: 8, retryDelay: 30, retryBackoff: true })
  const queue: RunningQueue = {
    send: async (tx, job, data) => {
      await boss.send(job, data, { db: executor((text, values) => tx.client.query(text, values)) })
    },
    work: async (jobs) => {
      for (const job of jobs) {
        await boss.work<Record<string, unknown>>(job.name, { pollingIntervalSeconds: 1 }, async ([item]) =>
          job.run(item!.data ?? {}),
        )
        if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: 'Europe/Warsaw' })
      }
    },
    stop: (seconds = 10) => boss.stop({ graceful: true, timeout: seconds * 1000 }),
  }
  return queue
}
