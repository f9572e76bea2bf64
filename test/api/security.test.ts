import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer } from '#app/server.ts'
import { type Application, openApplication } from '#test/contract/application.ts'

let application: Application
beforeAll(async () => {
  application = await openApplication()
})
afterAll(() => application.close())

const guards = {
  'content-security-policy': expect.stringMatching(/default-src '(?:self|none)'/),
  'x-content-type-options': 'nosniff',
  'x-frame-options': expect.stringMatching(/^(?:SAMEORIGIN|DENY)$/),
  'referrer-policy': expect.stringMatching(/^(?:same-origin|no-referrer)$/),
}

test.each([
  ['a list', 'GET', '/api/v1/matters', 200],
  ['a file of a table', 'GET', '/api/v1/matters/export?format=csv', 200],
  ['a public page', 'GET', '/zgloszenie', 200],
  ['a problem of a record', 'GET', '/api/v1/matters/x', 404],
  ['a refused body', 'POST', '/api/v1/matters', 422],
  ['an address nobody knows', 'GET', '/api/nie-ma', 404],
  ['an address the router cannot read', 'GET', '/%E0%A4%A', 400],
  ['health', 'GET', '/healthz', 200],
])('%s carries the headers that guard a browser', async (_, method, url, status) => {
  const answer = await application.ask(method, url, { login: 'mieszkancy' })
  expect([url, answer.status]).toEqual([url, status])
  expect(answer.headers).toMatchObject(guards)
  if (url.startsWith('/api/')) expect(answer.headers['cache-control']).toBe('no-store')
})

test('the stream of hints carries them too', async () => {
  const base = await application.app.listen({ host: '127.0.0.1', port: 0 })
  const leave = new AbortController()
  const answer = await fetch(`${base}/api/v1/events`, {
    headers: { 'x-login': 'mieszkancy' },
    signal: leave.signal,
  })
  expect(Object.fromEntries(answer.headers)).toMatchObject({ ...guards, 'cache-control': 'no-store' })
  leave.abort()
})

test('every change a foreign page makes with a cookie is refused, whatever the route', async () => {
  const document = (await application.ask('GET', '/api/openapi.json')).body
  let tried = 0
  for (const [path, operations] of Object.entries<Record<string, unknown>>(document.paths))
    for (const method of Object.keys(operations).filter((one) => one !== 'get')) {
      const answer = await application.ask(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'x'), {
        login: 'mieszkancy',
        payload: {},
        headers: { cookie: 'kancelaria.session_token=x', 'sec-fetch-site': 'cross-site' },
      })
      expect([method, path, answer.status, answer.body.code]).toEqual([method, path, 403, 'cross-site'])
      tried++
    }
  expect(tried).toBeGreaterThan(50)
})

test('the address of the caller is told by the connection, or by a proxy one has named', async () => {
  const { installation } = application
  const addressBy = async (trustProxy?: string) => {
    const app = await createServer({ ...installation, config: { ...installation.config, trustProxy } })
    let seen = ''
    app.addHook('onRequest', async (request) => {
      seen = request.ip
    })
    await app.inject({
      url: '/healthz',
      remoteAddress: '10.1.1.1',
      headers: { 'x-forwarded-for': '203.0.113.9' },
    })
    await app.close()
    return seen
  }
  expect(await addressBy()).toBe('10.1.1.1')
  expect(await addressBy('10.1.1.1')).toBe('203.0.113.9')
  expect(await addressBy('10.2.0.0/16')).toBe('10.1.1.1')
})

test('measurements are not given to the world through a proxy on this computer', async () => {
  expect((await application.ask('GET', '/metrics')).status).toBe(200)
  expect(
    (await application.ask('GET', '/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status,
  ).toBe(403)
})
