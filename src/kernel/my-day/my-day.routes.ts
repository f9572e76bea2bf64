import { warsawDay } from '#kernel/clock.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { myDay } from './my-day.ts'

export const myDayRoutes = (app: App, deps: Deps): void => {
  app.get('/api/v1/my-day', {
    schema: { tags: ['Mój dzień'], summary: 'Co dziś, co czeka na mnie i na co ja czekam' },
    handler: async (request) => {
      const now = deps.clock()
      return myDay(deps.db, deps.registry, actorOf(request), warsawDay(now), now)
    },
  })
}
