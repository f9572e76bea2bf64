import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { Problem } from '#kernel/http/problem.ts'
import type { Context } from '#kernel/register/context.ts'

export interface NewLink {
  purpose: string
  register: string
  recordId: string
  sentTo: string
  /** Days for which it works, after which another must be sent. */
  days: number
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Issues a link; the token is in the answer alone. Address: `/odpowiedz/{token}`. */
export const issueLink = async (ctx: Context, link: NewLink): Promise<string> => {
  const token = randomBytes(24).toString('base64url')
  const expires = new Date(ctx.now.getTime() + link.days * 86_400_000)
  await ctx.tx.rows(sql`
    insert into answer_link (id, token_hash, purpose, register, record_id, sent_to, expires_at, created_at)
    values (${ctx.newId()}, ${hashOf(token)}, ${link.purpose}, ${link.register}, ${link.recordId}, ${link.sentTo},
      ${expires.toISOString()}, ${ctx.now.toISOString()})`)
  return `/odpowiedz/${token}`
}

export interface OpenLink {
  id: string
  purpose: string
  register: string
  recordId: string
  sentTo: string
  expiresAt: string
  usedAt: string | null
}

const gone = (detail: string) =>
  new Problem({ status: 410, code: 'link-gone', title: 'Ten link już nie działa', detail })

/** The link of a token, with its visit logged; throws 404 for an unknown one, 410 for one expired or used. */
export const openLink = async (
  db: Queryable,
  token: string,
  now: Date,
  address: string,
): Promise<OpenLink> => {
  const visit = JSON.stringify([{ at: now.toISOString(), what: 'otwarto', address }])
  const link = await db.first<OpenLink>(sql`
    update answer_link set visits = visits + 1, log = case when jsonb_array_length(log) < 200 then log || ${visit}::jsonb else log end
    where token_hash = ${hashOf(token)}
    returning id, purpose, register, record_id as "recordId", sent_to as "sentTo", expires_at as "expiresAt", used_at as "usedAt"`)
  if (!link)
    throw new Problem({
      status: 404,
      code: 'link-unknown',
      title: 'Nie znamy tego linku',
      detail: 'Sprawdź, czy link skopiowano w całości, albo poproś o nowy.',
    })
  if (link.usedAt)
    throw gone(
      'Odpowiedź wysłaną tym linkiem już otrzymaliśmy. Jeżeli chcesz ją uzupełnić, poproś o nowy link.',
    )
  if (link.expiresAt < now.toISOString())
    throw gone('Minął termin ważności linku. Poproś o nowy osobę, która go wysłała.')
  return link
}

/** Marks the link used, once: of two answers at the same moment the second is refused. */
export const spendLink = async (ctx: Context, link: OpenLink): Promise<void> => {
  const used = await ctx.tx.rows(sql`
    update answer_link set used_at = ${ctx.now.toISOString()} where id = ${link.id} and used_at is null returning id`)
  if (used.length === 0) throw gone('Odpowiedź wysłaną tym linkiem już otrzymaliśmy.')
}
