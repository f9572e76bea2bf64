import { sql } from 'drizzle-orm'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import type { EventHub } from './events.ts'
import { streamRoute } from './stream.route.ts'

/** Notices of the person asking, and a stream that says only „this is stale”. */
export const noticesRoutes = (app: App, deps: Deps, events: EventHub): void => {
  app.get('/api/v1/notices', {
    schema: { tags: ['Powiadomienia'], summary: 'Powiadomienia' },
    handler: async (request) => ({
      items: await deps.db.rows(sql`
        select id, at, text, href, read_at is not null as read from notice
        where person_id = ${actorOf(request).personId} order by at desc limit 100`),
    }),
  })
  app.post('/api/v1/notices/read', {
    schema: { tags: ['Powiadomienia'], summary: 'Oznacz wszystkie jako przeczytane' },
    handler: async (request, reply) => {
      await deps.db.rows(sql`
        update notice set read_at = ${deps.clock().toISOString()}
        where person_id = ${actorOf(request).personId} and read_at is null`)
      return reply.code(204).send()
    },
  })
  streamRoute(app, events)
}
