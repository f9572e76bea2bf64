import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { notFound } from '#kernel/http/problem.ts'
import type { Reference } from '#kernel/register/description.ts'
import { formatDateLong } from '#law/polish/format.ts'

export interface VersionJson {
  id: string
  number: string
  title: string
  inForceFrom: string
  inForceTo: string | null
  note: string | null
}

export interface HolderJson {
  person: Reference
  from: string
  to: string | null
  substitute?: Reference
}

/** A unit or a post in the tree of one day. */
export interface OrgNode {
  id: string
  kind: string
  symbol: string
  name: string
  /** Code of the post to which the unit is subordinate. */
  subordinateTo: string | null
  posts: { id: string; code: string; name: string; heads: boolean; holders: HolderJson[] }[]
  duties: { id: string; text: string }[]
  email: string | null
  phone: string | null
  children: OrgNode[]
}

interface UnitRow {
  id: string
  kind: string
  symbol: string
  name: string
  parentId: string | null
  subordinateTo: string | null
  email: string | null
  phone: string | null
  outside: boolean
}

/** All versions, the newest first. */
export const versionsOf = (db: Queryable): Promise<VersionJson[]> =>
  db.rows<VersionJson>(sql`
    select id, number, title, in_force_from as "inForceFrom", in_force_to as "inForceTo", note
    from structure_version order by in_force_from desc`)

const unitsIn = (db: Queryable, versionId: string) =>
  db.rows<UnitRow>(sql`
    select u.id, uv.kind, u.symbol, uv.name, uv.parent_id as "parentId", uv.subordinate_to as "subordinateTo", u.email,
      u.phone, u.outside
    from unit_in_version uv join unit u on u.id = uv.unit_id where uv.version_id = ${versionId} order by uv.position`)

interface PostRow {
  id: string
  unitId: string
  code: string
  name: string
  heads: boolean
  holders: (HolderJson & { substitute: Reference | null })[]
}

const postsIn = (db: Queryable, versionId: string, day: string) =>
  db.rows<PostRow>(sql`
    select p.id, p.unit_id as "unitId", p.code, p.name, p.heads, coalesce((
      select jsonb_agg(jsonb_build_object('person', jsonb_build_object('id', e.id, 'label', e.name), 'from', h.from_on,
        'to', h.to_on, 'substitute', (
          select jsonb_build_object('id', s.id, 'label', s.name) from substitution z join person s on s.id = z.person_id
          where z.principal_id = e.id and z.from_on <= ${day} and z.to_on >= ${day}
            and (z.ended_on is null or z.ended_on > ${day}) limit 1)) order by e.family_name)
      from holder h join person e on e.id = h.person_id
      where h.post_id = p.id and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})), '[]'::jsonb) as holders
    from post p where p.version_id = ${versionId} order by p.position`)

/** The structure in force on the day; throws 404 when none is known for it. */
export const structureOn = async (db: Queryable, day: string) => {
  const versions = await versionsOf(db)
  const version = versions.find(
    (candidate) =>
      candidate.inForceFrom <= day && (candidate.inForceTo === null || candidate.inForceTo >= day),
  )
  if (!version) throw notFound(`Dla dnia ${formatDateLong(day)} nie ma wczytanej struktury.`)
  const [units, posts, duties] = await Promise.all([
    unitsIn(db, version.id),
    postsIn(db, version.id, day),
    db.rows<{ id: string; unitId: string | null; text: string }>(sql`
      select provision as id, unit_id as "unitId", text from duty where version_id = ${version.id} order by position`),
  ])
  const node = (unit: UnitRow): OrgNode => ({
    id: unit.id,
    kind: unit.kind,
    symbol: unit.symbol,
    name: unit.name,
    subordinateTo: unit.subordinateTo,
    email: unit.email,
    phone: unit.phone,
    posts: posts
      .filter((post) => post.unitId === unit.id)
      .map(({ unitId, holders, ...post }) => ({
        ...post,
        holders: holders.map(({ substitute, ...holder }) => ({
          ...holder,
          ...(substitute && { substitute }),
        })),
      })),
    duties: duties.filter((duty) => duty.unitId === unit.id).map(({ id, text }) => ({ id, text })),
    children: units.filter((child) => child.parentId === unit.id).map(node),
  })
  const roots = units.filter((unit) => unit.parentId === null)
  return {
    version,
    versions,
    root: node(roots.find((unit) => !unit.outside)!),
    outside: roots.filter((unit) => unit.outside).map(node),
    common: duties.filter((duty) => duty.unitId === null).map(({ id, text }) => ({ id, text })),
  }
}
