import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type IdentityWorld, identityWorld } from '#test/identity-world.ts'

let world: IdentityWorld
beforeAll(async () => {
  world = await identityWorld()
  await world.addAccount('admin@urzad.example', { administrator: true })
})
afterAll(() => world.close())

/** Routes and the members they look at; values are nonsense of every type, with characters no column can hold. */
const routes: Record<string, string[]> = {
  '/api/auth/sign-in/social': ['provider', 'callbackURL'],
  '/api/auth/verify-password': ['password'],
  '/api/auth/two-factor/enable': ['password', 'method'],
  '/api/auth/two-factor/verify-totp': ['code', 'trustDevice'],
  '/api/auth/two-factor/verify-backup-code': ['code'],
  '/api/auth/passkey/verify-registration': ['response', 'name'],
  '/api/auth/passkey/verify-authentication': ['response'],
  '/api/auth/passkey/delete-passkey': ['id'],
  '/api/auth/passkey/update-passkey': ['id', 'name'],
  '/api/v1/accounts': ['personId', 'name', 'email'],
  '/api/v1/me/api-keys': ['name', 'scopes', 'days'],
  '/ustaw/x': ['name', 'email', 'password', 'repeated'],
  '/haslo/x': ['password', 'repeated'],
}

const nonsense = fc.oneof(
  fc.constantFrom(
    '\u0000',
    'a\u0000b',
    '\ud800',
    '',
    '../..',
    "' or 1=1 --",
    '00000000-0000-0000-0000-000000000000',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
)

test.each(Object.entries(routes))(
  'nonsense for %s is refused, never a failure of the server',
  async (url, members) => {
    const browser = world.browser()
    await browser.signIn('admin@urzad.example')
    // The counters of requests would refuse most of them otherwise.
    const uncounted = () => world.db.pool.query('delete from auth_rate_limit')
    const body = fc.record(Object.fromEntries(members.map((member) => [member, nonsense])), {
      requiredKeys: [],
    })
    await fc.assert(
      fc.asyncProperty(body, async (input) => {
        await uncounted()
        const answer = await browser.post(url, input)
        expect(answer.statusCode, answer.body).toBeLessThan(500)
        expect(answer.body).not.toMatch(/ at .*\.(ts|mjs|js):\d+/)
      }),
      { numRuns: 60 },
    )
  },
)
