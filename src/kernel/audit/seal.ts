import { type SQL, sql } from 'drizzle-orm'
import type { Database, Queryable } from '#kernel/db/database.ts'
import { genesis, hashOfBatch, type SealedLine } from './chain.ts'

const batchSize = 10_000
/** Any number no other program uses: only one process seals at a time. */
const lock = 5_026_582_023

// The text of a row without the batch number; jsonb orders its keys, so the text is the same for ever.
const lineOf = sql`(to_jsonb(h) - 'sealed_in')::text`

const linesWhere = (db: Queryable, condition: SQL, limit?: number): Promise<SealedLine[]> =>
  db.rows<SealedLine>(
    sql`select h.seq, ${lineOf} as line from history h where ${condition} order by h.seq${limit ? sql` limit ${limit}` : sql``}`,
  )

/**
 * Seals lines of history that are not sealed yet into the next batch; returns how many. Only committed lines are
 * seen, lines of transactions still open come into a later batch: writers are never made to wait.
 */
export const sealHistory = (db: Database, now: Date): Promise<number> =>
  db.transaction(async (tx) => {
    await tx.rows(sql`select pg_advisory_xact_lock(${lock}::bigint)`)
    const lines = await linesWhere(tx, sql`h.sealed_in is null`, batchSize)
    if (lines.length === 0) return 0
    const last = await tx.first<{ n: number; hash: string }>(
      sql`select n, hash from history_seal order by n desc limit 1`,
    )
    const n = (last?.n ?? 0) + 1
    const hash = hashOfBatch(last?.hash ?? genesis, lines)
    await tx.rows(
      sql`insert into history_seal (n, entries, hash, at) values (${n}, ${lines.length}, ${hash}, ${now.toISOString()})`,
    )
    await tx.rows(sql`
      update history set sealed_in = ${n}
      where sealed_in is null and seq = any(${`{${lines.map((line) => line.seq).join(',')}}`}::bigint[])`)
    return lines.length
  })

export interface Verification {
  batches: number
  lines: number
  unsealed: number
  /** Hash of the newest seal (hex). */
  last: string
  /** What does not hold, in Polish; empty when the chain is whole. */
  faults: string[]
}

/** Computes the whole chain again and names each batch that does not hold. */
export const verifyHistory = async (db: Queryable): Promise<Verification> => {
  const seals = await db.rows<{ n: number; entries: number; hash: string }>(
    sql`select n, entries, hash from history_seal order by n`,
  )
  const faults: string[] = []
  let previous = genesis
  let lines = 0
  for (const [index, seal] of seals.entries()) {
    if (seal.n !== index + 1) faults.push(`Brakuje pieczęci nr ${index + 1}.`)
    const batch = await linesWhere(db, sql`h.sealed_in = ${seal.n}`)
    if (batch.length !== seal.entries)
      faults.push(`W partii ${seal.n} jest ${batch.length} wierszy zamiast ${seal.entries}.`)
    if (hashOfBatch(previous, batch) !== seal.hash)
      faults.push(`Skrót partii ${seal.n} nie zgadza się z jej treścią.`)
    previous = seal.hash
    lines += batch.length
  }
  const open = await db.first<{ n: number }>(
    sql`select count(*)::int as n from history where sealed_in is null`,
  )
  return { batches: seals.length, lines, unsealed: open!.n, last: seals.at(-1)?.hash ?? genesis, faults }
}
