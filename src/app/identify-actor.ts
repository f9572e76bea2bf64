import type { FastifyRequest } from 'fastify'
import { warsawDay } from '#kernel/clock.ts'
import type { App } from '#kernel/http/app.ts'
import { unauthenticated } from '#kernel/http/problem.ts'
import { requireScope } from '#kernel/identity/scope.ts'
import { actorOn } from '#kernel/org/actor-on.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import type { Installation } from './installation.ts'

/** How long posts and permissions are taken as known, in milliseconds: a change is seen everywhere after this. */
const freshness = 5_000

interface Known {
  actor: Actor
  until: number
}

const isApi = (request: FastifyRequest) => request.url.startsWith('/api/')

/** The scope a key needs: the route's own, or that of the register whose record it hangs on; none for people only. */
const scopeOf = ({ routeOptions, params, method }: FastifyRequest): string | undefined => {
  const { register } = (params ?? {}) as { register?: string }
  const kind = method === 'GET' || method === 'HEAD' ? 'read' : 'write'
  return routeOptions.config.scope ?? (register ? `${register}:${kind}` : undefined)
}

/** Tells for each request who asks: session or key, posts of the day, and for whom they act. */
export const identifyActor = (
  app: App,
  { deps, identity }: Pick<Installation, 'deps' | 'identity'>,
): void => {
  const known = new Map<string, Known>()

  const actorFor = async (personId: string, actingFor: string | undefined): Promise<Actor> => {
    const now = deps.clock()
    const key = `${personId} ${actingFor ?? ''} ${warsawDay(now)}`
    const cached = known.get(key)
    if (cached && cached.until > Date.now()) return cached.actor
    const actor = await actorOn(deps.db, personId, warsawDay(now), actingFor)
    if (known.size > 5_000) known.clear()
    known.set(key, { actor, until: Date.now() + freshness })
    return actor
  }

  app.addHook('onRequest', async (request) => {
    const { config } = request.routeOptions
    if (config.public || !isApi(request) || request.url.startsWith('/api/auth/')) return
    const signedIn = await identity.authenticate(request)
    if (!signedIn) throw unauthenticated()
    const header = request.headers['x-acting-for']
    const actor = await actorFor(signedIn.personId, typeof header === 'string' && header ? header : undefined)
    request.actor = signedIn.apiKeyScopes ? { ...actor, scopes: signedIn.apiKeyScopes } : actor
    requireScope(signedIn, scopeOf(request))
  })
}
