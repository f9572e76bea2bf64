import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { contextOf } from '#kernel/http/context.ts'
import type { Job } from '#kernel/jobs/queue.ts'
import { systemActor } from '#kernel/permissions/actor.ts'
import { insertRecord } from '#kernel/register/create.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { readConfig } from './config.ts'
import type { ExternalPrograms } from './external-programs.ts'
import { type Installation, openInstallation } from './installation.ts'
import { jobNames, jobsOf, recurringJobs } from './jobs.ts'
import { seed, systemPersonId } from './seed.ts'

const folder = mkdtempSync(join(tmpdir(), 'kancelaria-jobs-'))
const now = new Date('2026-03-02T09:00:00Z')
const lines: string[] = []
let db: TestDatabase
let installation: Installation

const nothing: ExternalPrograms = { smtp: undefined, mailbox: undefined, clamd: undefined }
const mailbox = { host: '127.0.0.1', port: 1, secure: false, user: 'u', password: 'p', folder: 'INBOX' }
const everything: ExternalPrograms = {
  smtp: { url: 'smtp://127.0.0.1:1', from: 'kancelaria@urzad.example' },
  mailbox,
  lettersMailbox: mailbox,
  clamd: '127.0.0.1:1',
}

const jobs = (programs = nothing) => jobsOf(installation, programs)
const job = (name: string, all: Job[] = jobs()) => all.find((one) => one.name === name)!

beforeAll(async () => {
  db = await testDatabase()
  await seed(db, v7)
  installation = await openInstallation({
    config: { ...readConfig({}), dataDir: folder },
    db,
    log: pino({ base: null }, { write: (line) => void lines.push(line) }),
    clock: () => now,
  })
})

afterAll(async () => {
  await installation.close()
  await db.close()
  rmSync(folder, { recursive: true })
})

it('every job has its queue, and what a clock starts is known as such', () => {
  expect(
    jobs(everything)
      .map((one) => one.name)
      .sort(),
  ).toEqual([...jobNames].sort())
  const timed = jobs(everything).filter((one) => one.cron)
  expect(timed.map((one) => one.name).sort()).toEqual([...recurringJobs].sort())
})

it('without programs for mail nothing is sent and nothing taken', () => {
  expect(jobs().map((one) => one.name)).not.toContain('deliver-mail')
  expect(jobs().map((one) => one.name)).not.toContain('poll-mailbox')
})

it('clean-up ends drafts of 30 days and answers of 24 hours, and nothing younger', async () => {
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()
  for (const hours of [24 * 30 + 1, 24 * 29])
    await db.rows(
      sql`insert into draft (person_id, key, value, at) values (${v7()}, 'k', '1', ${ago(hours)})`,
    )
  for (const hours of [25, 23])
    await db.rows(
      sql`insert into idempotency_key (actor_id, key, request, at) values (${v7()}, 'k', 'r', ${ago(hours)})`,
    )
  await job('clean-up').run({})
  expect(await db.rows(sql`select 1 from draft`)).toHaveLength(1)
  expect(await db.rows(sql`select 1 from idempotency_key`)).toHaveLength(1)
})

it('an act of a person is followed by the worker: the letter is printed, its text read, its history sealed', async () => {
  await installation.deps.queue.work(jobs().filter((one) => one.name !== 'seal-history'))
  const letter = await db.transaction(async (tx) => {
    const ctx = contextOf(installation.deps, tx, systemActor(systemPersonId), 'test')
    const row = await insertRecord(ctx, 'documents', {
      kind: 'outgoing',
      subject: 'Odpowiedź',
      channel: 'post',
    })
    await ctx.enqueue('send-letter', { document: row.id })
    return row
  })
  await vi.waitFor(
    async () =>
      expect(
        await db.rows(sql`
          select f.text_state from file_link l join file f on f.id = l.file_id
          where l.record_id = ${letter.id} and f.text_state <> 'waiting'`),
      ).toHaveLength(1),
    15_000,
  )
  await job('seal-history').run({})
  expect(await db.rows(sql`select 1 from history where sealed_in is null`)).toEqual([])
})

it('a failure is logged by its kind alone, and passed on so that the job is tried again', async () => {
  await expect(job('read-file-text').run({ file: 'Jan Kowalski' })).rejects.toThrow()
  const line = lines.findLast((one) => one.includes('job failed'))
  expect(line).toContain('read-file-text')
  expect(line).not.toContain('Kowalski')
})
