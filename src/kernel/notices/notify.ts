import { sql } from 'drizzle-orm'
import type { Context } from '#kernel/register/context.ts'

/** Tells people in the application, in the transaction of what happened. The author is not told of their own act. */
export const notify = async (
  ctx: Context,
  persons: readonly string[],
  message: { text: string; href: string },
): Promise<void> => {
  for (const person of new Set(persons)) {
    if (person === ctx.actor.personId) continue
    await ctx.tx.rows(sql`
      insert into notice (id, person_id, text, href, at)
      values (${ctx.newId()}, ${person}, ${message.text}, ${message.href}, ${ctx.now.toISOString()})`)
    ctx.tx.hint({ person })
  }
}
