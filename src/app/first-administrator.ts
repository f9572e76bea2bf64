import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { warsawDay } from '#kernel/clock.ts'
import type { Transaction } from '#kernel/db/database.ts'

/** Makes the first administrator a person in the post that carries the permission; returns the person's id. */
export const createAdministrator = async (
  tx: Transaction,
  { name, email }: { name: string; email: string },
): Promise<string> => {
  const id = v7()
  const [given = name, ...rest] = name.split(' ')
  await tx.rows(sql`
    insert into person (id, name, given_name, family_name, email)
    values (${id}, ${name}, ${given}, ${rest.join(' ') || given}, ${email.toLowerCase()})`)
  await tx.rows(sql`
    insert into holder (id, post_id, person_id, from_on)
    select ${v7()}, p.id, ${id}, ${warsawDay(new Date())} from post p
    where 'accounts.admin' = any(p.permissions) limit 1`)
  return id
}
