import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { renderTable } from '#kernel/templates/table.ts'
import { formatDateRange, formatDateShort } from '#law/polish/format.ts'
import { type Channel, channels } from '../channels.ts'
import { incomingLetterStates } from './incoming-letters.states.ts'

interface BookRow {
  number: string
  receivedOn: string
  letterDate: string | null
  theirReference: string | null
  sender: string
  subject: string
  channel: Channel
  enclosures: number | null
  who: string | null
  state: string
  answer: string | null
}

const day = (date: string | null) => (date ? formatDateShort(date) : 'brak danych')

/** The longest book printed at once, in entries. */
export const mostEntries = 5_000

const rowsOf = (db: Queryable, from: string, to: string) =>
  db.rows<BookRow>(sql`
    select t.number, t.received_on as "receivedOn", t.letter_date as "letterDate",
      t.their_reference as "theirReference", coalesce(c.label, t.sender_text, 'brak danych') as sender, t.subject,
      t.channel, t.enclosures, concat_ws(', ', u.symbol, p.name) as who, t.state, t.answer
    from incoming_letters t left join contacts c on c.id = t.sender left join unit u on u.id = t.unit
    left join person p on p.id = t.assignee
    where t.received_on between ${from} and ${to} order by t.number_year, t.number_n limit ${mostEntries}`)

/** The book of incoming letters of a period as PDF: unknown is „brak danych”, never empty. */
export const letterBook = async (
  db: Queryable,
  from: string,
  to: string,
  printed: string,
): Promise<Uint8Array> => {
  const rows = await rowsOf(db, from, to)
  return renderTable({
    title: 'Książka pism przychodzących',
    filter: `Wpływ: ${formatDateRange(from, to)}. Pozycji: ${rows.length}.`,
    columns: [
      'Numer',
      'Wpływ',
      'Nadawca',
      'Data i znak pisma',
      'Czego dotyczy',
      'Jak',
      'Zał.',
      'Komu',
      'Stan',
    ].map((label) => ({ label })),
    rows: rows.map((row) => [
      row.number,
      formatDateShort(row.receivedOn),
      row.sender,
      `${day(row.letterDate)}, ${row.theirReference ?? 'bez znaku'}`,
      row.subject,
      channels[row.channel],
      row.enclosures === null ? '–' : String(row.enclosures),
      row.who || 'nie zadekretowano',
      [incomingLetterStates[row.state]!.label, row.answer].filter(Boolean).join(', '),
    ]),
    printed,
  })
}
