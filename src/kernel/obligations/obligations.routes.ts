import { z } from 'zod'
import { warsawDay } from '#kernel/clock.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { obligationCounts, obligationList } from './obligation-list.ts'

const query = z.object({
  mine: z.enum(['true', 'false']).default('false'),
  others: z.enum(['true', 'false']).default('false'),
  level: z
    .enum(['late', 'today', 'soon', 'ok', 'due'], { error: 'Wybierz late, today, soon, ok albo due.' })
    .optional(),
  register: z.string().max(100).optional(),
  unit: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200, 'Najwyżej 200 pozycji.').default(50),
})

/** Duties with their days: the board „Terminy”, and what My day reads. */
export const obligationsRoutes = (app: App, deps: Deps): void => {
  app.get('/api/v1/obligations', {
    schema: { tags: ['Terminy'], summary: 'Kto, co i do kiedy', querystring: query },
    handler: async (request) => {
      const { mine, others, level, register, unit, limit } = request.query
      const scope = mine === 'true' ? 'mine' : others === 'true' ? 'others' : 'all'
      const today = warsawDay(deps.clock())
      const asked = {
        scope,
        level: level === 'due' ? ('today' as const) : level,
        register,
        unit,
        limit,
      } as const
      const [items, counts] = await Promise.all([
        obligationList(deps.db, actorOf(request), asked, today),
        obligationCounts(deps.db, actorOf(request), { ...asked, level: undefined }, today),
      ])
      return { items, counts, today }
    },
  })
}
