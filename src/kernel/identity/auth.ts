import { apiKey } from '@better-auth/api-key'
import { drizzleAdapter } from '@better-auth/drizzle-adapter'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { v7 } from 'uuid'
import { isDemoAddress } from './demo-domain.ts'
import * as table from './identity.table.ts'

/** The city's provider of identities (Keycloak, Entra ID, login.gov.pl behind a broker …). */
export interface OidcSettings {
  /** Address of `…/.well-known/openid-configuration`. */
  discoveryUrl: string
  clientId: string
  clientSecret: string
}

export interface AuthOptions {
  pool: pg.Pool
  /** Address people see, without a path, such as `https://kancelaria.krakow.example`. */
  baseURL: string
  /** At least 32 random characters; signs cookies and encrypts secrets of one-time codes. */
  secret: string
  mode: 'demo' | 'production'
  oidc?: OidcSettings
}

/** A session ends 12 hours after sign-in whatever happens (OWASP ASVS 4.0 3.3.2, level 2), in seconds. */
export const sessionSeconds = 12 * 60 * 60

/** Header by which the mounted routes tell better-auth the caller's address; never taken from outside. */
export const addressHeader = 'x-kancelaria-address'

/** Refuses sessions of disabled accounts, and of demo accounts in production. Runs for every way of signing in. */
const refuseSession = async (pool: pg.Pool, mode: AuthOptions['mode'], userId: string) => {
  const { rows } = await pool.query<{ email: string; disabled: boolean }>(
    'select email, disabled_at is not null as disabled from auth_user where id = $1',
    [userId],
  )
  const [user] = rows
  if (!user || user.disabled) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED' })
  if (mode === 'production' && isDemoAddress(user.email))
    throw new APIError('FORBIDDEN', { code: 'DEMO_REFUSED' })
}

const oidcPlugin = (oidc: OidcSettings) =>
  genericOAuth({
    config: [
      {
        providerId: 'oidc',
        ...oidc,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        // Accounts are made by the administrator; the provider only proves who comes.
        disableSignUp: true,
      },
    ],
  })

/**
 * WebAuthn binds passkeys to a name, never to a number: an installation on this computer, at 127.0.0.1, takes them
 * at `localhost`.
 */
const passkeyOrigins = (baseURL: string) => {
  const url = new URL(baseURL)
  if (url.hostname !== '127.0.0.1' && url.hostname !== '[::1]')
    return { rpID: url.hostname, origin: url.origin }
  url.hostname = 'localhost'
  return { rpID: url.hostname, origin: url.origin }
}

const plugins = ({ baseURL, oidc }: AuthOptions) => [
  twoFactor({ issuer: 'Kancelaria' }),
  passkey({ rpName: 'Kancelaria', ...passkeyOrigins(baseURL) }),
  // The check of a key and its scopes is `api-key.ts`; the library makes, hashes and revokes keys.
  apiKey({ defaultPrefix: 'kanc_', requireName: true, rateLimit: { enabled: false } }),
  ...(oidc ? [oidcPlugin(oidc)] : []),
]

const schema = {
  user: table.authUser,
  session: table.authSession,
  account: table.authAccount,
  verification: table.authVerification,
  twoFactor: table.authTwoFactor,
  passkey: table.authPasskey,
  apikey: table.authApiKey,
  rateLimit: table.authRateLimit,
}

/** The sign-in library bound to our tables. Nobody can sign up; errors carry codes which `sentences.ts` tells in Polish. */
export const createAuth = (options: AuthOptions) => {
  const { pool, baseURL, secret, mode } = options
  return betterAuth({
    appName: 'Kancelaria',
    baseURL,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [new URL(baseURL).origin],
    database: drizzleAdapter(drizzle(pool), { provider: 'pg', schema }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: {
      additionalFields: {
        personId: { type: 'string', required: true, input: false },
        disabledAt: { type: 'date', required: false, input: false, returned: false },
      },
    },
    // The idle limit and „last seen” are kept by `session.ts`, which every request passes.
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true, cookieCache: { enabled: false } },
    account: { accountLinking: { enabled: true, trustedProviders: ['oidc'] } },
    databaseHooks: {
      session: { create: { before: async (session) => refuseSession(pool, mode, session.userId) } },
    },
    // Sign-in with a password has its own lock-out, per account and per address (`attempts.ts`).
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': false,
        '/sign-in/social': { window: 60, max: 100 },
        '/get-session': false,
        '/sign-out': false,
        '/two-factor/*': { window: 60, max: 30 },
      },
    },
    advanced: {
      cookiePrefix: 'kancelaria',
      // On in tests as well, where the library would leave it out.
      disableOriginCheck: false,
      useSecureCookies: baseURL.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => v7() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
    onAPIError: { errorURL: '/logowanie' },
    plugins: plugins(options),
  })
}

export type Auth = ReturnType<typeof createAuth>
