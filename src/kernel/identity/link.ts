import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { Problem } from '#kernel/http/problem.ts'

/** How long a link works, in milliseconds: a day. */
export const linkMilliseconds = 24 * 60 * 60 * 1000

export type LinkPurpose = 'setup' | 'password'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** What can be said of a link without telling whether it ever existed. */
export const linkGone = () =>
  new Problem({
    status: 404,
    code: 'link-gone',
    title: 'Link nie działa',
    detail: 'Ten link wygasł albo został już użyty. Poproś administratora o nowy.',
  })

/** Makes a link's token; earlier unused links of the same purpose and account stop working. */
export const issueLink = async (
  db: Queryable,
  now: Date,
  purpose: LinkPurpose,
  userId: string | null,
): Promise<string> => {
  await db.rows(sql`
    delete from auth_link where purpose = ${purpose} and used_at is null and user_id is not distinct from ${userId}`)
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(now.getTime() + linkMilliseconds).toISOString()
  await db.rows(sql`
    insert into auth_link (token_hash, purpose, user_id, expires_at)
    values (${hashOf(token)}, ${purpose}, ${userId}, ${expires})`)
  return token
}

/** The account behind a link that still works; throws 404 otherwise. */
export const readLink = async (db: Queryable, now: Date, purpose: LinkPurpose, token: string) => {
  const link = await db.first<{ userId: string | null; email: string | null }>(sql`
    select l.user_id as "userId", u.email from auth_link l left join auth_user u on u.id = l.user_id
    where token_hash = ${hashOf(token)} and purpose = ${purpose} and used_at is null
      and expires_at > ${now.toISOString()}`)
  if (!link) throw linkGone()
  return link
}

/** Uses a link up; of two who try at once the second gets 404. Call it in the transaction of what the link allows. */
export const spendLink = async (tx: Queryable, now: Date, purpose: LinkPurpose, token: string) => {
  const spent = await tx.first<{ userId: string | null }>(sql`
    update auth_link set used_at = ${now.toISOString()}
    where token_hash = ${hashOf(token)} and purpose = ${purpose} and used_at is null
      and expires_at > ${now.toISOString()}
    returning user_id as "userId"`)
  if (!spent) throw linkGone()
  return spent
}
