import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

it('is a demonstration on this computer with the embedded database', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    mode: 'demo',
    databaseUrl: undefined,
  })
})

it.each([
  ['a database server', { DATABASE_URL: 'postgres://db/kancelaria' }],
  ['an open address', { HOST: '0.0.0.0' }],
])('is production with %s, and refuses to be a demonstration there', (_, env) => {
  expect(readConfig(env).mode).toBe('production')
  expect(() => readConfig({ ...env, KANCELARIA_MODE: 'demo' })).toThrow('Tryb pokazowy')
})

it('takes an empty variable for an absent one', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '' })).toMatchObject({ port: 3000, mode: 'demo' })
})

it('names each wrong setting', () => {
  expect(() => readConfig({ PORT: 'trzy', KANCELARIA_MODE: 'test' })).toThrow(/PORT[\s\S]*KANCELARIA_MODE/)
})

it('believes no proxy unless its address is given, and never everybody', () => {
  expect(readConfig({}).trustProxy).toBeUndefined()
  for (const list of ['loopback', '127.0.0.1, ::1', '10.0.0.0/8'])
    expect(readConfig({ KANCELARIA_TRUST_PROXY: list }).trustProxy).toBe(list)
  for (const list of ['true', '*', '0.0.0.0/0', '10.0.0.0/33', 'proxy', '127.0.0.1,'])
    expect(() => readConfig({ KANCELARIA_TRUST_PROXY: list })).toThrow('KANCELARIA_TRUST_PROXY')
})

it('takes the city’s identity provider whole or not at all', () => {
  const url = 'https://logowanie.miasto.example/.well-known/openid-configuration'
  expect(() => readConfig({ KANCELARIA_OIDC_URL: url })).toThrow('KANCELARIA_OIDC_CLIENT')
  const whole = {
    KANCELARIA_OIDC_URL: url,
    KANCELARIA_OIDC_CLIENT: 'kancelaria',
    KANCELARIA_OIDC_SECRET: 'tajne',
  }
  expect(readConfig(whole).oidc).toEqual({ discoveryUrl: url, clientId: 'kancelaria', clientSecret: 'tajne' })
})
