import { sql } from 'drizzle-orm'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { insertRow } from '#kernel/register/store.ts'
import { attachToMatter } from '#kernel/matters/open-matter.ts'

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

const matterOf = async (ctx: Context, about: OutgoingLetter['about']): Promise<string | null> => {
  const found = await ctx.tx.first<{ matter_id: string }>(
    sql`select matter_id from matter_record where record_id = ${about.id} limit 1`,
  )
  if (found) return found.matter_id
  const table = sql.raw(ctx.registry.get(about.register).tableName)
  return (await ctx.tx.first<{ matter_id: string | null }>(sql`select matter_id from ${table} where id = ${about.id}`))?.matter_id ?? null
}

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
  const matterId = await matterOf(ctx, letter.about)
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
      contact: 'contact' in letter.to ? letter.to.contact : null,
      unit: 'unit' in letter.to ? letter.to.unit : null,
      body: letter.body,
      channel,
      link: letter.link ?? null,
      aboutRegister: letter.about.register,
      aboutId: letter.about.id,
      sentOn: ctx.today,
    },
    { state: channel === 'post' ? 'toPost' : 'sent', matterId },
  )
  const attached = matterId ? await attachToMatter(ctx, 'documents', row, matterId) : row
  await ctx.enqueue('send-letter', { document: attached.id })
  return attached
}
