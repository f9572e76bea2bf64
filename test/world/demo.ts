import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/db/database.ts'
import { createDemoAccounts } from '#kernel/identity/demo.ts'
import type { Identity } from '#kernel/identity/identity.ts'
import { demoDomain, hire } from './hire.ts'
import { colleagues, signIns } from './people.ts'

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
