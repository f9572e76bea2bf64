import { randomBytes, randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { v7 } from 'uuid'
import { createApp } from '#kernel/http/app.ts'
import { unauthenticated } from '#kernel/http/problem.ts'
import { insertAccount, setPassword } from '#kernel/identity/accounts.ts'
import { identityRoutes } from '#kernel/identity/identity.routes.ts'
import { createIdentity, type IdentityMail, type IdentityOptions } from '#kernel/identity/identity.ts'
import { requireScope } from '#kernel/identity/scope.ts'
import { createRegistry } from '#kernel/register/registry.ts'
import { testDatabase } from './database.ts'

export const origin = 'http://127.0.0.1:3000'
export const password = 'Bardzo-dlugie-haslo-1'

/** An application with nothing but identity, on a database of its own; `moveClock` lets time pass. */
export const identityWorld = async (options: Partial<Pick<IdentityOptions, 'mode' | 'oidc'>> = {}) => {
  const db = await testDatabase()
  const mails: IdentityMail[] = []
  let ahead = 0
  const clock = () => new Date(Date.now() + ahead)
  const identity = await createIdentity({
    db,
    clock,
    baseURL: origin,
    secret: randomBytes(32).toString('hex'),
    mode: 'demo',
    sendMail: async (_tx, mail) => void mails.push(mail),
    createAdministrator: async () => randomUUID(),
    ...options,
  })
  const administrators = new Set<string>()
  const app = createApp({ logger: false })
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.public) return
    const signedIn = await identity.authenticate(request)
    if (!signedIn) throw unauthenticated()
    requireScope(signedIn, request.routeOptions.config.scope)
    const { personId, apiKeyScopes } = signedIn
    request.actor = {
      personId,
      name: 'Osoba',
      email: 'osoba@urzad.example',
      unitIds: [],
      posts: [],
      permissions: new Set(administrators.has(personId) ? ['accounts.admin'] : []),
      ...(apiKeyScopes && { scopes: apiKeyScopes }),
    }
  })
  const queue = { send: async () => {} }
  identityRoutes(app, { db, clock, newId: v7, registry: createRegistry([]), queue }, identity)
  app.get('/api/v1/me', async (request) => ({ personId: request.actor!.personId }))
  for (const register of ['submissions', 'matters'])
    app.get(`/api/v1/${register}`, { config: { scope: `${register}:read` } }, async (request) => ({
      personId: request.actor!.personId,
    }))
  await app.ready()

  /** An account with the shared password. */
  const addAccount = async (email: string, { administrator = false } = {}) => {
    const personId = randomUUID()
    if (administrator) administrators.add(personId)
    const hash = await (await identity.auth.$context).password.hash(password)
    const id = await db.transaction(async (tx) => {
      const made = await insertAccount(tx, 'demo', clock(), { personId, name: 'Anna Nowak', email })
      await setPassword(tx, clock(), made, hash)
      return made
    })
    return { id, personId }
  }

  /** A browser: keeps cookies and names its page as browsers do. */
  const browser = () => {
    const cookies = new Map<string, string>()
    const headersWith = (extra: object) => {
      const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const all = { 'sec-fetch-site': 'same-origin', origin, ...(jar && { cookie: jar }), ...extra }
      // `undefined` takes a header away, for programs and old browsers.
      return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
    }
    const send = async (method: InjectOptions['method'], url: string, payload?: object, headers = {}) => {
      const response = await app.inject({
        method: method!,
        url,
        headers: headersWith(headers),
        ...(payload && { payload }),
      })
      for (const { name, value, maxAge } of response.cookies)
        if (maxAge === 0 || value === '') cookies.delete(name)
        else cookies.set(name, encodeURIComponent(value))
      return response
    }
    return {
      cookies,
      get: (url: string, headers = {}) => send('GET', url, undefined, headers),
      post: (url: string, payload: object = {}, headers = {}) => send('POST', url, payload, headers),
      delete: (url: string) => send('DELETE', url),
      signIn: (email: string, secret = password) =>
        send('POST', '/api/auth/sign-in/email', { email, password: secret }),
    }
  }

  return {
    app,
    db,
    identity,
    mails,
    addAccount,
    browser,
    moveClock: (milliseconds: number) => {
      ahead += milliseconds
    },
    close: async () => {
      await app.close()
      await db.close()
    },
  }
}

export type IdentityWorld = Awaited<ReturnType<typeof identityWorld>>
