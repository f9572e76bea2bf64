import { sql } from 'drizzle-orm'
import type { Context } from '#kernel/register/context.ts'

/** Notes that a record belongs to a matter, so that the matter can show all that hangs on it. */
export const hangOnMatter = async (
  ctx: Context,
  register: string,
  recordId: string,
  matterId: string,
): Promise<void> => {
  await ctx.tx.rows(sql`
    insert into matter_record (matter_id, register, record_id, at)
    values (${matterId}, ${register}, ${recordId}, ${ctx.now.toISOString()}) on conflict do nothing`)
}
