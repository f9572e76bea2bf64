import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'

/** Why no letter can reach the person, or null when one can: by e-mail, by post or by e-Doręczenia. */
export const whyUnreachable = async (db: Queryable, contact: string): Promise<string | null> => {
  const row = await db.first<{
    email: string | null
    channel: string | null
    address: boolean
    phone: string | null
  }>(sql`
    select email, channel, phone, place_street is not null and place_city is not null as address
    from contacts where id = ${contact}`)
  if (!row || row.email || row.address || row.channel === 'edoreczenia') return null
  return row.phone
    ? `Osoba nie podała adresu e-mail ani pocztowego. Zadzwoń: ${row.phone}, uzupełnij kontakt albo zapisz sposób załatwienia i zakończ.`
    : 'Osoba nie podała żadnej drogi kontaktu. Zapisz sposób załatwienia i zakończ zgłoszenie.'
}
