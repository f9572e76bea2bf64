import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, type Application, openApplication } from '#test/contract/application.ts'
import { openSpecimens } from '#test/contract/specimens.ts'

let application: Application
/** Ids and numbers of records that exist, so that junk also reaches what lies behind finding a record. */
const keys: string[] = []
beforeAll(async () => {
  application = await openApplication()
  const specimens = await openSpecimens(application)
  for (const register of application.deps.registry.all) {
    const row = await specimens.make(register)
    keys.push(row.id, ...(row.number ? [row.number] : []))
  }
})
afterAll(() => application.close())

const nasty = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff',
  '%',
  '%00',
  '..',
  '../../etc/passwd',
  "' or 1=1 --",
  '{}',
  '[]',
  'null',
  'undefined',
  '-1',
  '0',
  '1e308',
  '99999999999999999999999999',
  'NaN',
  'Infinity',
  '2026-02-30',
  '9999-99-99',
  '0001-01-01',
  '-271821-04-20T00:00:00.000Z',
  '+275760-09-13T00:00:00.001Z',
  '00000000-0000-0000-0000-000000000000',
  '\u202e',
  'ﷺ'.repeat(50),
  'a'.repeat(5_000),
  '__proto__',
  'constructor',
]
const text = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 40 }))
const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-0, 2 ** 53, -(2 ** 63), 1e308, 1e-320))
const junk = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
})).value

interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
}

/** Values near what the document asks for: right names with wrong or right kinds, so that junk gets past the door. */
const near = (schema: Schema | undefined, depth = 0): fc.Arbitrary<unknown> => {
  if (!schema || depth > 4) return junk
  const alternatives: fc.Arbitrary<unknown>[] = [junk]
  if (schema.enum) alternatives.push(fc.constantFrom(...schema.enum))
  for (const one of schema.anyOf ?? []) alternatives.push(near(one, depth + 1))
  if (schema.properties)
    alternatives.push(
      fc.record(
        Object.fromEntries(
          Object.entries(schema.properties).map(([name, one]) => [
            name,
            fc.oneof(near(one, depth + 1), fc.constantFrom(...keys, '2026-11-24', 'KP-02', 'próba', 1, 7)),
          ]),
        ),
        { requiredKeys: [] },
      ),
    )
  if (schema.items) alternatives.push(fc.array(near(schema.items, depth + 1), { maxLength: 3 }))
  return fc.oneof(...alternatives)
}

interface Operation {
  parameters?: { name: string; in: string; schema?: Schema }[]
  requestBody?: { content?: Record<string, { schema?: Schema }> }
}

const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
/** Bodies which are not even JSON. */
const broken = [
  '',
  '{',
  'null',
  '"',
  '[[[[',
  deep,
  '\u0000',
  '{"__proto__":{"admin":true}}',
  '1e999',
  '{"a":"\\ud800"}',
]

/** Connections which stay open by design. */
const endless = ['/api/v1/events', '/api/v1/notices/stream']

const operations = async () => {
  const document = (await application.ask('GET', '/api/openapi.json')).body
  return Object.entries(document.paths as Record<string, Record<string, Operation>>)
    .filter(([path]) => !endless.includes(path))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        path,
        method: method.toUpperCase(),
        operation,
      })),
    )
}

const english = /\b(invalid|expected|received|required|must|should|unexpected|error)\b/i

/** What is wrong with an answer; undefined for a proper one. */
const faultOf = (answer: Answer, took: number): string | undefined => {
  if (answer.status >= 500) return 'a fault of its own'
  if (took > 2_000) return `took ${Math.round(took)} ms`
  if (answer.status < 400 || String(answer.headers['content-type']).includes('html')) return undefined
  if (!String(answer.headers['content-type']).includes('application/problem+json'))
    return 'not a problem document'
  const { title, code, status, detail, errors = [] } = answer.body
  if (!title || !code || status !== answer.status || !(detail?.length > 5)) return 'an incomplete problem'
  const sentences = [detail, ...errors.map((error: { message: string }) => error.message)]
  // Names of what the caller sent are repeated to them as they are.
  const ours = sentences.map((one) => one.replace(/Nieznane pola: .*|Nie ma strony .*/s, ''))
  return english.test(ours.join(' ')) ? 'English' : undefined
}

const faults = new Map<string, string>()
const check = async (method: string, url: string, path: string, payload: unknown) => {
  const began = performance.now()
  const answer = await application.ask(method, url, {
    login: 'dyrektor',
    ...(payload !== undefined && { payload }),
    headers: { 'content-type': 'application/json', 'if-match': '"1"' },
  })
  const fault = faultOf(answer, performance.now() - began)
  if (fault)
    faults.set(
      `${method} ${path}: ${fault}`,
      `${decodeURIComponent(url.replaceAll('%ED%A0%80', '?')).slice(0, 200)} ${String(payload).slice(0, 200)} → ${answer.status} ${answer.text.slice(0, 300)}`,
    )
}

test('no route answers junk with a fault of its own, in English, or never', async () => {
  const all = await operations()
  expect(all.length).toBeGreaterThan(80)
  for (const { path, method, operation } of all) {
    const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
    const segments = path.match(/\{\w+\}/g) ?? []
    const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema
    const segment = fc.oneof(fc.constantFrom(...keys), text)
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...segments.map(() => segment)),
        fc.dictionary(
          fc.oneof(
            fc.constantFrom(
              ...query.map((one) => one.name),
              'filter[state]',
              'filter[createdAt][lt]',
              'filter[id]',
              'sort',
              'cursor',
            ),
            text,
          ),
          fc.oneof(text, fc.constantFrom('2026-11-24', '5', 'true', 'ref', 'contacts')),
          { maxKeys: 4 },
        ),
        method === 'GET' ? fc.constant(undefined) : near(schema),
        async (inPath, asked, body) => {
          const filled = segments.reduce(
            (url, name, index) => url.replace(name, encode(inPath[index] as string)),
            path,
          )
          const parameters = Object.entries(asked).map(([name, value]) => `${encode(name)}=${encode(value)}`)
          const address = `${filled}${parameters.length ? `?${parameters.join('&')}` : ''}`
          await check(method, address, path, body === undefined ? undefined : JSON.stringify(body))
        },
      ),
      { numRuns: 25, seed: 20261124, endOnFailure: true },
    )
    if (method !== 'GET') {
      const filled = segments.reduce((url, name) => url.replace(name, encode(keys[0]!)), path)
      for (const body of broken) await check(method, filled, path, body)
    }
  }
  expect(Object.fromEntries(faults)).toEqual({})
}, 180_000)

/** Also texts which no URL may hold as they are. */
const encode = (value: string) => {
  try {
    return encodeURIComponent(value)
  } catch {
    return '%ED%A0%80'
  }
}
