import { sql } from 'drizzle-orm'
import type { Context } from '#kernel/register/context.ts'

/** One end of a link. */
export interface LinkEnd {
  register: string
  id: string
}

/** Links two records once, whichever side is named first. */
export const link = async (ctx: Context, one: LinkEnd, other: LinkEnd): Promise<void> => {
  const [a, b] = one.id < other.id ? [one, other] : [other, one]
  await ctx.tx.rows(sql`
    insert into record_link (id, a_register, a_id, b_register, b_id, created_by, at)
    values (${ctx.newId()}, ${a.register}, ${a.id}, ${b.register}, ${b.id}, ${ctx.actor.personId}, ${ctx.now.toISOString()})
    on conflict do nothing`)
}
