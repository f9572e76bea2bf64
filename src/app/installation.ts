import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import { v7 } from 'uuid'
import { provisions } from '#city/krakow/provisions.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#kernel/db/database.ts'
import { diskStore } from '#kernel/files/disk-store.ts'
import type { FileStore } from '#kernel/files/store.ts'
import type { Deps } from '#kernel/http/app.ts'
import { createIdentity, type Identity } from '#kernel/identity/identity.ts'
import { openQueue, type RunningQueue } from '#kernel/jobs/queue.ts'
import { sendMail } from '#kernel/mail/outbox.ts'
import { type EventHub, openEventHub } from '#kernel/notices/events.ts'
import type { Config } from './config.ts'
import { createAdministrator } from './first-administrator.ts'
import { jobNames, recurringJobs } from './jobs.ts'
import { registry } from './registry.ts'

/** Everything a running installation consists of, put together once. */
export interface Installation {
  config: Config
  deps: Deps & { queue: RunningQueue }
  identity: Identity
  store: FileStore
  events: EventHub
  log: FastifyBaseLogger
  city: { name: string; office: string }
  /** Signs what travels through the browser of somebody without an account. */
  secret: string
  /** Where people reach it, without a slash at the end. */
  baseUrl: string
  /** Our words for a provision of the decree. */
  dutyOf(provision: string): string
  close(): Promise<void>
}

/** The secret of sessions: given by the environment, or made once and kept beside the data. */
const secretOf = (dataDir: string): string => {
  if (process.env.KANCELARIA_SECRET) return process.env.KANCELARIA_SECRET
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}

export interface InstallationOptions {
  config: Config
  db: Database
  log: FastifyBaseLogger
  clock?: Clock
  newId?: () => string
  /** False for a process which only serves, beside one that works on jobs. */
  worker?: boolean
}

/** Puts an installation together over a migrated database. */
export const openInstallation = async (options: InstallationOptions): Promise<Installation> => {
  const { config, db, log, clock = () => new Date(), newId = v7, worker = true } = options
  const baseUrl = (process.env.KANCELARIA_URL ?? `http://${config.host}:${config.port}`).replace(/\/$/, '')
  const secret = secretOf(config.dataDir)
  const queue = await openQueue(db, {
    names: jobNames,
    recurring: recurringJobs,
    worker,
    onError: (error) => log.error({ err: error }, 'job queue'),
  })
  const deps = { db, registry, clock, newId, queue }
  const identity = await createIdentity({
    db,
    clock: () => new Date(),
    baseURL: baseUrl,
    secret,
    mode: config.mode,
    ...(config.oidc && { oidc: config.oidc }),
    sendMail: async (tx, mail) => {
      await sendMail({ tx, now: clock(), newId }, { ...mail, to: [mail.to] })
    },
    createAdministrator,
  })
  const store = diskStore(join(config.dataDir, 'files'))
  const events = openEventHub(db.pool.options)
  return {
    config,
    deps,
    identity,
    store,
    events,
    log,
    secret,
    baseUrl,
    city: { name: 'Kraków', office: 'Kancelaria Prezydenta Miasta Krakowa' },
    dutyOf: (id) => (provisions as Record<string, { duty: string }>)[id]?.duty ?? id,
    close: async () => {
      // What answers people has been closed before; the work in progress is finished first.
      await queue.stop()
      await events.close()
    },
  }
}
