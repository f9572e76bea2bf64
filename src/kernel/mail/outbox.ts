import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'

/** A message to be sent. */
export interface OutgoingMail {
  to: readonly string[]
  subject: string
  text: string
  html?: string
  replyTo?: string
  /** Files attached, by id. */
  fileIds?: readonly string[]
  /** The record from which it is sent. */
  record?: { register: string; id: string }
  /** Message-ID of the message it answers. */
  inReplyTo?: string
}

/** What writing a message needs; `Context` of an act is one. */
export interface MailContext {
  tx: Queryable
  now: Date
  newId(): string
}

/** Line breaks in a header would begin another header. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** Puts a message into the outbox in the act's transaction: it leaves only if the act is committed. Gives its id. */
export const sendMail = async (ctx: MailContext, mail: OutgoingMail): Promise<string> => {
  const id = ctx.newId()
  const to = mail.to.map(oneLine).filter((address) => address.includes('@'))
  if (to.length === 0) throw new TypeError('A message needs at least one address.')
  await ctx.tx.rows(sql`
    insert into mail_outbox (id, "to", reply_to, subject, text, html, file_ids, register, record_id, in_reply_to,
      state, message_id, created_at)
    values (${id}, (select array_agg(value) from jsonb_array_elements_text(${JSON.stringify(to)}::jsonb)),
      ${mail.replyTo ? oneLine(mail.replyTo) : null}, ${oneLine(mail.subject)}, ${mail.text}, ${mail.html ?? null},
      ${`{${(mail.fileIds ?? []).join(',')}}`}::uuid[], ${mail.record?.register ?? null}, ${mail.record?.id ?? null},
      ${mail.inReplyTo ?? null}, 'queued', ${`<${id}@kancelaria.invalid>`}, ${ctx.now.toISOString()})`)
  return id
}
