import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import type { Row } from '#kernel/register/definition.ts'
import { slotsOf } from './reception.rules.ts'
import type { receptionDayFields } from './reception-days.fields.ts'

/** Who has a place in a reception day. */
export interface Visitor {
  appointment: string
  person: string
  subject: string
  number: string
  state: string
  needs: string[]
}

/** One place of one host; `visitor` is null while it is free. */
export interface DaySlot {
  from: string
  to: string
  host: { id: string; label: string }
  visitor: Visitor | null
}

interface Booked extends Visitor {
  host: string
  from: string
}

/** All places of a reception day in the order of time, with who has them. */
export const daySlots = async (db: Queryable, day: Row<typeof receptionDayFields>): Promise<DaySlot[]> => {
  const [booked, hosts] = await Promise.all([
    db.rows<Booked>(sql`
      select a.id as appointment, a.host, a.starts_at as "from", c.label as person, a.subject, s.number, a.state, a.needs
      from appointments a join contacts c on c.id = a.person join submissions s on s.id = a.submission
      where a.day = ${day.id} and a.state in ('invited', 'confirmed', 'attended', 'absent')
      order by a.state = 'absent' desc`),
    db.rows<{ id: string; label: string }>(
      sql`select id, name as label from person where id = any(${`{${day.hosts.join(',')}}`}::uuid[])`,
    ),
  ])
  const names = new Map(hosts.map((host) => [host.id, host.label]))
  const taken = new Map(booked.map(({ host, from, ...visitor }) => [`${host} ${from}`, visitor]))
  return slotsOf(day).flatMap((slot) =>
    day.hosts.map((id) => ({
      ...slot,
      host: { id, label: names.get(id) ?? '' },
      visitor: taken.get(`${id} ${slot.from}`) ?? null,
    })),
  )
}
