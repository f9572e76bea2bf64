import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type IdentityWorld, identityWorld, origin } from '#test/identity-world.ts'

let world: IdentityWorld
beforeAll(async () => {
  world = await identityWorld()
  await world.addAccount('anna@urzad.example')
})
afterAll(() => world.close())

const signedIn = async (email = 'anna@urzad.example') => {
  const browser = world.browser()
  await browser.signIn(email)
  return browser
}

describe('own sessions', () => {
  test('are listed without tokens and can be ended one by one', async () => {
    const here = await signedIn()
    const there = await signedIn()
    const { items } = (await here.get('/api/v1/me/sessions')).json()
    expect(items).toHaveLength(2)
    expect(items.filter((item: { current: boolean }) => item.current)).toHaveLength(1)
    expect(JSON.stringify(items)).not.toContain('token')
    const other = items.find((item: { current: boolean }) => !item.current)
    expect((await there.get('/api/v1/me')).statusCode).toBe(200)
    expect((await here.delete(`/api/v1/me/sessions/${other.id}`)).statusCode).toBe(204)
    expect((await there.get('/api/v1/me')).statusCode).toBe(401)
    expect((await here.get('/api/v1/me')).statusCode).toBe(200)
  })

  test('of somebody else cannot be ended', async () => {
    await world.addAccount('piotr@urzad.example')
    const anna = await signedIn()
    const piotr = await signedIn('piotr@urzad.example')
    const [session] = (await piotr.get('/api/v1/me/sessions')).json().items
    expect((await anna.delete(`/api/v1/me/sessions/${session.id}`)).statusCode).toBe(404)
    expect((await piotr.get('/api/v1/me')).statusCode).toBe(200)
  })
})

describe('keys of machines', () => {
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

  test('carry scopes, are stored as a hash, tell when last used and can be revoked', async () => {
    const anna = await signedIn()
    const made = await anna.post('/api/v1/me/api-keys', {
      name: 'Eksport',
      scopes: ['submissions:read', 'matters:write'],
    })
    expect(made.statusCode).toBe(201)
    const { id, key } = made.json()
    const ask = (url: string) => world.app.inject({ url, headers: bearer(key) })
    const { personId } = (await anna.get('/api/v1/me')).json()
    expect((await ask('/api/v1/submissions')).json()).toEqual({ personId })
    const other = await ask('/api/v1/matters')
    expect(other.statusCode).toBe(403)
    expect(other.json().detail).toContain('„matters:read”')
    // A route without a scope is for people.
    expect((await ask('/api/v1/me')).statusCode).toBe(403)
    const stored = await world.db.pool.query('select to_jsonb(k)::text as row from auth_api_key k')
    expect(stored.rows[0].row).not.toContain(key)
    const [entry] = (await anna.get('/api/v1/me/api-keys')).json().items
    expect(entry).toMatchObject({ id, name: 'Eksport', scopes: ['submissions:read', 'matters:write'] })
    expect(entry.lastUsedAt).not.toBeNull()
    expect((await anna.delete(`/api/v1/me/api-keys/${id}`)).statusCode).toBe(204)
    expect((await ask('/api/v1/submissions')).statusCode).toBe(401)
  })

  test('cannot make further keys, and a wrong key does not fall back to the cookie', async () => {
    const anna = await signedIn()
    const { key } = (await anna.post('/api/v1/me/api-keys', { name: 'K', scopes: ['matters:read'] })).json()
    const again = await world.app.inject({
      method: 'POST',
      url: '/api/v1/me/api-keys',
      headers: bearer(key),
      payload: { name: 'K2', scopes: ['matters:write'] },
    })
    expect(again.statusCode).toBe(403)
    expect((await anna.get('/api/v1/me', bearer('kanc_nieprawdziwy-klucz-nieprawdziwy'))).statusCode).toBe(
      401,
    )
  })

  test('expire', async () => {
    const other = await identityWorld()
    await other.addAccount('anna@urzad.example')
    const anna = other.browser()
    await anna.signIn('anna@urzad.example')
    const { key } = (
      await anna.post('/api/v1/me/api-keys', { name: 'K', scopes: ['matters:read'], days: 1 })
    ).json()
    expect((await other.app.inject({ url: '/api/v1/matters', headers: bearer(key) })).statusCode).toBe(200)
    other.moveClock(25 * 60 * 60_000)
    expect((await other.app.inject({ url: '/api/v1/matters', headers: bearer(key) })).statusCode).toBe(401)
    await other.close()
  })

  test('a scope of another form is refused at its field', async () => {
    const anna = await signedIn()
    const refused = await anna.post('/api/v1/me/api-keys', { name: 'K', scopes: ['wszystko'] })
    expect(refused.statusCode).toBe(422)
    expect(refused.json().errors[0]).toMatchObject({ path: 'scopes', rule: 'scope' })
  })
})

describe('requests from foreign pages (CSRF)', () => {
  test('may not change anything with the cookie, nor sign anybody in', async () => {
    const anna = await signedIn()
    const foreign = [
      { 'sec-fetch-site': 'cross-site', origin: 'https://zly.example' },
      { 'sec-fetch-site': 'same-site', origin: 'https://inny.krakow.example' },
      { 'sec-fetch-site': undefined, origin: 'https://zly.example' },
      { 'sec-fetch-site': undefined, origin: 'null' },
    ]
    for (const headers of foreign) {
      const refused = await anna.post('/api/auth/sign-out', {}, headers)
      expect(refused.statusCode).toBe(403)
      expect(refused.json().code).toBe('cross-site')
    }
    const stranger = world.browser()
    const signIn = await stranger.post('/api/auth/sign-in/email', {}, foreign[0])
    expect(signIn.statusCode).toBe(403)
    expect((await anna.get('/api/v1/me')).statusCode).toBe(200)
  })

  test('reading, own pages, and programs without a browser are let through', async () => {
    const anna = await signedIn()
    expect((await anna.get('/api/v1/me', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(200)
    const own = { 'sec-fetch-site': undefined, origin }
    expect((await anna.post('/api/v1/me/api-keys', { name: 'K', scopes: ['a:read'] }, own)).statusCode).toBe(
      201,
    )
    const program = { 'sec-fetch-site': undefined, origin: undefined }
    expect((await anna.post('/api/auth/sign-out', {}, program)).statusCode).toBe(200)
  })
})
