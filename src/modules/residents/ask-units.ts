import { refused } from '#kernel/http/problem.ts'
import type { Context } from '#kernel/register/context.ts'
import { insertRecord } from '#kernel/register/create.ts'
import type { Row } from '#kernel/register/definition.ts'
import { sendInquiry } from './inquiry.letters.ts'
import type { submissionFields } from './submissions.fields.ts'

/** Asks each unit the same question; every one gets a record, a deadline and a letter with a link of its own. */
export const askUnits = async (
  ctx: Context,
  submission: Row<typeof submissionFields>,
  input: { units: string[]; question: string; dueOn: string },
): Promise<void> => {
  if (input.dueOn < ctx.today) throw refused('Termin odpowiedzi nie może być z przeszłości.')
  for (const unit of input.units) {
    const inquiry = await insertRecord(
      ctx,
      'inquiries',
      {
        submission: submission.id,
        unit,
        question: input.question,
        dueOn: input.dueOn,
        askedBy: ctx.actor.personId,
        askedOn: ctx.today,
      },
      { matterId: submission.matterId },
    )
    await sendInquiry(ctx, inquiry as never, submission)
  }
}
