import { sql } from 'drizzle-orm'
import type { ParsedMail } from '#kernel/mail/message.ts'
import { notify } from '#kernel/notices/notify.ts'
import { holdersOf } from '#kernel/org/holders-of.ts'
import type { Context } from '#kernel/register/context.ts'
import { insertRecord } from '#kernel/register/create.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import { paragraphs } from './letter-text.ts'
import type { submissionFields } from './submissions.fields.ts'

type Submission = Row<typeof submissionFields>

/** A contact only where the address is the resident's own: anybody may write the number into a subject. */
const knownSender = async (ctx: Context, submission: Submission, address: string | undefined) => {
  if (!address || !submission.person) return null
  const same = await ctx.tx.first(
    sql`select 1 from contacts where id = ${submission.person} and lower(email) = ${address.toLowerCase()}`,
  )
  return same ? submission.person : null
}

/** Puts a reply into the matter of its submission as an incoming document, and tells whoever leads it. */
export const attachReply = async (
  ctx: Context,
  submissionId: string,
  mail: Pick<ParsedMail<unknown>, 'from' | 'subject' | 'autoSubmitted'>,
  text: string,
  files: readonly string[],
): Promise<void> => {
  const submission = (await findRow(
    ctx.tx,
    ctx.registry.get('submissions'),
    submissionId,
  )) as unknown as Submission
  const contact = await knownSender(ctx, submission, mail.from?.address)
  const from = mail.from
    ? `Od: ${[mail.from.name, mail.from.address].filter(Boolean).join(' ')}`
    : 'Nadawca nieznany'
  const subject = mail.subject.slice(0, 300) || `Odpowiedź w sprawie ${submission.number}`
  await insertRecord(
    ctx,
    'documents',
    {
      kind: 'incoming',
      subject: mail.autoSubmitted ? `Odpowiedź automatyczna: ${subject}`.slice(0, 300) : subject,
      date: ctx.today,
      contact,
      body: paragraphs(contact ? null : from, text.slice(0, 50_000)),
      channel: 'email',
      ownerUnit: submission.unit,
      aboutRegister: 'submissions',
      aboutId: submission.id,
      files: [...files],
    },
    { state: 'received', matterId: submission.matterId },
  )
  for (const file of files) await ctx.enqueue('read-file-text', { file })
  if (mail.autoSubmitted) return
  const readers = submission.lead ? [submission.lead] : await holdersOf(ctx.tx, 'residents.work', ctx.today)
  await notify(ctx, readers, {
    text: `Nowa wiadomość w sprawie ${submission.number}.`,
    href: `/zgloszenia/${submission.id}`,
  })
}
