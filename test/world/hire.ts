import { sql } from 'drizzle-orm'
import type { Transaction } from '#kernel/db/database.ts'
import type { WorldPerson } from './people.ts'

/** Domain of all invented people. */
export const demoDomain = 'demo.kancelaria.example'

/** Enters people with their posts; returns the id of each by login. */
export const hire = async (
  tx: Transaction,
  newId: () => string,
  people: readonly WorldPerson[],
): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  for (const [index, one] of people.entries()) {
    const id = newId()
    ids.set(one.login, id)
    await tx.rows(sql`
      insert into person (id, name, given_name, family_name, email, phone)
      values (${id}, ${`${one.given} ${one.family}`}, ${one.given}, ${one.family}, ${`${one.login}@${demoDomain}`},
        ${`12 616 ${String(1000 + index * 7)}`})`)
    await tx.rows(sql`
      insert into holder (id, post_id, person_id, from_on)
      select ${newId()}, p.id, ${id}, ${one.from} from post p where p.code = ${one.post}`)
  }
  return ids
}
