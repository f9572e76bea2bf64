import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { slotsOf } from '#modules/residents/reception.rules.ts'

/** A published reception day as residents see it. */
export interface PublicReception {
  date: string
  startsAt: string
  endsAt: string
  venue: string
  hosts: string[]
  /** Free places of all hosts together. */
  free: number
}

interface Stored extends Omit<PublicReception, 'free'> {
  slotMinutes: number
  taken: number
}

/** Published days from `today` on, at most 30. */
export const comingReceptions = async (db: Queryable, today: string): Promise<PublicReception[]> => {
  const days = await db.rows<Stored>(sql`
    select d.date, d.starts_at as "startsAt", d.ends_at as "endsAt", d.slot_minutes as "slotMinutes", d.venue,
      array(select p.name from unnest(d.hosts) with ordinality h(id, place) join person p on p.id = h.id order by h.place) as hosts,
      (select count(*)::int from appointments a where a.day = d.id and a.state in ('invited', 'confirmed', 'attended')) as taken
    from reception_days d where d.state = 'published' and d.date >= ${today} order by d.date, d.starts_at limit 30`)
  return days.map(({ slotMinutes, taken, ...day }) => ({
    ...day,
    free: Math.max(
      0,
      slotsOf({ ...day, slotMinutes: Number(slotMinutes) }).length * Math.max(1, day.hosts.length) - taken,
    ),
  }))
}
