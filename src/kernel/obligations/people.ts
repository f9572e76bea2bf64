import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { uuids } from '#kernel/permissions/rule.ts'

/** Whoever owes a duty: a person, or a unit as a whole. */
export interface Debtor {
  person: string | null
  unit: string | null
}

const inForce = (day: string) =>
  sql`v.in_force_from <= ${day} and (v.in_force_to is null or v.in_force_to >= ${day})`
const held = (day: string) => sql`h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})`

/** Holders on the day of posts that meet the condition over aliases `p` (post), `h` (holder), `v` (version). */
const holders = async (db: Queryable, day: string, condition: ReturnType<typeof sql>): Promise<string[]> => {
  const rows = await db.rows<{ id: string }>(sql`
    select h.person_id as id from holder h join post p on p.id = h.post_id
    join structure_version v on v.id = p.version_id
    where ${inForce(day)} and ${held(day)} and ${condition} order by p.position, h.id`)
  return [...new Set(rows.map((row) => row.id))]
}

/** The people who are told of a duty: the person, or everybody in the unit; with those who substitute for them today. */
export const peopleOf = async (db: Queryable, { person, unit }: Debtor, day: string): Promise<string[]> => {
  const owing = person ? [person] : unit ? await holders(db, day, sql`p.unit_id = ${unit}`) : []
  const rows = await db.rows<{ id: string }>(sql`
    select distinct person_id as id from substitution
    where principal_id = any(${uuids(owing)}) and from_on <= ${day} and to_on >= ${day}
      and (ended_on is null or ended_on > ${day})`)
  return [...new Set([...owing, ...rows.map((row) => row.id)])]
}

interface Place {
  unit: string
  /** Position of the person's own post where it heads the unit: only posts before it are above. */
  heads: number | null
  subordinateTo: string | null
  parent: string | null
}

const placeOf = (db: Queryable, { person, unit }: Debtor, day: string) =>
  db.first<Place>(sql`
    select uv.unit_id as unit, (
        select min(p.position) from holder h join post p on p.id = h.post_id
        where h.person_id = ${person} and p.version_id = v.id and p.unit_id = uv.unit_id and p.heads and ${held(day)}
      ) as heads, uv.subordinate_to as "subordinateTo", uv.parent_id as parent
    from unit_in_version uv join structure_version v on v.id = uv.version_id
    where ${inForce(day)} and uv.unit_id = coalesce(${unit}::uuid, (
      select p.unit_id from holder h join post p on p.id = h.post_id join structure_version v on v.id = p.version_id
      where h.person_id = ${person} and ${inForce(day)} and ${held(day)} order by p.position limit 1))`)

/**
 * To whom lateness is told: the first head of the unit, else the holder of the post to which the unit is subordinate, else
 * the head of the unit above. Never the late person themselves.
 */
export const superiorOf = async (db: Queryable, debtor: Debtor, day: string): Promise<string | undefined> => {
  let place = await placeOf(db, { person: debtor.person, unit: debtor.person ? null : debtor.unit }, day)
  const seen = new Set<string>()
  while (place && !seen.has(place.unit)) {
    seen.add(place.unit)
    for (const condition of [
      sql`p.heads and p.unit_id = ${place.unit} and p.position < coalesce(${place.heads}::int, 2147483647)`,
      sql`p.code = ${place.subordinateTo}`,
    ]) {
      const found = (await holders(db, day, condition)).find((id) => id !== debtor.person)
      if (found) return found
    }
    place = place.parent ? await placeOf(db, { person: null, unit: place.parent }, day) : undefined
  }
  return undefined
}
