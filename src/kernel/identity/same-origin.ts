import type { FastifyRequest } from 'fastify'
import { Problem } from '#kernel/http/problem.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

const crossSite = () =>
  new Problem({
    status: 403,
    code: 'cross-site',
    title: 'Żądanie z obcej strony',
    detail: 'Ze względów bezpieczeństwa zmiany można robić tylko ze stron tego systemu.',
  })

/**
 * Refuses changes which a browser makes on behalf of a foreign page (CSRF): those sent with a cookie, and signing in.
 * Every browser of today names the sender in Sec-Fetch-Site or Origin; a request with neither is from a program,
 * which no foreign page can steer.
 */
export const refuseCrossSite = (request: FastifyRequest, origin: string): void => {
  if (safe.has(request.method)) return
  if (!request.headers.cookie && !request.url.startsWith('/api/auth/')) return
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return
  if (site !== undefined) throw crossSite()
  const sender = request.headers.origin
  if (sender !== undefined && sender !== origin) throw crossSite()
}
