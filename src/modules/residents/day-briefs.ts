import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'

/** Half a page about one visitor, for the host of a reception day. */
export interface VisitorBrief {
  from: string
  to: string
  host: string
  person: string
  number: string
  subject: string
  represents: string | null
  /** Where in the city, one line. */
  place: string
  needs: string[]
  /** Beginning of what the resident wrote. */
  text: string
  assessment: string
  decision: string
  answers: { unit: string; answer: string }[]
  /** Other submissions of the same person: number and subject, the newest first. */
  earlier: string[]
  state: string
}

/** Characters of longer texts that half a page holds. */
const room = { text: 600, assessment: 400, answer: 250 }

const short = (text: string | null, most: number): string => {
  const tidy = (text ?? '').replace(/\s+/g, ' ').trim()
  return tidy.length > most ? `${tidy.slice(0, most - 1).replace(/\s\S*$/, '')} …` : tidy
}

interface Stored extends Omit<VisitorBrief, 'place'> {
  street: string | null
  house: string | null
  district: string | null
}

/** Briefs of everybody who is expected on the day, in the order of time. */
export const dayBriefs = async (db: Queryable, dayId: string): Promise<VisitorBrief[]> => {
  const rows = await db.rows<Stored>(sql`
    select a.starts_at as "from", a.ends_at as "to", h.name as host, c.label as person, s.number, s.subject, s.represents,
      s.place_street as street, s.place_number as house, s.place_district as district, a.needs, a.state,
      s.text, s.assessment, s.decision_reason as decision,
      coalesce((select jsonb_agg(jsonb_build_object('unit', u.symbol, 'answer', i.answer) order by i.answered_on)
        from inquiries i join unit u on u.id = i.unit where i.submission = s.id and i.state = 'answered'), '[]') as answers,
      array(select e.number || ' ' || e.subject from submissions e where e.person = s.person and e.id <> s.id
        order by e.received_on desc limit 5) as earlier
    from appointments a join submissions s on s.id = a.submission join contacts c on c.id = a.person
    join person h on h.id = a.host
    where a.day = ${dayId} and a.state in ('invited', 'confirmed', 'attended') order by a.starts_at, h.name`)
  return rows.map(({ street, house, district, ...row }) => ({
    ...row,
    place: [[street, house].filter(Boolean).join(' '), district].filter(Boolean).join(', '),
    text: short(row.text, room.text),
    assessment: short(row.assessment, room.assessment),
    decision: short(row.decision, room.assessment),
    answers: row.answers
      .slice(0, 3)
      .map(({ unit, answer }) => ({ unit, answer: short(answer, room.answer) })),
  }))
}
