import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import type { Reference } from '#kernel/register/description.ts'

/** A letter as the principal sees it before saying who settles it. */
export interface LetterToRoute {
  id: string
  number: string
  subject: string
  sender: string | null
  channel: string
  receivedOn: string
  letterDate: string | null
  theirReference: string | null
  dueOn: string | null
  dueWhy: string | null
  matter: string | null
  /** The file to look at. */
  file: { id: string; name: string; mediaType: string } | null
  attachments: number
  /** How the last letter of the same sender was routed. */
  before: { unit: Reference | null; assignee: Reference | null; instruction: string | null } | null
}

/** To whom letters can be given, and the usual instructions. */
export interface RoutingChoices {
  units: (Reference & { people: Reference[] })[]
  instructions: { short: string; text: string }[]
}

const mostLetters = 100

/** Letters without dekretacja: those with a deadline first by its day, then in the order of their numbers. */
export const lettersToRoute = (db: Queryable): Promise<LetterToRoute[]> =>
  db.rows<LetterToRoute>(sql`
    select t.id, t.number, t.subject, coalesce(c.label, t.sender_text) as sender, t.channel,
      t.received_on as "receivedOn", t.letter_date as "letterDate", t.their_reference as "theirReference",
      t.due_on as "dueOn", t.due_why as "dueWhy", m.number as matter, cardinality(t.attachments) as attachments,
      (select jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type) from file f
        where f.id = t.letter[1]) as file,
      (select jsonb_build_object(
          'unit', case when u.id is null then null else jsonb_build_object('id', u.id, 'label', u.symbol) end,
          'assignee', case when p.id is null then null else jsonb_build_object('id', p.id, 'label', p.name) end,
          'instruction', b.instruction)
        from incoming_letters b left join unit u on u.id = b.unit left join person p on p.id = b.assignee and p.active
        where b.sender = t.sender and b.routed_on is not null order by b.routed_on desc, b.number_n desc limit 1) as before
    from incoming_letters t left join contacts c on c.id = t.sender left join matters m on m.id = t.matter_id
    where t.state = 'registered' order by t.due_on nulls last, t.number_year, t.number_n limit ${mostLetters}`)

/** Units of the office with the people who hold posts in them today, in the order of the structure, offices of heads last. */
export const routingChoices = async (db: Queryable, day: string): Promise<RoutingChoices> => ({
  units: await db.rows(sql`
    select u.id, u.symbol || ' ' || uv.name as label, u.symbol, coalesce((
      select jsonb_agg(jsonb_build_object('id', who.id, 'label', who.name) order by who.position, who.name)
      from (select distinct on (p.id) p.id, p.name, po.position from post po join holder h on h.post_id = po.id
        join person p on p.id = h.person_id and p.active
        where po.version_id = v.id and po.unit_id = u.id and h.from_on <= ${day}
          and (h.to_on is null or h.to_on >= ${day}) order by p.id, po.position) who), '[]'::jsonb) as people
    from unit_in_version uv join structure_version v on v.id = uv.version_id join unit u on u.id = uv.unit_id
    where v.in_force_from <= ${day} and (v.in_force_to is null or v.in_force_to >= ${day})
      and not u.outside and uv.kind <> 'classified' order by uv.kind in ('mayor', 'office'), uv.position`),
  instructions: await db.rows(sql`select short, text from letter_instructions order by created_at, short`),
})
