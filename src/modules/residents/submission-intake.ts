import { randomInt } from 'node:crypto'
import type { Values } from '#kernel/field/field.ts'
import { attachToMatter, openMatter } from '#kernel/matters/open-matter.ts'
import { unitWithDuty } from '#kernel/org/unit-with-duty.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { confirmReceipt } from './submission.letters.ts'
import type { submissionFields } from './submissions.fields.ts'

type Submission = Values<typeof submissionFields>

/** Class of the JRWA under which residents' matters are kept. */
const jrwaOfSubmissions = '1510'
const clauseVersion = '1.0'

// No 0/O or 1/I/L: the code is read aloud over the telephone.
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A code with which the resident looks up the status: 12 characters, about 59 bits, so that it cannot be guessed. */
const newStatusCode = (): string =>
  Array.from(
    { length: 12 },
    (_, index) => (index % 4 === 0 && index > 0 ? '-' : '') + alphabet[randomInt(alphabet.length)],
  ).join('')

/** Fills what follows from the office's organisation and from the day. */
export const prepareSubmission = async (
  submission: Submission,
  ctx: Context,
): Promise<Partial<Submission>> => ({
  unit: submission.unit ?? (await unitWithDuty(ctx.tx, '5.1', ctx.today)).id,
  statusCode: submission.statusCode ?? newStatusCode(),
  priority: submission.priority ?? 'normal',
  clauseVersion: submission.clauseVersion ?? clauseVersion,
})

/** Each submission opens its matter and is confirmed to the resident with the code for looking up its status. */
export const openSubmission = async (
  submission: Row<typeof submissionFields>,
  ctx: Context,
): Promise<void> => {
  const matter = await openMatter(ctx, {
    unit: submission.unit!,
    jrwa: jrwaOfSubmissions,
    subject: submission.subject,
    lead: submission.lead,
    parties: submission.person ? [submission.person] : [],
  })
  await attachToMatter(ctx, 'submissions', submission as never, matter.id)
  await confirmReceipt(ctx, submission)
}
