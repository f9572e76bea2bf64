import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { refuseClassifiedText } from '#kernel/register/refuse-classified.ts'

const params = z.object({ key: z.string().min(1).max(200) })

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}

/** Drafts of the person asking, by a key which the screen chooses. Nobody else sees them. */
export const draftsRoutes = (app: App, deps: Deps): void => {
  app.get('/api/v1/drafts/:key', {
    schema: { tags: ['Szkice'], summary: 'Szkic formularza', params },
    handler: async (request) => {
      const row = await deps.db.first<{ value: unknown; at: string }>(sql`
        select value, at from draft where person_id = ${actorOf(request).personId} and key = ${request.params.key}`)
      return row ?? { value: null }
    },
  })
  app.put('/api/v1/drafts/:key', {
    schema: { tags: ['Szkice'], summary: 'Zapisz szkic', params, body: z.object({ value: z.unknown() }) },
    handler: async (request, reply) => {
      refuseClassifiedText('value', textsOf(request.body.value).join('\n'))
      await deps.db.rows(sql`
        insert into draft (person_id, key, value, at)
        values (${actorOf(request).personId}, ${request.params.key}, ${JSON.stringify(request.body.value ?? null)}::jsonb, ${deps.clock().toISOString()})
        on conflict (person_id, key) do update set value = excluded.value, at = excluded.at`)
      return reply.code(204).send()
    },
  })
  app.delete('/api/v1/drafts/:key', {
    schema: { tags: ['Szkice'], summary: 'Usuń szkic', params },
    handler: async (request, reply) => {
      await deps.db.rows(
        sql`delete from draft where person_id = ${actorOf(request).personId} and key = ${request.params.key}`,
      )
      return reply.code(204).send()
    },
  })
}
