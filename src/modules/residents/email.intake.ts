import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { warsawDay } from '#kernel/clock.ts'
import type { Queryable } from '#kernel/db/database.ts'
import { enterFile } from '#kernel/files/receive.ts'
import type { FileStore, StoredContent } from '#kernel/files/store.ts'
import type { ParsedMail } from '#kernel/mail/message.ts'
import { storeMail } from '#kernel/mail/store-mail.ts'
import type { Context } from '#kernel/register/context.ts'
import { findRow } from '#kernel/register/read.ts'
import { attachReply } from './attach-reply.ts'
import { earlierSubmission } from './earlier-submission.ts'
import type { Sender } from './match-contact.ts'
import { receiveSubmission } from './receive-submission.ts'

/** What became of a message. `duplicate`: it had been taken in before, as the named submission. */
export interface TakenMail {
  outcome: 'submission' | 'reply' | 'duplicate'
  submission: { id: string; number: string; label: string }
  /** What could not be read, in Polish; the original is kept whole. */
  problems: string[]
}

type Mail = ParsedMail<StoredContent | undefined>

/** What makes two copies of a message the same, whichever servers they went through. */
const contentMark = (mail: Mail, raw: StoredContent) => {
  if (!mail.messageId) return `sha256:${raw.sha256}`
  const parts = mail.attachments.map((part) => part.content?.sha256)
  const content = JSON.stringify([mail.messageId, mail.subject, mail.text, mail.html, parts])
  return `mail:${createHash('sha256').update(content).digest('hex')}`
}

const senderOf = (mail: Mail): Sender | null => {
  const from = mail.replyTo ?? mail.from
  if (!from) return null
  const names = (mail.from?.name ?? '').split(/\s+/).filter(Boolean)
  return {
    givenName: names.length > 1 ? names.slice(0, -1).join(' ').slice(0, 80) : '',
    familyName: (names.at(-1) ?? '').slice(0, 120),
    organisation: '',
    email: from.address,
    phone: '',
    place: null,
    channel: 'email',
  }
}

/** Day of receipt: the message's own day, unless its clock was ahead of ours. */
const receivedOn = (mail: Mail, today: string) => {
  const day = mail.date ? warsawDay(new Date(mail.date)) : today
  return day < today ? day : today
}

const keepFiles = async (ctx: Context, store: FileStore, mail: Mail, raw: StoredContent) => {
  const receipt = () => ({ id: ctx.newId(), by: ctx.actor.personId, at: ctx.now })
  const original = await enterFile(ctx.tx, store, 'wiadomosc.eml', raw, receipt())
  const attachments: string[] = []
  for (const part of mail.attachments)
    if (part.content)
      attachments.push((await enterFile(ctx.tx, store, part.name, part.content, receipt())).id)
  return { original: original.id, attachments }
}

/** The words of the message; a message of HTML alone is shown without its marks, and its original is kept. */
const textOf = (mail: Mail) =>
  (mail.text || mail.html?.replace(/<(?:br|\/p|\/div|\/li)[^>]*>/gi, '\n').replace(/<[^>]+>/g, '') || '')
    .replaceAll('\0', '')
    .trim()
    .slice(0, 200_000)

const remember = (ctx: Context, mark: string, sha256: string) =>
  ctx.tx.rows<{ id: string }>(sql`
    insert into mail_received (id, source, raw_sha256, received_at)
    values (${ctx.newId()}, ${mark.slice(0, 1000)}, ${sha256}, ${ctx.now.toISOString()})
    on conflict do nothing returning id`)

/** The submission to which a message with this mark belongs already. */
const takenAs = (db: Queryable, mark: string) =>
  db.first<{ id: string }>(sql`
    select coalesce(d.about_id::uuid, l.record_id) as id from mail_received r
    join file f on f.sha256 = r.raw_sha256 join file_link l on l.file_id = f.id
    left join documents d on d.id = l.record_id and d.about_register = 'submissions'
    where r.source = ${mark.slice(0, 1000)} and l.register in ('submissions', 'documents') order by l.at limit 1`)

const told = async (
  ctx: Context,
  outcome: TakenMail['outcome'],
  id: string,
  problems: string[],
): Promise<TakenMail> => {
  const row = (await findRow(ctx.tx, ctx.registry.get('submissions'), id))!
  return { outcome, submission: { id: row.id, number: row.number!, label: row.label }, problems }
}

const automatic = 'Wiadomość wysłał automat (np. odpowiedź o nieobecności). Nie wysłano potwierdzenia.'

const register = async (ctx: Context, store: FileStore, mail: Mail, raw: StoredContent) => {
  const { original, attachments } = await keepFiles(ctx, store, mail, raw)
  // An automatic message gets no confirmation, which another automaton would answer; nor does one without a sender.
  const sender = mail.autoSubmitted ? null : senderOf(mail)
  const from = mail.from ? `Nadawca: ${[mail.from.name, mail.from.address].filter(Boolean).join(' ')}.` : ''
  return receiveSubmission(ctx, {
    sender,
    channel: 'email',
    receivedOn: receivedOn(mail, ctx.today),
    subject: mail.subject.replaceAll('\0', '').slice(0, 300) || '(bez tematu)',
    text: textOf(mail),
    attachments,
    original: [original],
    remarks: [...mail.problems, ...(mail.autoSubmitted ? [automatic] : []), ...(sender ? [] : [from])].filter(
      Boolean,
    ),
  })
}

/** A message kept in the store and read, before it is entered; a broken one is kept and read as far as it goes. */
export const readArrivedMail = storeMail

/**
 * Enters a message in the caller's transaction: a reply to a known submission becomes an incoming document in its
 * matter, anything else a new submission. The same message again changes nothing.
 */
export const takeMail = async (
  ctx: Context,
  store: FileStore,
  { raw, mail }: Awaited<ReturnType<typeof storeMail>>,
): Promise<TakenMail> => {
  const mark = contentMark(mail, raw)
  if ((await remember(ctx, mark, raw.sha256)).length === 0) {
    const before = await takenAs(ctx.tx, mark)
    if (before) return told(ctx, 'duplicate', before.id, mail.problems)
  }
  const earlier = await earlierSubmission(ctx.tx, mail)
  if (mail.messageId) await remember(ctx, `message-id:${mail.messageId}`, raw.sha256)
  if (!earlier) return told(ctx, 'submission', (await register(ctx, store, mail, raw)).id, mail.problems)
  const files = await keepFiles(ctx, store, mail, raw)
  await attachReply(ctx, earlier, mail, textOf(mail), [files.original, ...files.attachments])
  return told(ctx, 'reply', earlier, mail.problems)
}
