import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { verifyHistory } from '#kernel/audit/seal.ts'
import type { Queryable } from '#kernel/db/database.ts'
import type { Ledger } from './load.ts'

const lostMatters = async (db: Queryable, { matters }: Ledger) => {
  const rows = await db.rows<{ id: string; number: string; subject: string; told: boolean }>(sql`
    select id, number, subject, exists (
      select from history h where h.register = 'matters' and h.record_id = matters.id) as told
    from matters`)
  const kept = new Map(rows.map((row) => [row.id, row]))
  const faults = [...matters].flatMap(([id, promised]) => {
    const row = kept.get(id)
    if (!row) return [`Sprawa ${promised.number} (${promised.subject}) została potwierdzona i przepadła.`]
    const same = row.number === promised.number && row.subject === promised.subject
    return same ? [] : [`Sprawa ${promised.number} zmieniła się w ${row.number} (${row.subject}).`]
  })
  const untold = rows.filter((row) => !row.told).map((row) => `Sprawa ${row.number} nie ma historii.`)
  const subjects = rows.map((row) => row.subject)
  const twice = subjects
    .filter((subject, at) => subjects.indexOf(subject) !== at)
    .map((subject) => `Sprawa „${subject}” została zarejestrowana dwa razy.`)
  return [...faults, ...untold, ...twice]
}

const brokenSeries = async (db: Queryable) => {
  const rows = await db.rows<{ number: string }>(sql`select number from matters`)
  const numbers = rows.map((row) => Number(row.number.split('.')[2])).sort((a, b) => a - b)
  return numbers.flatMap((number, at) =>
    number === at + 1 ? [] : [`W szeregu na miejscu ${at + 1} jest numer ${number}.`],
  )
}

const brokenFiles = async (db: Queryable, dataDir: string, ledger: Ledger) => {
  const rows = await db.rows<{ id: string; sha256: string }>(sql`select id, sha256 from file`)
  const entered = new Map(rows.map((row) => [row.id, row.sha256]))
  const lost = [...ledger.files].flatMap(([id, sha256]) =>
    entered.get(id) === sha256 ? [] : [`Plik ${id} został potwierdzony i przepadł.`],
  )
  const faults: string[] = []
  for (const sha256 of new Set(entered.values())) {
    const content = await readFile(join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256))
    if (createHash('sha256').update(content).digest('hex') !== sha256)
      faults.push(`Treść pliku ${sha256} nie zgadza się ze skrótem.`)
  }
  return [...lost, ...faults]
}

/** Everything that a crash must not have broken; empty when each acknowledged write is whole. */
export const faultsAfterCrash = async (db: Queryable, dataDir: string, ledger: Ledger): Promise<string[]> => {
  const { faults: history } = await verifyHistory(db)
  return [
    ...ledger.refusals,
    ...(await lostMatters(db, ledger)),
    ...(await brokenSeries(db)),
    ...(await brokenFiles(db, dataDir, ledger)),
    ...history,
  ]
}
