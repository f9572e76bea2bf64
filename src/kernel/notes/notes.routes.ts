import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { App, Deps } from '#kernel/http/app.ts'
import { inContext } from '#kernel/http/context.ts'
import { notify } from '#kernel/notices/notify.ts'
import { recordOf, recordParams } from '#kernel/register/record-route.ts'
import { refuseClassifiedText } from '#kernel/register/refuse-classified.ts'

const body = z.object({
  text: z
    .string({ error: 'Napisz notatkę.' })
    .trim()
    .min(1, 'Napisz notatkę.')
    .max(10_000, 'Notatka ma najwyżej 10 000 znaków.'),
  /** Ids of people who get a notice. */
  mentions: z.array(z.uuid()).max(50).default([]),
})

/** Notes under any record; whoever may read the record may read and write them. */
export const notesRoutes = (app: App, deps: Deps): void => {
  app.get('/api/v1/:register/:key/notes', {
    schema: { tags: ['Notatki'], summary: 'Notatki przy wpisie', params: recordParams },
    handler: async (request) => {
      const { row } = await recordOf(deps, request, request.params)
      return {
        items: await deps.db.rows(sql`
          select n.id, n.at, jsonb_build_object('id', p.id, 'label', p.name) as author, n.text, n.mentions
          from note n join person p on p.id = n.author_id where n.record_id = ${row.id} order by n.at desc limit 500`),
      }
    },
  })
  app.post('/api/v1/:register/:key/notes', {
    schema: { tags: ['Notatki'], summary: 'Dopisz notatkę', params: recordParams, body },
    handler: async (request, reply) => {
      const { register, row } = await recordOf(deps, request, request.params)
      const { text, mentions } = request.body
      refuseClassifiedText('text', text)
      const id = await inContext(deps, request, async (ctx) => {
        const noteId = ctx.newId()
        await ctx.tx.rows(sql`
          insert into note (id, register, record_id, author_id, text, mentions, at)
          values (${noteId}, ${register.definition.id}, ${row.id}, ${ctx.actor.personId}, ${text},
            ${`{${mentions.join(',')}}`}::uuid[], ${ctx.now.toISOString()})`)
        await notify(ctx, mentions, {
          text: `${ctx.actor.name}: notatka przy „${row.number ?? row.label}”`,
          href: `/${register.definition.slug}/${row.id}`,
        })
        return noteId
      })
      reply.code(201)
      return { id }
    },
  })
}
