import { sql } from 'drizzle-orm'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { insertRow } from '#kernel/register/store.ts'

/** A letter that an action sends: it becomes a document in the matter of the record it is about. */
export interface OutgoingLetter {
  about: { register: string; id: string }
  to: { contact: string } | { unit: string }
  subject: string
  /** Small HTML: p, br, strong, em, lists. */
  body: string
  kind: 'outgoing' | 'internal'
  /** Address of a one-purpose link, printed under the text. */
  link?: string
}

/** The matter of the record, with the unit that keeps it. */
const matterOf = (ctx: Context, { register, id }: OutgoingLetter['about']) =>
  ctx.tx.first<{ id: string; unit: string }>(sql`
    select m.id, m.unit from ${sql.raw(ctx.registry.get(register).tableName)} r
    join matters m on m.id = r.matter_id where r.id = ${id}`)

/** How the addressee wants to be reached; without an e-mail address it goes by post. */
const channelTo = async (ctx: Context, to: OutgoingLetter['to']): Promise<string> => {
  if ('unit' in to) return 'email'
  const contact = await ctx.tx.first<{ channel: string | null; email: string | null }>(
    sql`select channel, email from contacts where id = ${to.contact}`,
  )
  if (contact?.channel === 'post' || contact?.channel === 'edoreczenia') return contact.channel
  return contact?.email ? 'email' : 'post'
}

/**
 * Writes a letter into the file and puts it on its way: a job renders the PDF, keeps it with the document and
 * sends it. Everything is in the transaction of the act that caused it.
 */
export const sendLetter = async (ctx: Context, letter: OutgoingLetter): Promise<Row> => {
  const matter = await matterOf(ctx, letter.about)
  const register = ctx.registry.get('documents')
  const channel = await channelTo(ctx, letter.to)
  const row = await insertRow(
    ctx,
    register,
    {
      kind: letter.kind,
      subject: letter.subject,
      date: ctx.today,
      author: ctx.actor.personId,
      ownerUnit: matter?.unit ?? ctx.actor.unit?.id ?? null,
      contact: 'contact' in letter.to ? letter.to.contact : null,
      unit: 'unit' in letter.to ? letter.to.unit : null,
      body: letter.body,
      channel,
      link: letter.link ?? null,
      aboutRegister: letter.about.register,
      aboutId: letter.about.id,
      sentOn: ctx.today,
    },
    { state: channel === 'post' ? 'toPost' : 'sent', matterId: matter?.id ?? null },
  )
  await ctx.enqueue('send-letter', { document: row.id })
  return row
}
