import { notify } from '#kernel/notices/notify.ts'
import { fulfil } from '#kernel/obligations/oblige.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import type { inquiryFields } from './inquiries.fields.ts'

/** The unit's answer, given in the system or by its link (§ 5 pkt 2); whoever asked is told. */
export const answerInquiry = async (
  ctx: Context,
  inquiry: Row<typeof inquiryFields>,
  answer: string,
  files: readonly string[],
): Promise<void> => {
  const patch = {
    answer,
    answerFiles: [...files],
    answeredOn: ctx.today,
    answeredBy: ctx.actor.name,
    state: 'answered',
  }
  await updateRecord(ctx, 'inquiries', inquiry as never, patch, { action: 'answer' })
  await fulfil(ctx, inquiry.id, 'answer')
  await notify(ctx, [inquiry.askedBy], {
    text: `Jest odpowiedź na zapytanie ${inquiry.number}.`,
    href: `/zapytania-do-komorek/${inquiry.id}`,
  })
}
