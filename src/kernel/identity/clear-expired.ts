import { sql } from 'drizzle-orm'
import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#kernel/db/database.ts'
import type { Job } from '#kernel/jobs/queue.ts'
import { idleMilliseconds } from './session.ts'

/** Removes sessions, failures, challenges and links that are over: addresses and browsers are not kept longer than needed. */
export const clearExpired = async (db: Database, clock: Clock): Promise<void> => {
  const now = clock().toISOString()
  const ago = (milliseconds: number) => new Date(clock().getTime() - milliseconds).toISOString()
  await db.rows(
    sql`delete from auth_session where expires_at <= ${now} or updated_at < ${ago(idleMilliseconds)}`,
  )
  await db.rows(sql`delete from auth_attempt where expires_at <= ${now}`)
  await db.rows(sql`delete from auth_verification where expires_at <= ${now}`)
  await db.rows(sql`delete from auth_link where expires_at <= ${now}`)
}

/** The nightly work of identity. */
export const identityJobs = (db: Database, clock: Clock): Job[] => [
  { name: 'identity-clear-expired', cron: '17 3 * * *', run: () => clearExpired(db, clock) },
]
