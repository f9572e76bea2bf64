import { z } from 'zod'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { notFound } from '#kernel/http/problem.ts'
import { describeRegister, mayKnow } from './describe.ts'

/** What registers the caller may know, with fields, states and actions. */
export const catalogueRoutes = (app: App, deps: Deps, duties: (provision: string) => string): void => {
  app.get('/api/v1/registers', {
    schema: { tags: ['Rejestry'], summary: 'Rejestry, które wolno czytać' },
    handler: async (request) => {
      const actor = actorOf(request)
      return {
        items: deps.registry.all
          .filter((register) => mayKnow(register, actor))
          .map((register) => describeRegister(register, actor, duties)),
      }
    },
  })
  app.get('/api/v1/registers/:id', {
    schema: { tags: ['Rejestry'], summary: 'Opis rejestru', params: z.object({ id: z.string().max(100) }) },
    handler: async (request) => {
      const register = deps.registry.find(request.params.id)
      if (!register || !mayKnow(register, actorOf(request))) throw notFound('Nie ma takiego rejestru.')
      return describeRegister(register, actorOf(request), duties)
    },
  })
}
