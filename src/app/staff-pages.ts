import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { App } from '#kernel/http/app.ts'
import type { Installation } from './installation.ts'

const built = join(import.meta.dirname, '..', '..', 'dist', 'web')

/** The staff interface: hashed files for ever, and one page for each of its addresses. */
export const staffPages = async (app: App, _installation: Installation): Promise<void> => {
  if (!existsSync(built)) return
  await app.register(fastifyStatic, {
    root: built,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forEver = path.includes('/assets/')
      reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  // Addresses of screens are resolved in the browser; those of the API and of files are not.
  app.get('/*', { config: { public: true }, schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return reply.callNotFound()
    return reply.sendFile('index.html')
  })
}
