import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type IdentityWorld, identityWorld, origin } from '#test/identity-world.ts'

const client = {
  client_id: 'kancelaria',
  client_secret: 'sekret-klienta-sekret-klienta-sekret',
  redirect_uris: [`${origin}/api/auth/callback/oidc`],
}

/** People whom the provider knows, by login. */
const people: Record<string, { email: string; email_verified: boolean; name: string }> = {
  anna: { email: 'anna@urzad.example', email_verified: true, name: 'Anna Nowak' },
  obcy: { email: 'obcy@urzad.example', email_verified: true, name: 'Obcy Człowiek' },
  jan: { email: 'jan@urzad.example', email_verified: true, name: 'Jan Kot' },
}

const providerAt = (issuer: string) =>
  new Provider(issuer, {
    clients: [client],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_context, login) => ({
      accountId: login,
      claims: async () => ({ sub: login, ...people[login] }),
    }),
  })

/** Follows the provider's own pages (sign-in, consent) as a person would, until it sends back to our address. */
const walkThrough = async (start: string, login: string): Promise<string> => {
  const jar = new Map<string, string>()
  let url = start
  let body: URLSearchParams | undefined
  for (let step = 0; step < 12; step++) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body && { method: 'POST', body }),
    })
    body = undefined
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0]!.split('=')
      jar.set(name!, value!)
    }
    const location = response.headers.get('location')
    if (location) {
      url = new URL(location, url).href
      if (url.startsWith(origin)) return url
      continue
    }
    const page = await response.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    url = new URL(/action="([^"]+)"/.exec(page)![1]!, url).href
    body = new URLSearchParams(prompt === 'login' ? { prompt, login, password: 'x' } : { prompt: prompt! })
  }
  throw new Error('the provider did not send back')
}

let server: Server
let world: IdentityWorld
beforeAll(async () => {
  server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('request', providerAt(issuer).callback())
  world = await identityWorld({
    oidc: {
      discoveryUrl: `${issuer}/.well-known/openid-configuration`,
      clientId: client.client_id,
      clientSecret: client.client_secret,
    },
  })
  await world.addAccount('anna@urzad.example')
})
afterAll(async () => {
  await world.close()
  server.close()
})

const signIn = async (login: string) => {
  const browser = world.browser()
  const start = await browser.post('/api/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/moj-dzien',
  })
  expect(start.statusCode).toBe(200)
  const back = await walkThrough(start.json().url, login)
  const done = await browser.get(back.slice(origin.length))
  return { browser, done, back }
}

test('a person with an account signs in through the provider of the city', async () => {
  const { browser, done } = await signIn('anna')
  expect(done.statusCode).toBe(302)
  expect(done.headers.location).toMatch(/\/moj-dzien$/)
  expect((await browser.get('/api/v1/me')).statusCode).toBe(200)
  // The second time the provider is already linked.
  expect((await (await signIn('anna')).browser.get('/api/v1/me')).statusCode).toBe(200)
})

test('a person without an account is not let in, and no account is made', async () => {
  const { browser, done } = await signIn('obcy')
  expect(done.headers.location).toContain('error=')
  expect((await browser.get('/api/v1/me')).statusCode).toBe(401)
  const { rows } = await world.db.pool.query(`select 1 from auth_user where email = 'obcy@urzad.example'`)
  expect(rows).toEqual([])
})

test('a disabled account is not let in through the provider either', async () => {
  const { id } = await world.addAccount('jan@urzad.example')
  await world.db.pool.query('update auth_user set disabled_at = now() where id = $1', [id])
  const { browser } = await signIn('jan')
  expect((await browser.get('/api/v1/me')).statusCode).toBe(401)
})

test('an answer of the provider cannot be used by another browser', async () => {
  const { back } = await signIn('anna')
  const other = world.browser()
  await other.get(back.slice(origin.length))
  expect((await other.get('/api/v1/me')).statusCode).toBe(401)
})

test('nobody is sent to a foreign page after signing in', async () => {
  const refused = await world
    .browser()
    .post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: 'https://zly.example/' })
  expect(refused.statusCode).toBe(403)
})

test('an invented or broken answer of the provider is refused, never a failure of the server', async () => {
  for (const query of [
    '',
    '?code=x',
    '?code=x&state=y',
    '?state=%00&code=%00',
    '?error=access_denied&state=y',
  ]) {
    const answer = await world.browser().get(`/api/auth/callback/oidc${query}`)
    expect(answer.statusCode).toBeGreaterThanOrEqual(300)
    expect(answer.statusCode).toBeLessThan(500)
  }
})
