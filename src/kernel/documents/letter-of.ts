import { sql } from 'drizzle-orm'
import { type Address, showAddress } from '#kernel/field/address.ts'
import { uuids } from '#kernel/permissions/rule.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import type { Letter } from '#kernel/templates/letter.ts'
import type { documentFields } from './documents.fields.ts'

type Reading = Pick<Context, 'tx' | 'registry' | 'today'>

/** What every letter of the installation is made with. */
export interface LetterSetting {
  /** The office's own letterhead; its unit stands where a document has none. */
  letterhead: Letter['letterhead']
  /** Where the application is reached, without a slash at the end. */
  baseUrl: string
}

/** Whom a letter goes to; `email` where one is known. */
export interface Addressee {
  name: string
  address: string
  email: string | null
}

/** A document of which a letter is made. */
export type LetterDocument = Row<typeof documentFields>

const contactOf = async (ctx: Reading, id: string): Promise<Addressee> => {
  const target = ctx.registry.get('documents').fields.contact!.refers!
  const contacts = ctx.registry.get(target.to === 'record' ? target.register : '')
  const row = (await findRow(ctx.tx, contacts, id)) as
    | (Row & { email: string | null; place: Address | null })
    | undefined
  return { name: row?.label ?? '', address: showAddress(row?.place ?? null), email: row?.email ?? null }
}

/** Whom the document is for: a contact, or a unit of the office. */
export const addresseeOf = async (ctx: Reading, document: LetterDocument): Promise<Addressee> => {
  if (document.contact) return contactOf(ctx, document.contact)
  const unit = await ctx.tx.first<{ name: string; email: string | null }>(
    sql`select name, email from unit where id = ${document.unit}`,
  )
  return { name: unit?.name ?? '', address: '', email: unit?.email ?? null }
}

/** Who signs and from where; `principal`: for whom the author last worked on the document, when by substitution. */
const senderOf = async (ctx: Reading, document: LetterDocument) => {
  const row = await ctx.tx.first<
    Record<'unit' | 'author' | 'role' | 'matter' | 'principal', string | null>
  >(sql`
    select (select name from unit where id = ${document.ownerUnit}) as unit,
      (select name from person where id = ${document.author}) as author,
      (select p.name from holder h join post p on p.id = h.post_id
        where h.person_id = ${document.author} and h.from_on <= ${ctx.today}
          and (h.to_on is null or h.to_on >= ${ctx.today}) order by p.position limit 1) as role,
      (select number from matters where id = ${document.matterId}) as matter,
      (select p.name from history h left join person p on p.id = h.acted_for_id
        where h.record_id = ${document.id} and h.actor_id = ${document.author}
        order by h.seq desc limit 1) as principal`)
  return row!
}

const attachmentsOf = async (ctx: Reading, document: LetterDocument): Promise<string[]> => {
  const rows = await ctx.tx.rows<{ name: string }>(
    sql`select name from file where id = any(${uuids(document.files)}) order by name`,
  )
  return rows.map((row) => row.name)
}

/** The letter of a document, as every print of it says. */
export const letterOf = async (
  ctx: Reading,
  setting: LetterSetting,
  document: LetterDocument,
  { name, address }: Addressee,
): Promise<Letter> => {
  const { unit, author, role, matter, principal } = await senderOf(ctx, document)
  return {
    letterhead: { ...setting.letterhead, ...(unit && { unit }) },
    place: setting.letterhead.city,
    date: document.date ?? ctx.today,
    recipient: { name, lines: address.split(', ') },
    subject: document.subject,
    body: document.body ?? '',
    signature: { name: author ?? '', role: role ?? '', ...(principal && { onBehalf: principal }) },
    attachments: await attachmentsOf(ctx, document),
    ...(matter && { number: matter }),
    ...(document.link && { link: new URL(document.link, setting.baseUrl).href }),
  }
}

/** A name that people recognise among their downloads. */
export const letterFileName = (letter: Letter, extension: string) =>
  `${[letter.number?.replaceAll('/', '-'), letter.subject]
    .filter(Boolean)
    .join(' ')
    .replace(/[^\p{L}\p{N} .,-]/gu, ' ')
    .slice(0, 100)
    .trim()}.${extension}`
