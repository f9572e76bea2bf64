import { sql } from 'drizzle-orm'
import { notify } from '#kernel/notices/notify.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import type { inquiryFields } from './inquiries.fields.ts'
import { sendReminder } from './inquiry.letters.ts'

type Inquiry = Row<typeof inquiryFields>

/** Half of the time has passed and nobody was reminded, or all of it and only half-time was told. */
const due = (ctx: Context) =>
  ctx.tx.rows<{ id: string }>(sql`
    select id from inquiries where state = 'sent' and (
      (coalesce(reminders, 0) = 0 and ${ctx.today}::date >= asked_on + (due_on - asked_on) / 2 and ${ctx.today}::date > asked_on)
      or (coalesce(reminders, 0) = 1 and ${ctx.today}::date > due_on))
    order by due_on, id limit 500 for update skip locked`)

/** Job of each morning: reminds units of unanswered questions at half and at the end of the time; gives how many. */
export const urgeInquiries = async (ctx: Context): Promise<number> => {
  const inquiries = await due(ctx)
  for (const { id } of inquiries) {
    const inquiry = (await findRow(ctx.tx, ctx.registry.get('inquiries'), id)) as unknown as Inquiry
    const patch = { reminders: (inquiry.reminders ?? 0) + 1 }
    await updateRecord(ctx, 'inquiries', inquiry as never, patch, { action: 'remind' })
    await sendReminder(ctx, inquiry)
    if (inquiry.dueOn < ctx.today)
      await notify(ctx, [inquiry.askedBy], {
        text: `Minął termin odpowiedzi na zapytanie ${inquiry.number}.`,
        href: `/zapytania-do-komorek/${inquiry.id}`,
      })
  }
  return inquiries.length
}
