import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { type Address, showAddress } from '#kernel/field/address.ts'
import { plainText } from '#kernel/field/rich-text.ts'
import { enterFile } from '#kernel/files/receive.ts'
import type { FileStore } from '#kernel/files/store.ts'
import { sendMail } from '#kernel/mail/outbox.ts'
import { notify } from '#kernel/notices/notify.ts'
import { uuids } from '#kernel/permissions/rule.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import { type Letter, renderLetter } from '#kernel/templates/letter.ts'
import type { documentFields } from './documents.fields.ts'

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
  const row = await ctx.tx.first<Record<'unit' | 'author' | 'role' | 'matter', string | null>>(sql`
    select (select name from unit where id = ${document.ownerUnit}) as unit,
      (select name from person where id = ${document.author}) as author,
      (select p.name from holder h join post p on p.id = h.post_id
        where h.person_id = ${document.author} and h.from_on <= ${ctx.today}
          and (h.to_on is null or h.to_on >= ${ctx.today}) order by p.position limit 1) as role,
      (select number from matters where id = ${document.matterId}) as matter`)
  return row!
}

const attachmentsOf = async (ctx: Context, document: Document): Promise<string[]> => {
  const rows = await ctx.tx.rows<{ name: string }>(
    sql`select name from file where id = any(${uuids(document.files)}) order by name`,
  )
  return rows.map((row) => row.name)
}

/** Words of the e-mail; the PDF carries the same letter. */
const mailText = (letter: Letter) =>
  [
    plainText(letter.body),
    letter.link,
    [letter.signature.name, letter.letterhead.unit].filter(Boolean).join('\n'),
    letter.number && `Znak sprawy: ${letter.number}`,
  ]
    .filter(Boolean)
    .join('\n\n')

/** A name that people recognise among their downloads. */
const fileName = (letter: Letter) =>
  `${[letter.number?.replaceAll('/', '-'), letter.subject]
    .filter(Boolean)
    .join(' ')
    .replace(/[^\p{L}\p{N} .,-]/gu, ' ')
    .slice(0, 100)
    .trim()}.pdf`

/** What every letter of the installation is made with. */
export interface LetterTools {
  store: FileStore
  /** The office's own letterhead; its unit stands where a document has none. */
  letterhead: Letter['letterhead']
  /** Where the application is reached, without a slash at the end. */
  baseUrl: string
}

const letterOf = async (
  ctx: Context,
  tools: LetterTools,
  document: Document,
  { name, address }: Addressee,
): Promise<Letter> => {
  const { unit, author, role, matter } = await senderOf(ctx, document)
  return {
    letterhead: { ...tools.letterhead, ...(unit && { unit }) },
    place: tools.letterhead.city,
    date: document.date ?? ctx.today,
    recipient: { name, lines: address.split(', ') },
    subject: document.subject,
    body: document.body ?? '',
    signature: { name: author ?? '', role: role ?? '' },
    attachments: await attachmentsOf(ctx, document),
    ...(matter && { number: matter }),
    ...(document.link && { link: new URL(document.link, tools.baseUrl).href }),
  }
}

const deliver = async (
  ctx: Context,
  document: Document,
  letter: Letter,
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
  const addressee = await addresseeOf(ctx, document)
  const letter = await letterOf(ctx, tools, document, addressee)
  const stored = await tools.store.put(Readable.from([await renderLetter(letter)]))
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
  await deliver(ctx, document, letter, addressee.email, file.id)
}
