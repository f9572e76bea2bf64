import { TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type IdentityWorld, identityWorld, password } from '#test/identity-world.ts'

let world: IdentityWorld
beforeAll(async () => {
  world = await identityWorld()
})
afterAll(() => world.close())

const enrolled = async (email: string) => {
  await world.addAccount(email)
  const browser = world.browser()
  await browser.signIn(email)
  const enabled = await browser.post('/api/auth/two-factor/enable', { password })
  expect(enabled.statusCode).toBe(200)
  const { totpURI, backupCodes } = enabled.json() as { totpURI: string; backupCodes: string[] }
  const totp = URI.parse(totpURI) as TOTP
  return { browser, totp, backupCodes }
}

describe('one-time codes (TOTP)', () => {
  test('are enrolled with a first code and then asked for at each sign-in', async () => {
    const email = 'anna@urzad.example'
    const { browser, totp } = await enrolled(email)
    expect(totp).toBeInstanceOf(TOTP)
    expect(totp.issuer).toBe('Kancelaria')
    expect(
      (await browser.post('/api/auth/two-factor/verify-totp', { code: totp.generate() })).statusCode,
    ).toBe(200)

    const next = world.browser()
    const half = await next.signIn(email)
    expect(half.json()).toMatchObject({ twoFactorRedirect: true })
    expect((await next.get('/api/v1/me')).statusCode).toBe(401)
    const wrong = await next.post('/api/auth/two-factor/verify-totp', { code: '000000' })
    expect(wrong.statusCode).toBe(401)
    expect(wrong.json().detail).toBe('Nieprawidłowy kod.')
    const right = await next.post('/api/auth/two-factor/verify-totp', { code: totp.generate() })
    expect(right.statusCode).toBe(200)
    expect(right.json()).not.toHaveProperty('token')
    expect((await next.get('/api/v1/me')).statusCode).toBe(200)
  })

  test('can be replaced by a reserve code, which works once', async () => {
    const email = 'piotr@urzad.example'
    const { browser, totp, backupCodes } = await enrolled(email)
    await browser.post('/api/auth/two-factor/verify-totp', { code: totp.generate() })
    const verify = async () => {
      const next = world.browser()
      await next.signIn(email)
      return next.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] })
    }
    expect((await verify()).statusCode).toBe(200)
    expect((await verify()).statusCode).toBe(401)
  })

  test('are not enrolled without the password, and the secret is stored encrypted', async () => {
    const { totp } = await enrolled('ewa@urzad.example')
    const { rows } = await world.db.pool.query('select secret from auth_two_factor')
    for (const row of rows) expect(row.secret).not.toContain(totp.secret.utf8)
    const browser = world.browser()
    await browser.signIn('ewa@urzad.example')
    const refused = await browser.post('/api/auth/two-factor/enable', { password: 'nie-to-haslo-wcale' })
    expect(refused.statusCode).toBe(400)
    expect(refused.json().detail).toBe('Nieprawidłowe hasło.')
  })
})

test('a changed password ends other sessions when asked, and the owner hears of it', async () => {
  const email = 'ola@urzad.example'
  await world.addAccount(email)
  const here = world.browser()
  const there = world.browser()
  await here.signIn(email)
  await there.signIn(email)
  const change = (newPassword: string) =>
    here.post('/api/auth/change-password', {
      currentPassword: password,
      newPassword,
      revokeOtherSessions: true,
    })
  const short = await change('za-krótkie')
  expect(short.statusCode).toBe(400)
  expect(short.json().detail).toBe('Hasło ma mieć co najmniej 12 znaków.')
  expect((await change('Zupelnie-nowe-haslo-2')).statusCode).toBe(200)
  expect(world.mails.at(-1)).toMatchObject({ to: email })
  expect(world.mails.at(-1)!.text).toContain('Zmieniono hasło')
  expect((await here.get('/api/v1/me')).statusCode).toBe(200)
  expect((await there.get('/api/v1/me')).statusCode).toBe(401)
})

describe('passkeys', () => {
  test('offer a challenge to register and to sign in with', async () => {
    await world.addAccount('jan@urzad.example')
    const browser = world.browser()
    expect((await browser.get('/api/auth/passkey/generate-register-options')).statusCode).toBe(401)
    await browser.signIn('jan@urzad.example')
    const registration = await browser.get('/api/auth/passkey/generate-register-options')
    expect(registration.json()).toMatchObject({ rp: { name: 'Kancelaria', id: 'localhost' } })
    expect(registration.json().challenge.length).toBeGreaterThan(20)
    const forged = await browser.post('/api/auth/passkey/verify-registration', { response: { id: 'x' } })
    expect(forged.statusCode).toBe(400)
    expect((await browser.get('/api/auth/passkey/list-user-passkeys')).json()).toEqual([])
    const assertion = await world.browser().get('/api/auth/passkey/generate-authenticate-options')
    expect(assertion.json().challenge.length).toBeGreaterThan(20)
  })
})
