import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { inContext } from '#kernel/http/context.ts'
import { keysOf } from '#kernel/permissions/actor.ts'
import { texts } from '#kernel/permissions/rule.ts'
import { readRow } from '#kernel/register/read.ts'
import { recordOf, recordParams } from '#kernel/register/record-route.ts'
import { link } from './link.ts'

const body = z.object({ register: z.string().max(100), id: z.string().min(1).max(300) })

/** Records linked to a record, as far as the person asking may see them. */
export const linksRoutes = (app: App, deps: Deps): void => {
  app.get('/api/v1/:register/:key/links', {
    schema: { tags: ['Powiązania'], summary: 'Powiązane wpisy', params: recordParams },
    handler: async (request) => {
      const { row } = await recordOf(deps, request, request.params)
      const keys = keysOf(actorOf(request))
      return {
        items: await deps.db.rows(sql`
          select distinct s.register, s.record_id as id, s.number, s.title as label from search_entry s
          where s.record_id in (
            select b_id from record_link where a_id = ${row.id}
            union select a_id from record_link where b_id = ${row.id}
            union select record_id from matter_record where matter_id = ${row.id}
            union select matter_id from matter_record where record_id = ${row.id})
          and s.access && ${texts(keys)} order by s.register, s.title limit 500`),
      }
    },
  })
  app.post('/api/v1/:register/:key/links', {
    schema: { tags: ['Powiązania'], summary: 'Powiąż z innym wpisem', params: recordParams, body },
    handler: async (request, reply) => {
      const { register, row } = await recordOf(deps, request, request.params)
      const other = deps.registry.get(request.body.register)
      const target = await readRow(deps.db, other, actorOf(request), request.body.id)
      await inContext(deps, request, (ctx) =>
        link(
          ctx,
          { register: register.definition.id, id: row.id },
          { register: other.definition.id, id: target.id },
        ),
      )
      reply.code(201)
      return { register: other.definition.id, id: target.id, number: target.number, label: target.label }
    },
  })
}
