import { sql } from 'drizzle-orm'
import type { Context } from '#kernel/register/context.ts'

/** What units still owe in a submission: unanswered inquiries, unfinished dispositions, and meetings still to come. */
export const openDispositions = (ctx: Context, submissionId: string) =>
  ctx.tx.rows<{ label: string; unit: string }>(sql`
    select 'zapytanie' as label, u.symbol as unit from inquiries i join unit u on u.id = i.unit
    where i.submission = ${submissionId} and i.state = 'sent'
    union all
    select d.number, u.symbol from dispositions d join unit u on u.id = d.unit
    where d.submission = ${submissionId} and d.state in ('sent', 'accepted', 'inProgress')
    union all
    select 'spotkanie', to_char(a.date, 'DD.MM.YYYY') from appointments a
    where a.submission = ${submissionId} and a.state in ('invited', 'confirmed')`)
