import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type IdentityWorld, identityWorld, password } from '#test/identity-world.ts'
import { createDemoAccounts } from './demo.ts'
import { setupLink } from './link.routes.ts'
import { linkMilliseconds } from './link.ts'

const pathOf = (url: string) => new URL(url).pathname

describe('accounts', () => {
  let world: IdentityWorld
  beforeAll(async () => {
    world = await identityWorld()
    await world.addAccount('admin@urzad.example', { administrator: true })
    await world.addAccount('anna@urzad.example')
  })
  afterAll(() => world.close())

  const signedIn = async (email: string) => {
    const browser = world.browser()
    await browser.signIn(email)
    return browser
  }

  test('are made by the administrator; the person sets the password by a link that works once', async () => {
    const admin = await signedIn('admin@urzad.example')
    const account = { personId: randomUUID(), name: 'Zofia Żak', email: 'Zofia@urzad.example' }
    const made = await admin.post('/api/v1/accounts', account)
    expect(made.statusCode).toBe(201)
    expect(world.mails.at(-1)).toMatchObject({ to: 'zofia@urzad.example' })
    expect(world.mails.at(-1)!.text).toContain(made.json().link)
    const page = pathOf(made.json().link)
    const zofia = world.browser()
    expect((await zofia.get(page)).body).toContain('zofia@urzad.example')
    const short = await zofia.post(page, { password: 'krótkie', repeated: 'krótkie' })
    expect(short.statusCode).toBe(422)
    expect(short.body).toContain('co najmniej 12 znaków')
    expect((await zofia.post(page, { password, repeated: `${password}x` })).body).toContain('różnią się')
    expect((await zofia.post(page, { password, repeated: password })).statusCode).toBe(200)
    expect((await zofia.post(page, { password, repeated: password })).statusCode).toBe(404)
    expect((await zofia.signIn('zofia@urzad.example')).statusCode).toBe(200)
    const again = await admin.post('/api/v1/accounts', account)
    expect(again.statusCode).toBe(409)
    const history = await world.db.pool.query(`select action from history where record_id = $1`, [
      made.json().id,
    ])
    expect(history.rows).toEqual([{ action: 'created' }])
  })

  test('are refused to people without the permission, with who can grant it', async () => {
    const anna = await signedIn('anna@urzad.example')
    for (const refused of [
      await anna.get('/api/v1/accounts'),
      await anna.post('/api/v1/accounts', { personId: randomUUID(), name: 'X', email: 'x@urzad.example' }),
      await anna.post(`/api/v1/accounts/${randomUUID()}/actions/disable`),
    ]) {
      expect(refused.statusCode).toBe(403)
      expect(refused.json().detail).toContain('Dyrektora')
    }
  })

  test('when disabled end sessions and keys at once, and refuse sign-in after the right password only', async () => {
    const { id } = await world.addAccount('jan@urzad.example')
    const admin = await signedIn('admin@urzad.example')
    const jan = await signedIn('jan@urzad.example')
    const { key } = (await jan.post('/api/v1/me/api-keys', { name: 'K', scopes: ['matters:read'] })).json()
    expect((await jan.get('/api/v1/me')).statusCode).toBe(200)
    expect((await admin.post(`/api/v1/accounts/${id}/actions/disable`)).statusCode).toBe(200)
    expect((await jan.get('/api/v1/me')).statusCode).toBe(401)
    const machine = await world.app.inject({
      url: '/api/v1/matters',
      headers: { authorization: `Bearer ${key}` },
    })
    expect(machine.statusCode).toBe(401)
    const refused = await jan.signIn('jan@urzad.example')
    expect(refused.statusCode).toBe(403)
    expect(refused.json().detail).toContain('Konto jest wyłączone')
    expect((await jan.signIn('jan@urzad.example', 'nie-to-haslo-wcale')).statusCode).toBe(401)
    expect((await admin.post(`/api/v1/accounts/${id}/actions/enable`)).statusCode).toBe(200)
    expect((await jan.signIn('jan@urzad.example')).statusCode).toBe(200)
    const { items } = (await admin.get('/api/v1/accounts')).json()
    expect(items.find((item: { id: string }) => item.id === id)).toMatchObject({ disabledAt: null })
  })

  test('get a new password by a link that voids the earlier one and ends sessions', async () => {
    const { id } = await world.addAccount('ola@urzad.example')
    const admin = await signedIn('admin@urzad.example')
    const ola = await signedIn('ola@urzad.example')
    const first = (await admin.post(`/api/v1/accounts/${id}/actions/reset-link`)).json().link
    const second = (await admin.post(`/api/v1/accounts/${id}/actions/reset-link`)).json().link
    expect((await ola.get(pathOf(first))).statusCode).toBe(404)
    const fresh = 'Zupelnie-nowe-haslo-2'
    expect((await ola.post(pathOf(second), { password: fresh, repeated: fresh })).statusCode).toBe(200)
    expect((await ola.get('/api/v1/me')).statusCode).toBe(401)
    expect((await ola.signIn('ola@urzad.example')).statusCode).toBe(401)
    expect((await ola.signIn('ola@urzad.example', fresh)).statusCode).toBe(200)
  })
})

