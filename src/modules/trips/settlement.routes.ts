import { z } from 'zod'
import { warsawDay } from '#kernel/clock.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { readRow } from '#kernel/register/read.ts'
import { objectSchema, parseInput } from '#kernel/register/schema.ts'
import type { Trip, TripRegister } from './trip.ts'

const key = z.object({ key: z.string().min(1).max(300) })

/** The kept settlement as screens and papers show it. */
const settlementOf = (trip: Trip) => ({
  id: trip.id,
  number: trip.number,
  state: trip.state,
  settledOn: trip.settledOn,
  figures: trip.figures,
  steps: trip.steps,
  total: trip.total,
  toPay: trip.toPay,
  toReturn: trip.toReturn,
  hash: trip.settlementHash,
  signatures: trip.signatures,
})

/** The settlement with its steps, and a computation that keeps nothing, for the total at the side of the form. */
export const settlementRoutes = (app: App, deps: Deps, register: TripRegister): void => {
  const { id } = register
  const tripOf = (request: Parameters<typeof actorOf>[0], idOrNumber: string) =>
    readRow(deps.db, deps.registry.get(id), actorOf(request), idOrNumber) as Promise<unknown> as Promise<Trip>
  app.get(`/api/v1/${id}/:key/settlement`, {
    config: { scope: `${id}:read` },
    schema: { tags: ['Wyjazdy'], summary: 'Rozliczenie wyjazdu z krokami „Dlaczego?”', params: key },
    handler: async (request) => settlementOf(await tripOf(request, request.params.key)),
  })
  app.post(`/api/v1/${id}/:key/settlement/preview`, {
    config: { scope: `${id}:read` },
    schema: {
      tags: ['Wyjazdy'],
      summary: 'Przelicza rozliczenie bez zapisywania',
      params: key,
      body: z.record(z.string(), z.unknown()),
    },
    handler: async (request) => {
      const trip = await tripOf(request, request.params.key)
      const action = deps.registry.get(id).definition.actions!.settle!
      const entered = parseInput(objectSchema(action.input ?? {}), request.body) as Record<string, unknown>
      const now = deps.clock()
      return register.settle(deps.db, { ...trip, ...entered }, warsawDay(now), now)
    },
  })
}
