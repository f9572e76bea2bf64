import { sql } from 'drizzle-orm'
import { registry } from '#app/registry.ts'
import type { Database } from '#kernel/db/database.ts'
import { createDemoAccounts } from '#kernel/identity/demo.ts'
import type { Identity } from '#kernel/identity/identity.ts'
import { addDays } from '#law/calendar/plain-date.ts'
import { demoDomain, hire } from './hire.ts'
import { tellLetters } from './letters.ts'
import { colleagues, signIns } from './people.ts'
import { tellResidents } from './residents.ts'
import { tellerOf } from './teller.ts'
import { tellTrips } from './trips.ts'

/** Password of every demo account; demo mode only. */
export const demoPassword = 'Kancelaria-demo-2026'

/** People and accounts of the demo world. Does nothing when they are there already. */
export const peopleOfDemo = (db: Database, identity: Identity, newId: () => string): Promise<boolean> =>
  db.transaction(async (tx) => {
    if (await tx.first(sql`select 1 from auth_user limit 1`)) return false
    const people = [...signIns, ...colleagues]
    const ids = await hire(tx, newId, people)
    const accounts = people.map((one) => ({
      personId: ids.get(one.login)!,
      name: `${one.given} ${one.family}`,
      email: `${one.login}@${demoDomain}`,
    }))
    await createDemoAccounts(identity, tx, accounts, demoPassword)
    return true
  })

/** Months of work of the demo world, told by the product's own actions up to the day before `today`. */
export const storyOfDemo = async (db: Database, today: string, size = 400): Promise<void> => {
  const rows = await db.rows<{ login: string; id: string }>(
    sql`select split_part(email, '@', 1) as login, id from person where email like ${`%@${demoDomain}`}`,
  )
  const teller = tellerOf(db, registry, new Map(rows.map((row) => [row.login, row.id])), 2658)
  await tellResidents(teller, addDays(today, -425), addDays(today, -1), size)
  await tellTrips(teller, addDays(today, -730), addDays(today, -1), Math.round(size * 0.3))
  await tellLetters(teller, addDays(today, -300), addDays(today, -1), size)
}
