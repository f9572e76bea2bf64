import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type IdentityWorld, identityWorld, password } from '#test/identity-world.ts'
import { failureLimits, lockMilliseconds } from './attempts.ts'
import { clearExpired } from './clear-expired.ts'
import { idleMilliseconds } from './session.ts'

let world: IdentityWorld
beforeAll(async () => {
  world = await identityWorld()
})
afterAll(() => world.close())

describe('sign-in with e-mail and password', () => {
  test('sets a cookie that scripts cannot read and shows no token', async () => {
    const { personId } = await world.addAccount('anna@urzad.example')
    const browser = world.browser()
    const answer = await browser.signIn('Anna@urzad.example')
    expect(answer.statusCode).toBe(200)
    const [cookie] = answer.cookies
    expect(cookie).toMatchObject({
      name: 'kancelaria.session_token',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    })
    expect(answer.json()).not.toHaveProperty('token')
    const me = await browser.get('/api/v1/me')
    expect(me.json()).toMatchObject({ personId })
    const session = await browser.get('/api/auth/get-session')
    expect(session.json().session).not.toHaveProperty('token')
  })

  test('a wrong password and an unknown address are told alike, in Polish', async () => {
    await world.addAccount('piotr@urzad.example')
    const wrong = await world.browser().signIn('piotr@urzad.example', 'nie-to-haslo-wcale')
    const unknown = await world.browser().signIn('nikt@urzad.example', 'nie-to-haslo-wcale')
    expect(wrong.statusCode).toBe(401)
    expect(wrong.headers['content-type']).toContain('application/problem+json')
    expect(wrong.json()).toMatchObject({ status: 401, detail: 'Nieprawidłowy adres e-mail lub hasło.' })
    expect(unknown.json()).toEqual(wrong.json())
  })

  test('a request without a session gets 401, a forged cookie as well', async () => {
    const browser = world.browser()
    expect((await browser.get('/api/v1/me')).statusCode).toBe(401)
    browser.cookies.set('kancelaria.session_token', 'abc.AAAA')
    expect((await browser.get('/api/v1/me')).statusCode).toBe(401)
    browser.cookies.set('kancelaria.session_token', '%E0%A4%A')
    expect((await browser.get('/api/v1/me')).statusCode).toBe(401)
  })

  test('signing out ends the session at once', async () => {
    await world.addAccount('maria@urzad.example')
    const browser = world.browser()
    await browser.signIn('maria@urzad.example')
    expect((await browser.get('/api/v1/me')).statusCode).toBe(200)
    const before = new Map(browser.cookies)
    expect((await browser.post('/api/auth/sign-out')).statusCode).toBe(200)
    for (const [name, value] of before) browser.cookies.set(name, value)
    expect((await browser.get('/api/v1/me')).statusCode).toBe(401)
  })

  test('strangers cannot sign up, and nothing else of the library is open', async () => {
    const browser = world.browser()
    const stranger = { name: 'X', email: 'x@x.example', password }
    expect((await browser.post('/api/auth/sign-up/email', stranger)).statusCode).toBe(404)
    expect((await browser.get('/api/auth/list-sessions')).statusCode).toBe(404)
    expect((await browser.post('/api/auth/api-key/create', { name: 'x' })).statusCode).toBe(404)
    expect((await browser.post('/api/auth/update-user', { name: 'x' })).statusCode).toBe(404)
  })

  test('broken input is refused, never a failure of the server', async () => {
    const browser = world.browser()
    for (const body of [{}, { email: 5, password: [] }, { email: 'x', password: 'y' }, [], { email: null }])
      expect((await browser.post('/api/auth/sign-in/email', body)).statusCode).toBe(400)
  })
})

describe('lock-out', () => {
  test('five failures lock the account for a quarter of an hour, even for the right password', async () => {
    const email = 'jan@urzad.example'
    await world.addAccount(email)
    // Guesses made at once must not pass together.
    const guesses = await Promise.all(
      Array.from({ length: failureLimits.account + 3 }, () =>
        world.browser().signIn(email, 'zgadywane-haslo'),
      ),
    )
    expect(guesses.filter((guess) => guess.statusCode === 401)).toHaveLength(failureLimits.account)
    const locked = await world.browser().signIn(email)
    expect(locked.statusCode).toBe(429)
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800)
    expect(locked.json().detail).toContain('Spróbuj ponownie za 15 min')
    world.moveClock(lockMilliseconds + 1000)
    expect((await world.browser().signIn(email)).statusCode).toBe(200)
    expect((await world.browser().signIn(email, 'zgadywane-haslo')).statusCode).toBe(401)
  })

  test('an address that fails for many accounts is locked', async () => {
    const other = await identityWorld()
    const guess = (index: number) => other.browser().signIn(`osoba${index}@urzad.example`, 'zgadywane-haslo')
    for (let index = 0; index < failureLimits.address; index += 10)
      await Promise.all(Array.from({ length: 10 }, (_, offset) => guess(index + offset)))
    expect((await guess(1000)).statusCode).toBe(429)
    await other.close()
  })
})

describe('end of sessions', () => {
  test('half an hour without a request ends the session; work prolongs it up to twelve hours', async () => {
    const other = await identityWorld()
    await other.addAccount('ewa@urzad.example')
    const browser = other.browser()
    await browser.signIn('ewa@urzad.example')
    for (let minutes = 0; minutes < 60; minutes += 20) {
      other.moveClock(20 * 60_000)
      expect((await browser.get('/api/v1/me')).statusCode).toBe(200)
    }
    other.moveClock(idleMilliseconds + 1000)
    // The library's own routes do not accept it either.
    expect((await browser.get('/api/auth/get-session')).body).not.toContain('ewa@')
    expect((await browser.get('/api/v1/me')).statusCode).toBe(401)
    await other.close()
  })

  test('a session ends twelve hours after sign-in although it is used', async () => {
    const other = await identityWorld()
    await other.addAccount('ewa@urzad.example')
    const browser = other.browser()
    await browser.signIn('ewa@urzad.example')
    let hours = 0
    while ((await browser.get('/api/v1/me')).statusCode === 200 && hours < 24) {
      other.moveClock(29 * 60_000)
      hours += 29 / 60
    }
    expect(hours).toBeGreaterThan(11.5)
    expect(hours).toBeLessThan(12.5)
    await other.close()
  })

  test('what is over is cleared at night, what lasts stays', async () => {
    const other = await identityWorld()
    await other.addAccount('ewa@urzad.example')
    await other.browser().signIn('ewa@urzad.example')
    await other.browser().signIn('ewa@urzad.example', 'nie-to-haslo-wcale')
    const count = async () =>
      (
        await other.db.pool.query(
          'select (select count(*)::int from auth_session) as sessions, (select count(*)::int from auth_attempt) as attempts',
        )
      ).rows[0]
    await clearExpired(other.db, other.identity.clock)
    expect(await count()).toEqual({ sessions: 1, attempts: 2 })
    other.moveClock(idleMilliseconds + 1000)
    await clearExpired(other.db, other.identity.clock)
    expect(await count()).toEqual({ sessions: 0, attempts: 0 })
    await other.close()
  })
})
