import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'

/** The unit to which the structure in force on the day gives a provision's duty; throws when there is none. */
export const unitWithDuty = async (
  db: Queryable,
  provision: string,
  day: string,
): Promise<{ id: string; symbol: string }> => {
  const unit = await db.first<{ id: string; symbol: string }>(sql`
    select u.id, u.symbol from duty d join structure_version v on v.id = d.version_id join unit u on u.id = d.unit_id
    where d.provision = ${provision} and v.in_force_from <= ${day} and (v.in_force_to is null or v.in_force_to >= ${day})
    limit 1`)
  if (!unit) throw new Error(`No unit has the duty of provision ${provision} on ${day}.`)
  return unit
}