describe('production mode', () => {
  const form = { name: 'Ewa Lis', email: 'ewa@urzad.example', password, repeated: password }

  test('makes the first administrator by a link which works once, also for two at once', async () => {
    const world = await identityWorld({ mode: 'production' })
    const old = pathOf((await setupLink(world.identity))!)
    const link = pathOf((await setupLink(world.identity))!)
    const browser = world.browser()
    expect((await browser.get(old)).statusCode).toBe(404)
    expect((await browser.get(link)).body).toContain('Pierwszy administrator')
    const refused = await browser.post(link, { ...form, email: '"><script>' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).not.toContain('<script>')
    const both = await Promise.all([
      world.browser().post(link, form),
      world.browser().post(link, { ...form, email: 'inna@urzad.example' }),
    ])
    expect(both.map((answer) => answer.statusCode).sort()).toEqual([200, 404])
    expect((await browser.get(link)).statusCode).toBe(404)
    expect(await setupLink(world.identity)).toBeNull()
    await world.close()
  })

  test('lets the link expire after a day', async () => {
    const world = await identityWorld({ mode: 'production' })
    const link = pathOf((await setupLink(world.identity))!)
    world.moveClock(linkMilliseconds + 1000)
    expect((await world.browser().get(link)).statusCode).toBe(404)
    expect((await world.browser().post(link, form)).statusCode).toBe(404)
    await world.close()
  })

  test('refuses demo accounts: neither made nor signed in', async () => {
    const world = await identityWorld({ mode: 'production' })
    await world.addAccount('admin@urzad.example', { administrator: true })
    // Such a row could only come from a database that was a demo before.
    await world.addAccount('dyrektor@demo.kancelaria.example')
    const signIn = await world.browser().signIn('dyrektor@demo.kancelaria.example')
    expect(signIn.statusCode).toBe(403)
    const admin = world.browser()
    await admin.signIn('admin@urzad.example')
    const email = 'sekretariat@demo.kancelaria.example'
    const made = await admin.post('/api/v1/accounts', { personId: randomUUID(), name: 'X', email })
    expect(made.statusCode).toBe(422)
    await expect(
      world.db.transaction((tx) =>
        createDemoAccounts(world.identity, tx, [{ personId: randomUUID(), name: 'X', email }], password),
      ),
    ).rejects.toThrow('production')
    await world.close()
  })
})

test('sixty demo accounts with one password are made at once and can sign in', async () => {
  const world = await identityWorld()
  const people = Array.from({ length: 60 }, (_, index) => ({
    personId: randomUUID(),
    name: `Osoba ${index}`,
    email: `osoba${index}@demo.kancelaria.example`,
  }))
  const make = () =>
    world.db.transaction((tx) => createDemoAccounts(world.identity, tx, people, 'Kancelaria-demo-2026'))
  const start = performance.now()
  await make()
  expect(performance.now() - start).toBeLessThan(1500)
  await make()
  const { rows } = await world.db.pool.query('select count(*)::int as n from auth_account')
  expect(rows).toEqual([{ n: 60 }])
  const browser = world.browser()
  expect((await browser.signIn('osoba59@demo.kancelaria.example', 'Kancelaria-demo-2026')).statusCode).toBe(
    200,
  )
  await world.close()
})
