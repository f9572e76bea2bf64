import type { Address } from '#kernel/field/address.ts'
import type { Context } from '#kernel/register/context.ts'
import { insertRecord } from '#kernel/register/create.ts'
import type { Row } from '#kernel/register/definition.ts'
import { matchContact, type Sender } from './match-contact.ts'
import type { channels, submissionFields, topics } from './submissions.fields.ts'

/** A submission that came from outside, before anybody of the office has read it. */
export interface IncomingSubmission {
  /** Null: anonymous. */
  sender: Sender | null
  channel: keyof typeof channels
  /** Day of receipt, YYYY-MM-DD. */
  receivedOn: string
  subject: string
  text: string
  represents?: string | null
  topic?: keyof typeof topics | null
  place?: Address | null
  wish?: 'meeting' | 'answer' | 'forward' | null
  accessibility?: string[]
  /** Version of the information clause shown to the sender. */
  clauseVersion?: string
  attachments?: string[]
  original?: string[]
  /** What the officer must know of the receipt itself. */
  remarks?: string[]
}

/** Enters a submission with its sender, matter, number, status code and confirmation, in the caller's transaction. */
export const receiveSubmission = async (
  ctx: Context,
  incoming: IncomingSubmission,
): Promise<Row<typeof submissionFields>> => {
  const { sender, remarks = [], ...values } = incoming
  const contact = sender ? await matchContact(ctx, sender) : null
  const told = [...remarks, contact?.remark].filter(Boolean).join('\n')
  const row = await insertRecord(ctx, 'submissions', {
    ...values,
    person: contact?.id ?? null,
    anonymous: contact === null,
    remarks: told || null,
  })
  for (const file of [...(incoming.attachments ?? []), ...(incoming.original ?? [])])
    await ctx.enqueue('read-file-text', { file })
  return row as unknown as Row<typeof submissionFields>
}
