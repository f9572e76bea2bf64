import { sql } from 'drizzle-orm'
import { sendMail } from '#kernel/mail/outbox.ts'
import { notify } from '#kernel/notices/notify.ts'
import { uuids } from '#kernel/permissions/rule.ts'
import type { Context } from '#kernel/register/context.ts'

/** One sentence for one person, and the place in the application it speaks of (`/pisma/…`). */
export interface Line {
  text: string
  href: string
}

/** Adds a line for each of the people. */
export const add = (lines: Map<string, Line[]>, people: readonly string[], line: Line): void => {
  for (const person of people) lines.set(person, [...(lines.get(person) ?? []), line])
}

/**
 * Gives everybody one e-mail with all their lines and, unless told otherwise, a notice for each line.
 * `baseUrl` makes the links of the e-mail whole.
 */
export const tell = async (
  ctx: Context,
  baseUrl: string,
  subject: (n: number) => string,
  byPerson: ReadonlyMap<string, readonly Line[]>,
  options: { notices: boolean },
): Promise<void> => {
  const people = await ctx.tx.rows<{ id: string; email: string }>(
    sql`select id, email from person where id = any(${uuids([...byPerson.keys()])}) and active`,
  )
  for (const { id, email } of people) {
    const lines = byPerson.get(id)!
    if (options.notices) for (const line of lines) await notify(ctx, [id], line)
    const paragraphs = lines.map((line) => `${line.text}\n${baseUrl}${line.href}`)
    await sendMail(ctx, {
      to: [email],
      subject: subject(lines.length),
      text: [...paragraphs, `Wszystkie terminy: ${baseUrl}/terminy`].join('\n\n'),
    })
  }
}
