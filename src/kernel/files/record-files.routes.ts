import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type App, actorOf } from '#kernel/http/app.ts'
import { invalid } from '#kernel/http/problem.ts'
import { recordOf, recordParams } from '#kernel/register/record-route.ts'
import { filesOfOthers, linkFiles } from './receive.ts'
import type { FileDeps } from './routes.ts'

const body = z.object({ fileIds: z.array(z.uuid()).min(1, 'Dołącz plik.').max(100) })

/** Files of a record, each once under the field that holds it, if any does; more can be added to any record one may read. */
export const recordFilesRoutes = (app: App, deps: FileDeps): void => {
  app.get('/api/v1/:register/:key/files', {
    schema: { tags: ['Pliki'], summary: 'Pliki wpisu', params: recordParams },
    handler: async (request) => {
      const { row } = await recordOf(deps, request, request.params)
      return {
        items: await deps.db.rows(sql`
          select * from (
            select distinct on (f.id) f.id, f.name, f.media_type as "mediaType", f.size, f.sha256, f.state, f.marks,
              l.field, l.at, jsonb_build_object('id', p.id, 'label', p.name) as by
            from file_link l join file f on f.id = l.file_id left join person p on p.id = l.by
            where l.record_id = ${row.id} order by f.id, l.field = '', l.at) once
          order by at, name`),
      }
    },
  })
  app.post('/api/v1/:register/:key/files', {
    schema: { tags: ['Pliki'], summary: 'Dołącz wysłane pliki do wpisu', params: recordParams, body },
    handler: async (request, reply) => {
      const { register, row } = await recordOf(deps, request, request.params)
      const actor = actorOf(request)
      const { fileIds } = request.body
      if ((await filesOfOthers(deps.db, fileIds, actor.personId)).length)
        throw invalid([
          { path: 'fileIds', message: 'Dołączyć można pliki, które sam(a) wysłałeś(-aś).', rule: 'file' },
        ])
      const record = { register: register.definition.id, recordId: row.id, field: '' }
      await linkFiles(deps.db, fileIds, record, actor.personId, deps.clock())
      for (const id of fileIds) await deps.received(id)
      reply.code(201)
      return { linked: fileIds.length }
    },
  })
}
