import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { calculators } from './calculators.ts'

const today = '2026-11-24'
const named = (id: string) => calculators.find((calculator) => calculator.id === id)!
const ask = (id: string, body: unknown) => named(id).run(named(id).input.parse(body), today)
const refused = (id: string, body: unknown) =>
  named(id)
    .input.safeParse(body)
    .error!.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)

type Schema = {
  description?: string
  enum?: string[]
  'x-labels'?: object
  properties?: Record<string, Schema>
  items?: Schema
}

/** Members and values without Polish names, at any depth. */
const unnamed = (schema: Schema, path: string): string[] => [
  ...(schema.enum && !schema['x-labels'] ? [`${path}: values`] : []),
  ...(schema.items ? unnamed(schema.items, `${path}[]`) : []),
  ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) => [
    ...(member.description ? [] : [`${path}.${name}`]),
    ...unnamed(member, `${path}.${name}`),
  ]),
]

test('ids are unique; each field of each input and each value to choose has a Polish label', () => {
  expect(new Set(calculators.map(({ id }) => id)).size).toBe(calculators.length)
  for (const { id, input } of calculators)
    expect(unnamed(z.toJSONSchema(input, { io: 'input' }) as Schema, id)).toEqual([])
})

describe('each example works and explains itself', () => {
  test.each(calculators.map((calculator) => [calculator.id, calculator] as const))('%s', (_, calculator) => {
    const { steps } = calculator.run(calculator.input.parse(calculator.example), today)
    expect(steps.length).toBeGreaterThan(0)
    for (const step of steps) {
      expect(Object.keys(step).sort()).toEqual(['legalBasis', 'text', 'value'])
      for (const part of Object.values(step)) expect(part).not.toBe('')
    }
  })
})

test('KPA art. 237 § 1: the deadline as the API has it, a parameter the rule does not take is left aside', () => {
  const body = { rule: 'kpa-complaint', eventDate: '2026-11-24', params: { n: 14 } }
  expect(ask('deadline', body)).toMatchObject({ due: '2026-12-28', level: 'ok', mark: 'S' })
  expect(ask('deadline', { rule: 'days', eventDate: '2026-05-01', params: { n: '7' } }).due).toBe(
    '2026-05-08',
  )
  expect(ask('deadline', { rule: 'gdpr-breach', eventDate: '2026-11-20T14:25' }).due).toBe('2026-11-23T15:00')
})

test('the answers of the other calculators', () => {
  expect(ask('working-days', { from: '2026-11-09', to: '2026-11-24' }).workingDays).toBe(11)
  expect(ask('working-days', { from: '2026-11-09', n: '10' }).date).toBe('2026-11-24')
  expect(ask('identifier', { kind: 'nip', value: '123-456-32-19' }).valid).toBe(false)
  expect(ask('amount-in-words', { amount: '1 234,50' }).words).toBe(
    'jeden tysiąc dwieście trzydzieści cztery złote 50/100',
  )
  expect(ask('procurement-threshold', { net: 170000 }).regime).toBe('act')
  expect(ask('retention', { category: 'B5', closedOn: '2026-11-24' }).keepUntil).toBe('2031-12-31')
  expect(ask('matter-number', { number: 'KP-02.1510.15.3.2026' })).toMatchObject({ group: 15, sequence: 3 })
})

test.each([
  ['deadline', { rule: 'kpa', eventDate: today }, 'rule: Reguła: wybierz'],
  ['deadline', { rule: 'days', eventDate: today }, 'params.n: Liczba dni: podaj wartość'],
  ['deadline', { rule: 'days', eventDate: today, params: { n: '' } }, 'params.n: Liczba dni: podaj wartość'],
  ['deadline', { rule: 'days', eventDate: today, params: { n: 'x' } }, 'params.n: Liczba dni, tygodni'],
  ['deadline', { rule: 'idz', eventDate: '2026-02-30' }, 'eventDate: Data zdarzenia'],
  ['deadline', { rule: 'gdpr-breach', eventDate: today }, 'eventDate: Termin w godzinach'],
  ['deadline', { rule: 'petition', eventDate: '2015-01-01' }, 'eventDate: Reguła „petition” obowiązuje'],
  ['deadline', 'text', ': Podaj dane'],
  ['working-days', { from: today }, 'to: Podaj albo dzień'],
  ['working-days', { from: today, to: '2026-11-01' }, 'to: Do dnia: nie wcześniej'],
  ['identifier', { kind: 'nip', value: ' ' }, 'value: Numer: pole jest wymagane'],
  ['identifier', {}, 'kind: Rodzaj: wybierz'],
  ['amount-in-words', { amount: 'sto' }, 'amount: Kwota: podaj kwotę'],
  ['amount-in-words', { amount: '1', currency: 'XTS' }, 'currency: Waluta: wybierz'],
  ['procurement-threshold', { net: '-1' }, 'net: Wartość netto w złotych: nie może'],
  ['procurement-threshold', { net: '1', on: '2020-01-01' }, 'on: Dzień wszczęcia'],
  ['retention', { category: 'B', closedOn: today }, 'category: Kategoria archiwalna'],
  ['matter-number', { number: 'KP' }, 'number: Znak sprawy'],
])('%s refuses %o at the field, in Polish', (id, body, message) => {
  expect(refused(id, body).some((issue) => issue.startsWith(message))).toBe(true)
})

const english = /invalid|expected|required|received|too (big|small)/i

test('whatever is sent, a calculator answers or refuses in Polish; it never throws', () => {
  const some = fc.constantFrom(...calculators)
  const junk = fc.oneof(
    fc.anything(),
    fc.constantFrom('', '2026-02-30', '0000-00-00', '9'.repeat(40), '-0', '1e9', -1, 0.5, null),
  )
  const body = some.chain((calculator) => {
    const example = calculator.example as Record<string, unknown>
    const changed = fc
      .tuple(fc.constantFrom(...Object.keys(example), 'params', 'n', 'to', 'on'), junk)
      .map(([field, value]): unknown => ({ ...example, [field]: value }))
    return fc.tuple(fc.constant(calculator), fc.oneof(changed, fc.anything()))
  })
  fc.assert(
    fc.property(body, ([calculator, given]) => {
      const parsed = calculator.input.safeParse(given)
      if (parsed.success) expect(calculator.run(parsed.data, today).steps).toBeInstanceOf(Array)
      else for (const issue of parsed.error.issues) expect(issue.message).not.toMatch(english)
    }),
    { numRuns: 2000 },
  )
})
