import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { uuids } from '#kernel/permissions/rule.ts'
import { renderSheet, type SheetBlock } from '#kernel/templates/sheet.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { bookingsOf, orderFacts } from './order.print.ts'
import { settlementDue } from './trip-deadlines.ts'
import { type PrintedPerson, type PrintedTrip, placeOf } from './trip-paper.ts'

interface Line {
  name: string
  role: string
  phone: string
  email: string
}

/** People whom the traveller meets. */
const met = (db: Queryable, trip: PrintedTrip) =>
  db.rows<Line>(sql`
    select label as name, concat_ws(', ', role, organisation) as role, coalesce(phone, '') as phone,
      coalesce(email, '') as email from contacts where id = any(${uuids(trip.meets)}) order by label`)

/** People of the office who help on the way: those who keep the register of trips. */
const helpers = (db: Queryable, day: string) =>
  db.rows<Line>(sql`
    select distinct e.name, p.name as role, coalesce(e.phone, '') as phone, e.email from holder h
    join post p on p.id = h.post_id join person e on e.id = h.person_id
    where 'trips.work' = any(p.permissions) and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})
    order by e.name`)

const people = (heading: string, lines: readonly Line[]): SheetBlock[] =>
  lines.length
    ? [
        { kind: 'heading', level: 2, text: heading },
        {
          kind: 'table',
          columns: ['Kto', 'Funkcja', 'Telefon', 'E-mail'],
          widths: [3, 4, 2.4, 5],
          rows: lines.map(({ name, role, phone, email }) => [name, role, phone, email]),
        },
      ]
    : []

/** One paper for the way: the order, whom to meet, tickets and insurance, telephones, and what to do afterwards. */
export const printPack = async (
  db: Queryable,
  trip: PrintedTrip,
  who: PrintedPerson,
): Promise<Uint8Array> => {
  const [meets, help] = await Promise.all([met(db, trip), helpers(db, trip.startsAt.slice(0, 10))])
  return renderSheet({
    title: `W drogę: ${placeOf(trip)}`,
    lead: `polecenie wyjazdu ${trip.number}`,
    printed: trip.number!,
    blocks: [
      { kind: 'facts', facts: orderFacts(trip, who) },
      ...people('Spotkania', meets),
      ...bookingsOf(trip),
      ...people('Pomoc w urzędzie', help),
      { kind: 'heading', level: 2, text: 'Po powrocie' },
      {
        kind: 'paragraph',
        text: `Rozlicz wyjazd do ${formatDateLong(settlementDue(trip))} Zbieraj rachunki i bilety; zanotuj godziny wyjazdu, przekroczenia granicy lub startu i lądowania oraz bezpłatne posiłki.`,
      },
    ],
  })
}
