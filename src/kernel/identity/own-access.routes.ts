import { sql } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '#kernel/http/app.ts'
import { forbidden, notFound, unauthenticated } from '#kernel/http/problem.ts'
import { createApiKey, listApiKeys, revokeApiKey } from './api-key.ts'
import type { Identity } from './identity.ts'

const id = z.object({ id: z.string().min(1).max(100) })

const newKey = z.object({
  name: z.string().trim().min(1, 'Podaj nazwę klucza.').max(32, 'Najwyżej 32 znaki.'),
  scopes: z
    .array(z.string().max(100))
    .min(1, 'Podaj co najmniej jeden zakres.')
    .max(50, 'Najwyżej 50 zakresów.'),
  days: z
    .number({ error: 'Podaj liczbę dni.' })
    .int('Podaj pełne dni.')
    .min(1, 'Co najmniej jeden dzień.')
    .max(365, 'Najwyżej rok.')
    .default(365),
})

/** The person signed in by a session; a machine may not manage access, or a leaked key could make further ones. */
const inPerson = async (identity: Identity, request: FastifyRequest) => {
  const signedIn = await identity.authenticate(request)
  if (!signedIn) throw unauthenticated()
  if (!signedIn.sessionId) throw forbidden('Dostępem zarządza się po zalogowaniu, nie kluczem API.')
  return { userId: signedIn.userId, sessionId: signedIn.sessionId }
}

const sessionRoutes = (app: App, identity: Identity) => {
  const { db, clock, sessions } = identity
  const tags = ['Moje sesje i klucze']
  app.get('/api/v1/me/sessions', {
    schema: { tags, summary: 'Moje sesje' },
    handler: async (request) => {
      const { userId, sessionId } = await inPerson(identity, request)
      const items = await db.rows<{ id: string }>(sql`
        select id, ip_address as "address", user_agent as "browser", created_at as "since", updated_at as "lastSeenAt"
        from auth_session where user_id = ${userId} and expires_at > ${clock().toISOString()}
        order by updated_at desc, id`)
      return { items: items.map((item) => ({ ...item, current: item.id === sessionId })) }
    },
  })
  app.delete('/api/v1/me/sessions/:id', {
    schema: { tags, summary: 'Zakończenie sesji', params: id },
    handler: async (request, reply) => {
      const { userId } = await inPerson(identity, request)
      const gone = await db.rows(
        sql`delete from auth_session where id = ${request.params.id} and user_id = ${userId} returning id`,
      )
      if (gone.length === 0) throw notFound('Nie ma takiej sesji.')
      sessions.forget()
      return reply.code(204).send()
    },
  })
}

const keyRoutes = (app: App, identity: Identity) => {
  const { db, auth } = identity
  const tags = ['Moje sesje i klucze']
  app.get('/api/v1/me/api-keys', {
    schema: { tags, summary: 'Moje klucze API' },
    handler: async (request) => ({
      items: await listApiKeys(db, (await inPerson(identity, request)).userId),
    }),
  })
  app.post('/api/v1/me/api-keys', {
    schema: { tags, summary: 'Nowy klucz API', body: newKey },
    handler: async (request, reply) => {
      const { userId } = await inPerson(identity, request)
      reply.code(201).header('cache-control', 'no-store')
      return createApiKey(auth, userId, request.body)
    },
  })
  app.delete('/api/v1/me/api-keys/:id', {
    schema: { tags, summary: 'Unieważnienie klucza API', params: id },
    handler: async (request, reply) => {
      await revokeApiKey(db, (await inPerson(identity, request)).userId, request.params.id)
      return reply.code(204).send()
    },
  })
}

/** What people see and end of their own access: sessions and keys of machines. */
export const ownAccessRoutes = (app: App, identity: Identity): void => {
  sessionRoutes(app, identity)
  keyRoutes(app, identity)
}
