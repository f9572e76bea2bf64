import { sql } from 'drizzle-orm'
import { invalid, refused } from '#kernel/http/problem.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import { insertRecord } from '#kernel/register/create.ts'
import { findRow } from '#kernel/register/read.ts'
import { InvalidInput } from '#law/invalid-input.ts'
import { formatDateShort } from '#law/polish/format.ts'
import { type NbpTable, parseNbpTable } from '#law/trips/nbp-table.ts'

const read = (text: string): NbpTable => {
  try {
    return parseNbpTable(text)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw invalid([{ path: error.path.join('.'), message: error.message, rule: 'nbp' }])
  }
}

/**
 * Takes in an official file of the National Bank (XML or JSON, table A). A table entered by hand is completed by the
 * official one; another table of the same day is refused. Answers the id and what happened.
 */
export const importRates = async (
  ctx: Context,
  text: string,
): Promise<{ id: string; tableNumber: string; outcome: 'created' | 'completed' | 'known' }> => {
  const table = read(text)
  if (table.date > ctx.today)
    throw invalid([{ path: 'text', message: 'Tabela nie może być z przyszłości.', rule: 'past' }])
  const values = {
    tableNumber: table.number,
    date: table.date,
    source: 'import',
    rates: Object.entries(table.rates).map(([currency, rate]) => ({ currency, rate })),
  }
  const known = await ctx.tx.first<{ id: string; tableNumber: string; source: string }>(
    sql`select id, table_number as "tableNumber", source from exchange_rates where date = ${table.date}`,
  )
  if (!known) {
    const row = await insertRecord(ctx, 'exchange-rates', values)
    return { id: row.id, tableNumber: table.number, outcome: 'created' }
  }
  if (known.tableNumber !== table.number)
    throw refused(
      `Z dnia ${formatDateShort(table.date)} jest już tabela ${known.tableNumber}, a plik to ${table.number}.`,
    )
  if (known.source === 'import') return { id: known.id, tableNumber: table.number, outcome: 'known' }
  const row = await findRow(ctx.tx, ctx.registry.get('exchange-rates'), known.id, true)
  await updateRecord(ctx, 'exchange-rates', row!, values, { action: 'import' })
  return { id: known.id, tableNumber: table.number, outcome: 'completed' }
}
