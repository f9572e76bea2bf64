import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { sealHistory, verifyHistory } from '#kernel/audit/seal.ts'
import { type Database, openDatabase } from '#kernel/db/database.ts'
import { attachEmbedded } from '#kernel/db/embedded.ts'
import { demoPassword } from '#test/world/demo.ts'
import { emptyLedger, type Ledger, registerMatter, type Writer, writeUntilCrash } from './load.ts'
import { type Accident, accidents, crash, type Running, staleLock, startProduct } from './process.ts'
import { faultsAfterCrash } from './verify.ts'

/** What one crash has shown. Counts are sums from the first round on. */
export interface Round {
  accident: Accident
  /** Milliseconds of load before the kill. */
  after: number
  matters: number
  files: number
  /** Registrations that were cut short, and sent again afterwards with the same key. */
  cutShort: number
  /** Milliseconds from the new start to a ready page. */
  recovery: number
  seals: number
  faults: string[]
}

const clients = 6

const signIn = async (base: string) => {
  const response = await fetch(`${base}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'mieszkancy@demo.kancelaria.example', password: demoPassword }),
  })
  if (!response.ok) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** History is sealed all the time, so that kills also meet a seal half made. */
const sealUntilCrash = async (db: Database) => {
  try {
    for (;;) {
      await sealHistory(db, new Date())
      await pause(50)
    }
  } catch {
    // The database has been killed.
  }
}

const openOf = (dataDir: string) => openDatabase(attachEmbedded(dataDir)!)

const loadAndCrash = async (running: Running, dataDir: string, writer: Writer, ledger: Ledger, n: number) => {
  const db = openOf(dataDir)
  const before = ledger.matters.size
  const load = [
    ...Array.from({ length: clients }, (_, at) =>
      writeUntilCrash(writer, ledger, `Runda ${n}, osoba ${at + 1}`),
    ),
    sealUntilCrash(db),
  ]
  // A kill before the first answer would prove nothing.
  while (ledger.matters.size === before) await pause(5)
  const after = Math.round(Math.random() * 1_500)
  await pause(after)
  const accident = accidents[(n - 1) % accidents.length]!
  await crash(running, dataDir, accident)
  await Promise.all(load.slice(0, clients))
  await db.close()
  return { accident, after }
}

const examine = async (running: Running, dataDir: string, writer: Writer, ledger: Ledger, stale: boolean) => {
  const db = openOf(dataDir)
  try {
    const cutShort = [...ledger.unanswered]
    for (const subject of cutShort) await registerMatter(writer, ledger, subject)
    const faults = await faultsAfterCrash(db, dataDir, ledger)
    if (!stale) faults.push('Zabity proces nie zostawił blokady: runda niczego nie dowiodła.')
    const { batches: seals } = await verifyHistory(db)
    const { files, matters } = ledger
    const counts = { matters: matters.size, files: files.size, cutShort: cutShort.length, seals }
    return { ...counts, recovery: Math.round(running.startedIn), faults }
  } finally {
    await db.close()
  }
}

const unitOf = async (dataDir: string) => {
  const db = openOf(dataDir)
  const unit = await db.first<{ id: string }>(sql`select id from unit where symbol = 'KP-02'`)
  await db.close()
  return unit!.id
}

const stop = async ({ child }: Running) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** What all crashes of one run have shown. */
export interface Crashes {
  /** Milliseconds of a start after an orderly end, on the same machine in the same run. */
  usual: number
  rounds: Round[]
}

/**
 * Runs the product under a load of registrations and uploads, kills it with -9 `count` times, and examines it after
 * each new start. The session given at the beginning has to outlive all crashes too.
 */
export const crashRounds = async (
  count: number,
  told: (round: Round) => void = () => {},
): Promise<Crashes> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kancelaria-crash-'))
  // PostgreSQL never runs as root; its own user has to get there.
  chmodSync(dataDir, 0o755)
  const ledger = emptyLedger()
  const rounds: Round[] = []
  let running = await startProduct(dataDir)
  try {
    const cookie = await signIn(running.base)
    const unit = await unitOf(dataDir)
    await stop(running)
    running = await startProduct(dataDir)
    const usual = Math.round(running.startedIn)
    for (let n = 1; n <= count; n++) {
      const cause = await loadAndCrash(running, dataDir, { base: running.base, cookie, unit }, ledger, n)
      const stale = staleLock(dataDir)
      running = await startProduct(dataDir)
      const writer = { base: running.base, cookie, unit }
      const round = { ...cause, ...(await examine(running, dataDir, writer, ledger, stale)) }
      rounds.push(round)
      told(round)
    }
    return { usual, rounds }
  } finally {
    await stop(running)
    const cluster = realpathSync(join(dataDir, 'pg'))
    rmSync(dataDir, { recursive: true, force: true })
    if (dirname(cluster) !== dataDir) rmSync(dirname(cluster), { recursive: true, force: true })
  }
}
