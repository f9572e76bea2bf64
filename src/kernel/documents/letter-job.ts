import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { type Address, showAddress } from '#kernel/field/address.ts'
import { plainText } from '#kernel/field/rich-text.ts'
import { enterFile } from '#kernel/files/receive.ts'
import type { FileStore } from '#kernel/files/store.ts'
import { sendMail } from '#kernel/mail/outbox.ts'
import { notify } from '#kernel/notices/notify.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import type { documentFields } from './documents.fields.ts'

/** What a letter is printed from. */
export interface PrintedLetter {
  subject: string
  /** Small HTML: p, br, strong, em, lists. */
  body: string
  /** YYYY-MM-DD */
  date: string
  /** Sign of the matter, where the letter belongs to one. */
  matter: string | null
  sender: { unit: string; author: string }
  addressee: { name: string; address: string }
  /** Whole address of a one-purpose link. */
  link: string | null
}

/** Makes the PDF of a letter. */
export type PrintLetter = (letter: PrintedLetter) => Promise<Uint8Array>

interface Addressee {
  name: string
  address: string
  email: string | null
}

type Document = Row<typeof documentFields>

const contactOf = async (ctx: Context, id: string): Promise<Addressee> => {
  const target = ctx.registry.get('documents').fields.contact!.refers!
  const contacts = ctx.registry.get(target.to === 'record' ? target.register : '')
  const row = (await findRow(ctx.tx, contacts, id)) as
    | (Row & { email: string | null; place: Address | null })
    | undefined
  return { name: row?.label ?? '', address: showAddress(row?.place ?? null), email: row?.email ?? null }
}

const addresseeOf = async (ctx: Context, document: Document): Promise<Addressee> => {
  if (document.contact) return contactOf(ctx, document.contact)
  const unit = await ctx.tx.first<{ name: string; email: string | null }>(
    sql`select name, email from unit where id = ${document.unit}`,
  )
  return { name: unit?.name ?? '', address: '', email: unit?.email ?? null }
}

const senderOf = async (ctx: Context, document: Document) => {
  const row = await ctx.tx.first<{ unit: string | null; author: string | null; matter: string | null }>(sql`
    select (select name from unit where id = ${document.ownerUnit}) as unit,
      (select name from person where id = ${document.author}) as author,
      (select number from matters where id = ${document.matterId}) as matter`)
  return { unit: row!.unit ?? '', author: row!.author ?? '', matter: row!.matter }
}

/** Words of the e-mail; the PDF carries the same letter. */
const mailText = (letter: PrintedLetter) =>
  [
    plainText(letter.body),
    letter.link,
    [letter.sender.author, letter.sender.unit].filter(Boolean).join('\n'),
    letter.matter && `Znak sprawy: ${letter.matter}`,
  ]
    .filter(Boolean)
    .join('\n\n')

/** A name that people recognise among their downloads. */
const fileName = (letter: PrintedLetter) =>
  `${[letter.matter?.replaceAll('/', '-'), letter.subject]
    .filter(Boolean)
    .join(' ')
    .replace(/[^\p{L}\p{N} .,-]/gu, ' ')
    .slice(0, 100)
    .trim()}.pdf`

/** What a letter can be made of outside a transaction. */
export interface LetterTools {
  store: FileStore
  print: PrintLetter
  /** Where the application is reached, without a slash at the end. */
  baseUrl: string
}

const deliver = async (
  ctx: Context,
  document: Document,
  letter: PrintedLetter,
  email: string | null,
  file: string,
) => {
  if (document.channel !== 'email') return
  if (email?.includes('@')) {
    await sendMail(ctx, {
      to: [email],
      subject: letter.subject,
      text: mailText(letter),
      fileIds: [...document.files, file],
      record: { register: 'documents', id: document.id },
    })
  } else if (document.author)
    await notify(ctx, [document.author], {
      text: `Pismo nie wyszło: adresat nie ma adresu e-mail (${document.subject})`,
      href: `/pisma/${document.id}`,
    })
}

/**
 * Job: prints a letter, keeps the PDF with the document and, where it goes by e-mail, puts the message into the outbox:
 * text, PDF and the document's files. All in one transaction, marked in the document's history, so that a repeated
 * job does nothing. `ctx` acts for the program.
 */
export const dispatchLetter = async (ctx: Context, tools: LetterTools, documentId: string): Promise<void> => {
  const document = (await findRow(ctx.tx, ctx.registry.get('documents'), documentId, true)) as
    | Document
    | undefined
  if (!document) return
  const done = await ctx.tx.first(sql`
    select 1 from history where record_id = ${documentId} and action = 'rendered' limit 1`)
  if (done) return
  const { email, ...addressee } = await addresseeOf(ctx, document)
  const { matter, ...sender } = await senderOf(ctx, document)
  const letter: PrintedLetter = {
    subject: document.subject,
    body: document.body ?? '',
    date: document.date ?? ctx.today,
    matter,
    sender,
    addressee,
    link: document.link ? new URL(document.link, tools.baseUrl).href : null,
  }
  const stored = await tools.store.put(Readable.from([await tools.print(letter)]))
  const receipt = { id: ctx.newId(), by: ctx.actor.personId, at: ctx.now }
  const file = await enterFile(ctx.tx, tools.store, fileName(letter), stored, receipt)
  await updateRecord(
    ctx,
    'documents',
    document as never,
    { files: [...document.files, file.id] },
    { action: 'rendered' },
  )
  await ctx.enqueue('read-file-text', { file: file.id })
  await deliver(ctx, document, letter, email, file.id)
}
