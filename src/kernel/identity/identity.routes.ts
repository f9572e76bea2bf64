import formbody from '@fastify/formbody'
import type { App, Deps } from '#kernel/http/app.ts'
import { accountRoutes } from './accounts.routes.ts'
import type { Identity } from './identity.ts'
import { linkRoutes } from './link.routes.ts'
import { mountAuth } from './mount.ts'
import { ownAccessRoutes } from './own-access.routes.ts'
import { refuseCrossSite } from './same-origin.ts'

/**
 * Everything about signing in: `/api/auth/*`, one-time links, accounts, own sessions and keys.
 * The refusal of foreign pages guards every route of the application, so call it before other routes are added.
 */
export const identityRoutes = (app: App, deps: Deps, identity: Identity): void => {
  app.addHook('onRequest', async (request) => refuseCrossSite(request, identity.origin))
  mountAuth(app, identity)
  accountRoutes(app, deps, identity)
  ownAccessRoutes(app, identity)
  app.register(async (pages) => {
    if (!pages.hasContentTypeParser('application/x-www-form-urlencoded')) await pages.register(formbody)
    linkRoutes(pages as unknown as App, identity)
  })
}
