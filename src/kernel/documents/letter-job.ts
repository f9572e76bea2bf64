import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { plainText } from '#kernel/field/rich-text.ts'
import { enterFile } from '#kernel/files/receive.ts'
import type { FileStore } from '#kernel/files/store.ts'
import { sendMail } from '#kernel/mail/outbox.ts'
import { notify } from '#kernel/notices/notify.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import { findRow } from '#kernel/register/read.ts'
import { type Letter, renderLetter } from '#kernel/templates/letter.ts'
import {
  addresseeOf,
  type LetterDocument,
  type LetterSetting,
  letterFileName,
  letterOf,
} from './letter-of.ts'

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

/** What letters of the installation are made with, and where they are kept. */
export interface LetterTools extends LetterSetting {
  store: FileStore
}

const deliver = async (
  ctx: Context,
  document: LetterDocument,
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
    | LetterDocument
    | undefined
  if (!document) return
  const done = await ctx.tx.first(sql`
    select 1 from history where record_id = ${documentId} and action = 'rendered' limit 1`)
  if (done) return
  const addressee = await addresseeOf(ctx, document)
  const letter = await letterOf(ctx, tools, document, addressee)
  const stored = await tools.store.put(Readable.from([await renderLetter(letter)]))
  const receipt = { id: ctx.newId(), by: ctx.actor.personId, at: ctx.now }
  const file = await enterFile(ctx.tx, tools.store, letterFileName(letter, 'pdf'), stored, receipt)
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
