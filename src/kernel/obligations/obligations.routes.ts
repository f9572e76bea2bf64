import { z } from 'zod'
import { warsawDay } from '#kernel/clock.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { inContext } from '#kernel/http/context.ts'
import type { Context } from '#kernel/register/context.ts'
import {
  type Decision,
  extendObligation,
  fulfilByHand,
  resumeObligation,
  suspendObligation,
} from './change-obligation.ts'
import { obligationCounts, obligationList } from './obligation-list.ts'
import { obligationWhole } from './one-obligation.ts'

const query = z.object({
  mine: z.enum(['true', 'false']).default('false'),
  others: z.enum(['true', 'false']).default('false'),
  level: z
    .enum(['late', 'today', 'soon', 'ok', 'paused', 'due'], {
      error: 'Wybierz late, today, soon, ok, paused albo due.',
    })
    .optional(),
  register: z.string().max(100).optional(),
  unit: z.string().max(100).optional(),
  person: z.uuid('Podaj identyfikator osoby.').optional(),
  kind: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200, 'Najwyżej 200 pozycji.').default(50),
})

const params = z.object({ id: z.uuid('Niepoprawny identyfikator terminu.') })
const day = z.iso.date('Podaj dzień w postaci RRRR-MM-DD.')
const decision = z.object({
  reason: z.string('Podaj powód.').trim().min(1, 'Podaj powód.').max(2_000, 'Najwyżej 2000 znaków.'),
  on: day.optional(),
  legalBasis: z.string().trim().max(200, 'Najwyżej 200 znaków.').optional(),
})
const extension = decision.omit({ on: true }).extend({ to: day })

/** Each change answers with the duty as it then is. */
const changeRoutes = (app: App, deps: Deps): void => {
  const changed = (
    request: Parameters<typeof inContext>[1],
    id: string,
    work: (ctx: Context) => Promise<void>,
  ) =>
    inContext(deps, request, async (ctx) => {
      await work(ctx)
      return obligationWhole(ctx.tx, deps.registry, ctx.actor, id, ctx.today)
    })
  const plain: [string, string, (ctx: Context, id: string, decision: Decision) => Promise<void>][] = [
    ['suspend', 'Wstrzymaj bieg terminu', suspendObligation],
    ['resume', 'Wznów bieg terminu', resumeObligation],
    ['fulfil', 'Odnotuj wykonanie', fulfilByHand],
  ]
  for (const [path, summary, work] of plain)
    app.post(`/api/v1/obligations/:id/${path}`, {
      config: { scope: 'obligations:write' },
      schema: { tags: ['Terminy'], summary, params, body: decision },
      handler: (request) =>
        changed(request, request.params.id, (ctx) => work(ctx, request.params.id, request.body)),
    })
  app.post('/api/v1/obligations/:id/extend', {
    config: { scope: 'obligations:write' },
    schema: { tags: ['Terminy'], summary: 'Przedłuż termin', params, body: extension },
    handler: (request) => {
      const { to, ...why } = request.body
      return changed(request, request.params.id, (ctx) => extendObligation(ctx, request.params.id, to, why))
    },
  })
}

/** Duties with their days: the board „Terminy”, and what My day reads. */
export const obligationsRoutes = (app: App, deps: Deps): void => {
  app.get('/api/v1/obligations', {
    config: { scope: 'obligations:read' },
    schema: { tags: ['Terminy'], summary: 'Kto, co i do kiedy', querystring: query },
    handler: async (request) => {
      const { mine, others, level, register, unit, person, kind, limit } = request.query
      const scope = mine === 'true' ? 'mine' : others === 'true' ? 'others' : 'all'
      const today = warsawDay(deps.clock())
      const asked = {
        scope,
        level: level === 'due' ? ('today' as const) : level,
        register,
        unit,
        person,
        kind,
        limit,
      } as const
      const [items, counts] = await Promise.all([
        obligationList(deps.db, actorOf(request), asked, today),
        obligationCounts(deps.db, actorOf(request), { ...asked, level: undefined }, today),
      ])
      return { items, counts, today }
    },
  })
  app.get('/api/v1/obligations/:id', {
    config: { scope: 'obligations:read' },
    schema: { tags: ['Terminy'], summary: 'Termin z wyjaśnieniem: dlaczego ten dzień', params },
    handler: (request) =>
      obligationWhole(deps.db, deps.registry, actorOf(request), request.params.id, warsawDay(deps.clock())),
  })
  changeRoutes(app, deps)
}
