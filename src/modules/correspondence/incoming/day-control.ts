import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'

/** A letter named in the control. */
export interface ControlledLetter {
  id: string
  number: string
  label: string
  receivedOn: string
  dueOn: string | null
  /** Who settles it: the person, else the unit. */
  who: string | null
}

/** The state of the register at the end of a day. */
export interface DayControl {
  day: string
  /** Numbers given on the day. */
  first: string | null
  last: string | null
  count: number
  /** Numbers of the year which no entry has: none, as long as the register is sound. */
  gaps: number[]
  unassigned: ControlledLetter[]
  /** Routed and not answered. */
  unanswered: number
  late: ControlledLetter[]
}

const mostNamed = 200

const letters = (db: Queryable, condition: ReturnType<typeof sql>) =>
  db.rows<ControlledLetter>(sql`
    select t.id, t.number, t.label, t.received_on as "receivedOn", t.due_on as "dueOn",
      coalesce(p.name, u.symbol) as who
    from incoming_letters t left join person p on p.id = t.assignee left join unit u on u.id = t.unit
    where ${condition} order by t.due_on nulls last, t.number_n limit ${mostNamed}`)

const gapsOf = (db: Queryable, year: number) =>
  db.rows<{ n: number }>(sql`
    select n from generate_series(1, (select coalesce(max(number_n), 0) from incoming_letters
      where number_year = ${year})) n
    where not exists (select from incoming_letters where number_year = ${year} and number_n = n) limit 100`)

/** Numbers without gap, letters without assignee, without answer, late: what the head of the secretariat looks at. */
export const dayControl = async (db: Queryable, day: string, today: string): Promise<DayControl> => {
  const given = await db.first<{ first: string; last: string; count: number }>(sql`
    select (array_agg(number order by number_n))[1] as first, (array_agg(number order by number_n desc))[1] as last,
      count(*)::int as count
    from incoming_letters where created_at >= ${day}::timestamp at time zone 'Europe/Warsaw'
      and created_at < (${day}::timestamp + interval '1 day') at time zone 'Europe/Warsaw'`)
  const unanswered = await db.first<{ n: number }>(
    sql`select count(*)::int as n from incoming_letters where state in ('routed', 'inProgress')`,
  )
  return {
    day,
    first: given!.first,
    last: given!.last,
    count: given!.count,
    gaps: (await gapsOf(db, Number(day.slice(0, 4)))).map(({ n }) => n),
    unassigned: await letters(db, sql`t.state = 'registered'`),
    unanswered: unanswered!.n,
    late: await letters(db, sql`t.state in ('registered', 'routed', 'inProgress') and t.due_on < ${today}`),
  }
}
