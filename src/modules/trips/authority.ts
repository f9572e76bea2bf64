import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { refused } from '#kernel/http/problem.ts'
import type { Context } from '#kernel/register/context.ts'
import { type Group, groups } from './groups.ts'

interface Post {
  id: string
  name: string
}

/** Who accepts and who orders trips of a group on the day. `order` is absent where somebody outside the system does. */
export interface Authority {
  accept: Post[]
  order?: Post
  outside: string | null
}

const postOf = async (db: Queryable, code: string, day: string): Promise<Post> => {
  const post = await db.first<Post>(sql`
    select p.id, p.name from post p join structure_version v on v.id = p.version_id
    where p.code = ${code} and v.in_force_from <= ${day} and (v.in_force_to is null or v.in_force_to >= ${day}) limit 1`)
  if (post) return post
  throw refused(`W strukturze nie ma stanowiska „${code}”. Popraw rejestr „Kto zleca wyjazdy”.`)
}

/** The authority over trips of the group today; throws 409 when nothing is entered for it. */
export const authorityOf = async ({ tx, today }: Context, group: Group): Promise<Authority> => {
  const row = await tx.first<{ accept: string[]; order: string | null; outside: string | null }>(sql`
    select accept_posts as accept, order_post as "order", outside from trip_authorities
    where "group" = ${group} and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
    order by valid_from desc limit 1`)
  if (!row)
    throw refused(
      `Nie wiadomo, kto zleca wyjazdy tej grupy (${groups[group]}). Wpisz to w rejestrze „Kto zleca wyjazdy”.`,
    )
  const accept: Post[] = []
  for (const code of row.accept) accept.push(await postOf(tx, code, today))
  return {
    accept,
    outside: row.outside,
    ...(row.order && { order: await postOf(tx, row.order, today) }),
  }
}

/** Ids of the people who hold the posts today. */
export const holdersOfPosts = async ({ tx, today }: Context, posts: readonly string[]): Promise<string[]> => {
  const rows = await tx.rows<{ id: string }>(sql`
    select distinct person_id as id from holder
    where post_id::text = any(${`{${posts.join(',')}}`}::text[]) and from_on <= ${today}
      and (to_on is null or to_on >= ${today})`)
  return rows.map(({ id }) => id)
}
