import { sql } from 'drizzle-orm'
import { pendingMigrations } from '#kernel/db/migrate.ts'
import type { Installation } from './installation.ts'

/** What a balancer and an operator are told; `ok` in each of the three lets requests in. */
export interface Readiness {
  database: 'ok' | 'unreachable'
  migrations: 'ok' | 'pending' | 'unknown'
  /** `elsewhere`: another process works on jobs; `absent`: none has for five minutes. */
  worker: 'ok' | 'elsewhere' | 'absent' | 'unknown'
}

/** The job that runs each minute leaves the trace of a living worker, whichever process it is in. */
const workedLately = async ({ deps }: Installation): Promise<boolean> => {
  const row = await deps.db.first<{ lately: boolean }>(sql`
    select exists (select from pgboss.job where name = 'seal-history' and state = 'completed'
      and completed_on > now() - interval '5 minutes') as lately`)
  return row!.lately
}

/** Looks at the database, the schema and the worker. Never throws. */
export const readinessOf = async (installation: Installation): Promise<Readiness> => {
  const { deps } = installation
  try {
    const pending = await pendingMigrations(deps.db.pool)
    const here = deps.queue.working()
    return {
      database: 'ok',
      migrations: pending.length === 0 ? 'ok' : 'pending',
      worker: here ? 'ok' : (await workedLately(installation)) ? 'elsewhere' : 'absent',
    }
  } catch {
    return { database: 'unreachable', migrations: 'unknown', worker: 'unknown' }
  }
}

/** May requests be sent here? */
export const isReady = ({ database, migrations, worker }: Readiness): boolean =>
  database === 'ok' && migrations === 'ok' && (worker === 'ok' || worker === 'elsewhere')
