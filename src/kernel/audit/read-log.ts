import { sql } from 'drizzle-orm'
import { type Clock, warsawDay } from '#kernel/clock.ts'
import type { Database } from '#kernel/db/database.ts'
import type { App } from '#kernel/http/app.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The record with personal data whose content the answer carries; set by the route that reads it. */
    opened: { register: string; recordId: string } | null
  }
}

interface Reading {
  id: string
  record_id: string
  person_id: string
  acted_for_id: string | null
  register: string
  day: string
  at: string
  request_id: string
}

/** Milliseconds for which readings are gathered into one statement. */
const gather = 250
/** Readings of one process remembered, so that reading a record again costs nothing. */
const mostRemembered = 50_000

const write = (db: Database, readings: readonly Reading[]) =>
  db.rows(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(readings)}::jsonb) as r(id uuid, record_id uuid,
        person_id uuid, acted_for_id uuid, register text, day date, at timestamptz, request_id text)
    ), fresh as (
      insert into read_log (record_id, person_id, day) select distinct record_id, person_id, day from given
      on conflict do nothing returning record_id, person_id, day
    )
    insert into history (id, at, register, record_id, actor_id, acted_for_id, action, changes, request_id)
    select distinct on (f.record_id, f.person_id, f.day) g.id, g.at, g.register, g.record_id, g.person_id,
      g.acted_for_id, 'read', '[]'::jsonb, g.request_id
    from fresh f join given g using (record_id, person_id, day) order by f.record_id, f.person_id, f.day, g.at`)

/** What keeping the log of readings needs. */
export interface ReadLogOptions {
  db: Database
  clock: Clock
  newId(): string
}

/**
 * Keeps a line `read` in the history of each record with personal data that a person opens, once for person, record
 * and day, whichever process answered. Written after the answer, many at once; only a process killed with -9 may lose
 * those of its last quarter of a second.
 */
export const recordReads = (app: App, { db, clock, newId }: ReadLogOptions): void => {
  const seen = new Set<string>()
  let waiting: Reading[] = []
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<unknown> = Promise.resolve()

  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    const readings = waiting
    waiting = []
    if (readings.length === 0) return writing
    writing = write(db, readings).catch((error) => {
      // They are written with the next ones; what the database has meanwhile is not doubled.
      waiting.unshift(...readings)
      app.log.error({ err: error }, 'readings of personal data not written yet')
    })
    return writing
  }

  app.decorateRequest('opened', null)
  app.addHook('onResponse', async ({ opened, actor, id }, reply) => {
    if (!opened || !actor || reply.statusCode >= 300) return
    const now = clock()
    const day = warsawDay(now)
    const key = `${day} ${actor.personId} ${opened.recordId}`
    if (seen.has(key)) return
    if (seen.size >= mostRemembered) seen.clear()
    seen.add(key)
    waiting.push({
      id: newId(),
      record_id: opened.recordId,
      person_id: actor.personId,
      acted_for_id: actor.actingFor?.id ?? null,
      register: opened.register,
      day,
      at: now.toISOString(),
      request_id: String(id),
    })
    timer ??= setTimeout(flush, gather)
  })
  app.addHook('onClose', async () => {
    await writing
    await flush()
  })
}
