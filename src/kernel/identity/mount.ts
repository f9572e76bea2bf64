import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '#kernel/http/app.ts'
import { Problem } from '#kernel/http/problem.ts'
import { tellOwner } from './accounts.ts'
import { attemptSucceeded, beginAttempt } from './attempts.ts'
import { addressHeader } from './auth.ts'
import type { Identity } from './identity.ts'
import { sentenceOf } from './sentences.ts'

/**
 * What of better-auth is reachable. Sessions and keys have routes of our own (they never show tokens of
 * sessions), accounts are changed by the administrator, and whatever a later version adds stays shut.
 */
const open = new Set([
  'POST /sign-in/email',
  'POST /sign-in/social',
  'POST /sign-out',
  'GET /get-session',
  'GET /callback/oidc',
  'POST /change-password',
  'POST /verify-password',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/get-totp-uri',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
  'GET /passkey/generate-register-options',
  'POST /passkey/verify-registration',
  'GET /passkey/generate-authenticate-options',
  'POST /passkey/verify-authentication',
  'GET /passkey/list-user-passkeys',
  'POST /passkey/delete-passkey',
  'POST /passkey/update-passkey',
])

/** PostgreSQL's texts cannot hold NUL, and the library would fail on it. In JSON it is an escape of its own. */
const jsonWithoutNul = (body: unknown): string => {
  const json = JSON.stringify(body ?? {})
  if (/(?<!\\)(?:\\\\)*\\u0000/.test(json)) throw new Problem({ status: 400, ...sentenceOf(400, undefined) })
  return json
}

/** The request as better-auth wants it: at the configured address, with the caller's address from the connection. */
const webRequest = (request: FastifyRequest, origin: string): Request => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && name !== 'content-length') headers.set(name, String(value))
  headers.set(addressHeader, request.ip)
  // Foreign senders have been refused already; a program sends no origin, and 127.0.0.1 may be called localhost.
  headers.set('origin', origin)
  const changing = request.method !== 'GET'
  if (changing) headers.set('content-type', 'application/json')
  return new Request(new URL(request.url, origin), {
    method: request.method,
    headers,
    ...(changing && { body: jsonWithoutNul(request.body) }),
  })
}

const problemOf = (response: Response, body: { code?: string } | null): Error => {
  // The library answers 500 with a code also where the proof of a passkey is nonsense: the caller's mistake.
  const status = response.status >= 500 && body?.code ? 400 : response.status
  if (status >= 500) return new Error(`sign-in library answered ${status}`)
  const retryAfter = Number(response.headers.get('x-retry-after')) || (status === 429 ? 60 : 0)
  return new Problem({
    status,
    ...sentenceOf(status, body?.code),
    ...(retryAfter && { extra: { retryAfter } }),
  })
}

/** Tokens of sessions travel in the HttpOnly cookie alone. */
const withoutTokens = (body: unknown): unknown => {
  if (typeof body !== 'object' || body === null) return body
  const { token, session, ...rest } = body as { token?: unknown; session?: Record<string, unknown> }
  if (!session || typeof session !== 'object') return rest
  const { token: _, ...shown } = session
  return { ...rest, session: shown }
}

const send = async (reply: FastifyReply, response: Response) => {
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
  reply.header('cache-control', 'no-store')
  const location = response.headers.get('location')
  if (location && response.status >= 300 && response.status < 400)
    return reply.code(response.status).header('location', location).send()
  const text = await response.text()
  const body = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null
  if (response.status >= 400) throw problemOf(response, body)
  return reply.code(response.status).send(Array.isArray(body) ? body : withoutTokens(body))
}

const credentials = (request: FastifyRequest): string =>
  String((request.body as { email?: unknown } | null)?.email ?? '').slice(0, 320)

/** Changes of how one proves who one is; the owner hears of each, in case it was somebody else (ASVS 2.2.3). */
const noticed: Record<string, string> = {
  '/change-password': 'Zmieniono hasło do Twojego konta.',
  '/two-factor/disable': 'Wyłączono kody jednorazowe na Twoim koncie.',
  '/two-factor/generate-backup-codes': 'Wydano nowe kody zapasowe do Twojego konta.',
  '/passkey/verify-registration': 'Do Twojego konta dodano klucz dostępu.',
  '/passkey/delete-passkey': 'Z Twojego konta usunięto klucz dostępu.',
}

/** Mounts the sign-in library under `/api/auth`. */
export const mountAuth = (app: App, identity: Identity): void => {
  const { auth, db, clock, sessions, origin } = identity
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: { public: true },
    schema: { hide: true },
    handler: async (request, reply) => {
      const path = request.url.slice('/api/auth'.length).split('?')[0]!
      if (!open.has(`${request.method} ${path}`) || request.url.includes('%00'))
        throw new Problem({ status: 404, ...sentenceOf(404, undefined) })
      const signIn = path === '/sign-in/email'
      if (signIn) await beginAttempt(db, clock, credentials(request), request.ip)
      // Ends a session idle for too long, which the library would still accept.
      const signedIn = signIn ? null : await sessions.check(request.headers.cookie)
      const response = await auth.handler(webRequest(request, origin))
      if (signIn && response.ok) await attemptSucceeded(db, credentials(request), request.ip)
      if (!signIn && request.method !== 'GET') sessions.forget()
      const news = noticed[path]
      if (news && signedIn && response.ok) await tellOwner(identity, signedIn.userId, news)
      if (request.method === 'POST')
        request.log.info({ event: `auth${path}`, status: response.status }, 'access')
      return send(reply, response)
    },
  })
}
