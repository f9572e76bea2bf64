import { sql } from 'drizzle-orm'
import type { Transaction } from '#kernel/db/database.ts'

/**
 * Takes the next number of a series in a year, starting with 1. The row stays locked until the transaction
 * ends, so that numbers have no gap: a transaction that fails gives its number back.
 */
export const nextNumber = async (tx: Transaction, series: string, year: number): Promise<number> => {
  const row = await tx.first<{ last: number }>(sql`
    insert into number_series (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = number_series.last + 1
    returning last`)
  return row!.last
}
