import { z } from 'zod'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { keysOf } from '#kernel/permissions/actor.ts'
import { search } from './search.ts'

const query = z.object({
  q: z.string().max(500, 'Szukany tekst jest za długi.').default(''),
  kind: z.string().max(100).optional(),
  unit: z.string().max(100).optional(),
  year: z.coerce.number().int().min(1900).max(2999).optional(),
  limit: z.coerce.number().int().min(1).max(100, 'Najwyżej 100 wyników.').default(20),
})

/** One box over everything the person may read. */
export const searchRoutes = (app: App, deps: Deps): void => {
  app.get('/api/v1/search', {
    schema: { tags: ['Szukaj'], summary: 'Szukaj we wszystkim, co wolno czytać', querystring: query },
    handler: async (request) => {
      const { q, kind, unit, year, limit } = request.query
      const found = await search(deps.db, {
        q,
        limit,
        keys: keysOf(actorOf(request)),
        ...(kind && { register: kind }),
        ...(unit && { unit }),
        ...(year && { year }),
      })
      const labels = new Map(
        deps.registry.all.map((register) => [register.definition.id, register.definition.label.one]),
      )
      return {
        ...found,
        items: found.items.map(({ register, ...item }) => ({
          kind: register,
          kindLabel: labels.get(register),
          ...item,
        })),
      }
    },
  })
}
