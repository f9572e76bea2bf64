import { sql } from 'drizzle-orm'
import { createTransport, type Transporter } from 'nodemailer'
import type { Clock } from '#kernel/clock.ts'
import type { Database, Transaction } from '#kernel/db/database.ts'
import type { FileStore } from '#kernel/files/store.ts'

/** Sending by SMTP. */
export interface SmtpSettings {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  url: string
  /** Sender of all messages: „Kancelaria Prezydenta <kancelaria@…>”. */
  from: string
}

interface QueuedMail {
  id: string
  to: string[]
  replyTo: string | null
  subject: string
  text: string
  html: string | null
  fileIds: string[]
  inReplyTo: string | null
  messageId: string
  attempts: number
}

const mostAttempts = 8

/** One queued message, locked so that two workers never send the same; waits 1, 2, 4 … minutes after a failure. */
const next = (tx: Transaction, now: string) =>
  tx.first<QueuedMail>(sql`
    select id, "to", reply_to as "replyTo", subject, text, html, file_ids as "fileIds",
      in_reply_to as "inReplyTo", message_id as "messageId", attempts
    from mail_outbox
    where state = 'queued' and created_at + interval '1 minute' * (power(2, attempts) - 1) <= ${now}::timestamptz
    order by attempts, created_at limit 1 for update skip locked`)

const attachments = async (tx: Transaction, store: FileStore, ids: readonly string[]) => {
  const files = await tx.rows<{ name: string; mediaType: string; sha256: string }>(sql`
    select name, media_type as "mediaType", sha256 from file where id = any(${`{${ids.join(',')}}`}::uuid[])`)
  return Promise.all(
    files.map(async (file) => ({
      filename: file.name,
      contentType: file.mediaType,
      content: await store.open(file.sha256),
    })),
  )
}

const send = async (
  tx: Transaction,
  store: FileStore,
  transport: Transporter,
  from: string,
  mail: QueuedMail,
) =>
  transport.sendMail({
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    messageId: mail.messageId,
    attachments: await attachments(tx, store, mail.fileIds),
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(mail.html && { html: mail.html }),
    ...(mail.replyTo && { replyTo: mail.replyTo }),
    ...(mail.inReplyTo && { inReplyTo: mail.inReplyTo, references: mail.inReplyTo }),
  })

/**
 * Job: sends what is queued, oldest first, at most 100 messages in one run. A failed message is tried again with
 * growing pauses, after eight failures it is `failed` with the server's answer. Gives how many were sent.
 */
export const deliverMail = async (
  db: Database,
  store: FileStore,
  settings: SmtpSettings,
  clock: Clock,
): Promise<number> => {
  const transport = createTransport(settings.url)
  let sent = 0
  const one = () =>
    db.transaction(async (tx) => {
      const mail = await next(tx, clock().toISOString())
      if (!mail) return false
      try {
        await send(tx, store, transport, settings.from, mail)
        await tx.rows(sql`update mail_outbox set state = 'sent', sent_at = ${clock().toISOString()},
          attempts = attempts + 1, last_error = null where id = ${mail.id}`)
        sent += 1
      } catch (error) {
        const state = mail.attempts + 1 >= mostAttempts ? 'failed' : 'queued'
        await tx.rows(sql`update mail_outbox set state = ${state}, attempts = attempts + 1,
          last_error = ${String((error as Error).message).slice(0, 500)} where id = ${mail.id}`)
      }
      return true
    })
  try {
    for (let run = 0; run < 100; run++) if (!(await one())) break
  } finally {
    transport.close()
  }
  return sent
}
