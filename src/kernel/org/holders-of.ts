import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'

/** Ids of the people whose post carries the permission on the day. */
export const holdersOf = async (db: Queryable, permission: string, day: string): Promise<string[]> => {
  const rows = await db.rows<{ id: string }>(sql`
    select distinct h.person_id as id from holder h join post p on p.id = h.post_id
    where ${permission} = any(p.permissions) and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})`)
  return rows.map((row) => row.id)
}
