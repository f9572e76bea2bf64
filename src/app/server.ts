import { sql } from 'drizzle-orm'
import type { FastifyBaseLogger } from 'fastify'
import type { Database } from '#kernel/db/database.ts'
import { type App, createApp } from '#kernel/http/app.ts'
import type { Config } from './config.ts'

/** What the composition needs from outside. */
export interface ServerOptions {
  config: Config
  db: Database
  log: FastifyBaseLogger
}

/** The whole application over one migrated database; `listen` starts it, `close` ends it in order. */
export const createServer = async ({ db, log }: ServerOptions): Promise<App> => {
  const app = createApp({ logger: log })
  app.get('/healthz', { config: { public: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { config: { public: true } }, async () => {
    await db.rows(sql`select 1`)
    return { status: 'ok' }
  })
  return app
}
