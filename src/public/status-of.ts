import { timingSafeEqual } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'

/** What the resident may know of their matter; nothing of people and of the office's own work. */
export interface PublicStatus {
  number: string
  state: string
  receivedOn: string
  /** Day of the last change, YYYY-MM-DD in Warsaw. */
  changedOn: string
  /** Day by which the office answers; null when the matter is closed. */
  due: string | null
  meeting: { date: string; startsAt: string; venue: string; confirmed: boolean } | null
  /** Whose move it is now. */
  move: 'office' | 'units' | 'you' | 'nobody'
}

interface Found extends Omit<PublicStatus, 'move'> {
  statusCode: string
}

const plain = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

const equal = (one: string, other: string) => {
  const [a, b] = [Buffer.from(plain(one)), Buffer.from(plain(other))]
  return a.length === b.length && timingSafeEqual(a, b)
}

const moveOf = ({ state, meeting }: Found): PublicStatus['move'] => {
  if (['closed', 'forwarded', 'joined'].includes(state)) return 'nobody'
  if (state === 'inquiry') return 'units'
  return state === 'scheduled' && meeting && !meeting.confirmed ? 'you' : 'office'
}

/** The state of a submission to whoever knows its number and code; undefined alike for a wrong number and a wrong code. */
export const statusOf = async (
  db: Queryable,
  number: string,
  code: string,
): Promise<PublicStatus | undefined> => {
  const found = await db.first<Found>(sql`
    select s.number, s.state, s.status_code as "statusCode", s.received_on as "receivedOn",
      (s.updated_at at time zone 'Europe/Warsaw')::date as "changedOn",
      (select o.due_on from obligation o where o.record_id = s.id and o.key = 'settle' and o.state in ('open', 'paused')) as due,
      (select jsonb_build_object('date', a.date, 'startsAt', a.starts_at, 'venue', d.venue, 'confirmed', a.state = 'confirmed')
        from appointments a join reception_days d on d.id = a.day
        where a.submission = s.id and a.state in ('invited', 'confirmed') order by a.date limit 1) as meeting
    from submissions s where s.number = ${number.trim().toUpperCase().replace(/\s+/g, '')}`)
  if (!found?.statusCode || !equal(found.statusCode, code)) return undefined
  const { statusCode: _code, ...status } = found
  return { ...status, move: moveOf(found) }
}
