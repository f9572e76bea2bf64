import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import type { ParsedMail } from '#kernel/mail/message.ts'

const textArray = (values: readonly string[]) =>
  sql`(select coalesce(array_agg(value), '{}') from jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))::text[]`

/** The submission of a message that the office sent: the record it was sent from, or the one its letter is about. */
const answeredByOurs = (db: Queryable, ids: readonly string[]) =>
  db.first<{ id: string }>(sql`
    with sent as (
      select case when o.register = 'documents' then d.about_register else o.register end as register,
        case when o.register = 'documents' then d.about_id::uuid else o.record_id end as id
      from mail_outbox o left join documents d on d.id = o.record_id where o.message_id = any(${textArray(ids)})
    )
    select coalesce(i.submission, x.submission, a.submission, s.id) as id from sent
    left join submissions s on sent.register = 'submissions' and s.id = sent.id
    left join inquiries i on sent.register = 'inquiries' and i.id = sent.id
    left join dispositions x on sent.register = 'dispositions' and x.id = sent.id
    left join appointments a on sent.register = 'appointments' and a.id = sent.id
    where coalesce(i.submission, x.submission, a.submission, s.id) is not null limit 1`)

/** The submission which an earlier message of the same conversation became. */
const sameConversation = (db: Queryable, ids: readonly string[]) =>
  db.first<{ id: string }>(sql`
    select l.record_id as id from mail_received r join file f on f.sha256 = r.raw_sha256
    join file_link l on l.file_id = f.id and l.register = 'submissions'
    where r.source = any(${textArray(ids.map((id) => `message-id:${id}`))}) limit 1`)

/**
 * The submission to which a message replies: by In-Reply-To and References, else by a number in the subject
 * („Re: … ZM/15/2026”). Undefined for a new matter.
 */
export const earlierSubmission = async (
  db: Queryable,
  mail: Pick<ParsedMail<unknown>, 'messageId' | 'inReplyTo' | 'references' | 'subject'>,
): Promise<string | undefined> => {
  // Its own identifier too: another version of a message we have, such as a torn one, belongs where the first is.
  const named = [mail.messageId, mail.inReplyTo].filter((id) => id !== undefined)
  const ids = [...named, ...mail.references].slice(0, 100)
  if (ids.length) {
    const known = (await answeredByOurs(db, ids)) ?? (await sameConversation(db, ids))
    if (known) return known.id
  }
  const number = /\bZM\/\d{1,7}\/\d{4}\b/i.exec(mail.subject)?.[0]
  if (!number) return undefined
  const submission = await db.first<{ id: string }>(
    sql`select id from submissions where number = ${number.toUpperCase()}`,
  )
  return submission?.id
}
