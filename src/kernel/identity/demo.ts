import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Transaction } from '#kernel/db/database.ts'
import type { NewAccount } from './accounts.ts'
import type { Identity } from './identity.ts'

const list = (values: readonly string[]) => sql`${sql.param(values)}::text[]`

/**
 * Accounts of the demo world with one shared password, hashed once: sixty scrypt hashes would cost seconds at start.
 * People who have an account already are left alone. Throws in production mode.
 */
export const createDemoAccounts = async (
  identity: Pick<Identity, 'auth' | 'mode' | 'clock'>,
  tx: Transaction,
  people: readonly NewAccount[],
  password: string,
): Promise<void> => {
  if (identity.mode === 'production') throw new Error('demo accounts are refused in production mode')
  const hash = await (await identity.auth.$context).password.hash(password)
  const at = identity.clock().toISOString()
  const made = await tx.rows<{ id: string }>(sql`
    insert into auth_user (id, person_id, name, email, email_verified, created_at, updated_at)
    select id, person::uuid, name, email, true, ${at}, ${at}
    from unnest(${list(people.map(() => v7()))}, ${list(people.map((one) => one.personId))},
      ${list(people.map((one) => one.name))}, ${list(people.map((one) => one.email.toLowerCase()))})
      as t (id, person, name, email)
    on conflict do nothing returning id`)
  const ids = made.map((row) => row.id)
  await tx.rows(sql`
    insert into auth_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
    select id, owner, 'credential', owner, ${hash}, ${at}, ${at}
    from unnest(${list(ids.map(() => v7()))}, ${list(ids)}) as t (id, owner)`)
}
