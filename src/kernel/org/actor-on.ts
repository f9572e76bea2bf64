import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { forbidden, unauthenticated } from '#kernel/http/problem.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import { texts, uuids } from '#kernel/permissions/rule.ts'
import type { Reference } from '#kernel/register/description.ts'

interface PersonRow {
  id: string
  name: string
  email: string
}

interface PostRow {
  id: string
  name: string
  code: string
  heads: boolean
  permissions: string[]
  unitId: string
  symbol: string
  unitName: string
}

const personRow = (db: Queryable, id: string) =>
  db.first<PersonRow>(sql`select id, name, email from person where id = ${id} and active`)

/** Posts held on the day, in the version then in force. */
const postsOn = (db: Queryable, personId: string, day: string) =>
  db.rows<PostRow>(sql`
    select p.id, p.name, p.code, p.heads, p.permissions, u.id as "unitId", u.symbol, u.name as "unitName"
    from holder h join post p on p.id = h.post_id join unit u on u.id = p.unit_id
    join structure_version v on v.id = p.version_id
    where h.person_id = ${personId} and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})
      and v.in_force_from <= ${day} and (v.in_force_to is null or v.in_force_to >= ${day})
    order by p.position`)

/**
 * Units whose matters come with the posts: one's own, and for a post that heads also those below it in the tree and
 * those subordinate to the post. Units that keep classified information are reached by their own posts alone (§ 8).
 */
const unitsOf = async (db: Queryable, posts: readonly PostRow[], day: string): Promise<string[]> => {
  const own = posts.map((post) => post.unitId)
  const heading = posts.filter((post) => post.heads).map((post) => post.unitId)
  const codes = posts.map((post) => post.code)
  const below = await db.rows<{ id: string }>(sql`
    with recursive inforce as (
      select uv.unit_id, uv.parent_id, uv.subordinate_to, uv.kind from unit_in_version uv
      join structure_version v on v.id = uv.version_id
      where v.in_force_from <= ${day} and (v.in_force_to is null or v.in_force_to >= ${day})
    ), tree as (
      select unit_id from inforce
      where kind <> 'classified' and (subordinate_to = any(${texts(codes)}) or parent_id = any(${uuids(heading)}))
      union select i.unit_id from inforce i join tree t on i.parent_id = t.unit_id where i.kind <> 'classified'
    ) select unit_id as id from tree`)
  return [...new Set([...own, ...below.map((row) => row.id)])]
}

const unitOf = (post: PostRow): Reference => ({
  id: post.unitId,
  label: `${post.symbol} ${post.unitName}`,
  symbol: post.symbol,
})

const actorWith = async (
  db: Queryable,
  person: PersonRow,
  posts: readonly PostRow[],
  day: string,
): Promise<Actor> => ({
  personId: person.id,
  name: person.name,
  email: person.email,
  unitIds: await unitsOf(db, posts, day),
  permissions: new Set(posts.flatMap((post) => post.permissions)),
  posts: posts.map((post) => ({ id: post.id, label: post.name, unit: unitOf(post) })),
  ...(posts[0] && { unit: unitOf(posts[0]) }),
})

/** The substitution by which a person acts for another on the day. */
const substitutionOn = (db: Queryable, personId: string, principalId: string, day: string) =>
  db.first<{ permissions: string[] | null }>(sql`
    select permissions from substitution
    where person_id = ${personId} and principal_id = ${principalId} and from_on <= ${day} and to_on >= ${day}
      and (ended_on is null or ended_on > ${day}) limit 1`)

/**
 * Who a person is on a day: posts, permissions and units. With `principalId` they act for that person („z up.”) with
 * the permissions of the substitution; throws 403 when there is none.
 */
export const actorOn = async (
  db: Queryable,
  personId: string,
  day: string,
  principalId?: string,
): Promise<Actor> => {
  const person = await personRow(db, personId)
  if (!person) throw unauthenticated()
  if (!principalId) return actorWith(db, person, await postsOn(db, personId, day), day)
  const substitution = await substitutionOn(db, personId, principalId, day)
  const principal = substitution && (await personRow(db, principalId))
  if (!principal)
    throw forbidden('Nie masz dziś zastępstwa za tę osobę. Zastępstwo wpisuje Dyrektor albo sekretariat.')
  const theirs = await actorWith(db, principal, await postsOn(db, principalId, day), day)
  const granted = substitution.permissions
  return {
    ...theirs,
    personId: person.id,
    name: person.name,
    email: person.email,
    permissions: granted
      ? new Set(granted.filter((name) => theirs.permissions.has(name)))
      : theirs.permissions,
    actingFor: { id: principal.id, label: principal.name },
  }
}
