import type { FastifyRequest } from 'fastify'
import type { Clock } from '#kernel/clock.ts'
import type { Database, Transaction } from '#kernel/db/database.ts'
import { checkApiKey } from './api-key.ts'
import { type Auth, type AuthOptions, createAuth } from './auth.ts'
import { type SignedIn, sessionCheck } from './session.ts'

/** A letter the identity part sends: a link to set a password. Plain text in Polish. */
export interface IdentityMail {
  to: string
  subject: string
  text: string
}

export interface IdentityOptions extends Omit<AuthOptions, 'pool'> {
  db: Database
  /** The true time: sessions are written by the sign-in library, which reads the system's clock. */
  clock: Clock
  sendMail: (tx: Transaction, mail: IdentityMail) => Promise<void>
  /** Makes the person of the first administrator, with the post that carries the permission; returns the person's id. */
  createAdministrator: (tx: Transaction, person: { name: string; email: string }) => Promise<string>
}

/** Everything about signing in, bound to one installation. */
export interface Identity extends IdentityOptions {
  auth: Auth
  /** Scheme, host and port people see. */
  origin: string
  sessions: ReturnType<typeof sessionCheck>
  /** Who asks: by session cookie, or by `Authorization: Bearer <API key>`; null for nobody. */
  authenticate(request: FastifyRequest): Promise<SignedIn | null>
}

/** Binds the sign-in library, the session check and the keys of machines to the database. */
export const createIdentity = async (options: IdentityOptions): Promise<Identity> => {
  const { db, clock, secret, baseURL, mode, oidc } = options
  if (secret.length < 32) throw new Error('the secret for sessions needs at least 32 characters')
  const auth = createAuth({ pool: db.pool, baseURL, secret, mode, ...(oidc && { oidc }) })
  const { authCookies } = await auth.$context
  const sessions = sessionCheck(db.pool, clock, secret, authCookies.sessionToken.name)
  return {
    ...options,
    auth,
    origin: new URL(baseURL).origin,
    sessions,
    authenticate: (request) => {
      const { authorization, cookie } = request.headers
      // A bearer header decides alone: a wrong key must not fall back to somebody's cookie.
      return authorization ? checkApiKey(db.pool, clock, authorization) : sessions.check(cookie)
    },
  }
}
