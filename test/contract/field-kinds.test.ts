import { createRequire } from 'node:module'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { f } from '#kernel/field/index.ts'
import { createApp } from '#kernel/http/app.ts'
import { signedIn } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { registerRoutes } from '#kernel/register/register.routes.ts'
import { createRegistry } from '#kernel/register/registry.ts'
import { constraintStatements } from '#kernel/register/table.ts'
import { type Application, openApplication } from './application.ts'

const { generateDrizzleJson, generateMigration } = createRequire(import.meta.url)(
  'drizzle-kit/api',
) as typeof import('drizzle-kit/api')

/** A register of every kind of field, each optional, so that each can be empty. */
const toys = defineRegister({
  id: 'toys',
  slug: 'zabawki',
  module: 'test',
  provision: {},
  label: { one: 'Zabawka', many: 'Zabawki' },
  empty: 'Pusto.',
  fields: {
    text: f.text('Tekst', { maxLength: 20 }),
    multiline: f.multiline('Wiele wierszy', { maxLength: 50 }),
    richText: f.richText('Sformatowany'),
    integer: f.integer('Liczba', { min: -5, max: 1_000_000 }),
    decimal: f.decimal('Dziesiętna', { scale: 3 }),
    money: f.money('Kwota'),
    signed: f.money('Korekta', { signed: true }),
    date: f.date('Dzień'),
    instant: f.instant('Chwila'),
    timeRange: f.timeRange('Od do'),
    choice: f.choice('Wybór', { a: 'Pierwsza', b: 'Druga' }),
    tags: f.tags('Etykiety'),
    boolean: f.boolean('Tak czy nie'),
    unit: f.unit('Komórka'),
    units: f.unit('Komórki', { multiple: true }),
    user: f.user('Osoba'),
    other: f.ref('toys', 'Inna'),
    address: f.address('Adres'),
    files: f.files('Pliki'),
    lines: f.lines('Wiersze', {
      what: f.text('Co', { required: true }),
      price: f.money('Cena'),
      share: f.decimal('Udział', { scale: 4 }),
      at: f.instant('Kiedy'),
      span: f.timeRange('Okres'),
      who: f.user('Kto'),
      yes: f.boolean('Czy'),
    }),
    doubled: f.computed<number>('Podwojona', 'integer', 't.integer * 2'),
    // Words which SQL keeps for itself.
    order: f.text('Kolejność'),
    select: f.integer('Wybrane'),
  },
  title: (toy) => toy.text ?? 'Bez nazwy',
  access: { read: signedIn, create: signedIn, update: signedIn },
  retention: 'B5',
})

let application: Application
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  application = await openApplication()
  const registry = createRegistry([toys])
  const [register] = registry.all
  const empty = generateDrizzleJson({})
  const tables = { toys: register!.table, ...register!.children }
  for (const statement of await generateMigration(empty, generateDrizzleJson(tables, empty.id)))
    await application.db.rows(sql.raw(statement))
  for (const statement of constraintStatements(toys)) await application.db.rows(sql.raw(statement))
  app = createApp({ logger: false })
  const { actorOn } = await import('#kernel/org/actor-on.ts')
  const actor = await actorOn(application.db, application.people.get('dyrektor')!, application.today)
  app.addHook('onRequest', async (request) => {
    request.actor = actor
  })
  registerRoutes(app, { ...application.deps, registry })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await application.close()
})

const create = async (payload: object) => {
  const response = await app.inject({ method: 'POST', url: '/api/v1/toys', payload })
  return { status: response.statusCode, body: response.json() }
}
const read = async (id: string) => (await app.inject({ url: `/api/v1/toys/${id}` })).json()
const found = async (query: string) => {
  const response = await app.inject({ url: `/api/v1/toys?${query}` })
  return response.statusCode === 200
    ? response.json().items.map((item: { id: string }) => item.id)
    : response.statusCode
}

const moment = { in: '2026-11-24T10:00:00+01:00', out: '2026-11-24T09:00:00.000Z' }
const span = { from: '2026-11-24T09:00:00.000Z', to: '2026-11-24T11:30:00.000Z' }

/** Input as people and programs write it → what the API then gives. */
const accepted: [field: string, input: unknown, answered: unknown][] = [
  ['text', '  Zażółć gęślą jaźń ', 'Zażółć gęślą jaźń'],
  ['text', 'Zaz\u0307o\u0301\u0142c\u0301', 'Zażółć'],
  ['text', 'a\u0000b', 'ab'],
  ['text', '   ', null],
  ['multiline', 'raz\ndwa', 'raz\ndwa'],
  ['richText', '<p onclick="x()">Treść<script>alert(1)</script></p>', '<p>Treść</p>'],
  ['richText', '<a href="javascript:x">a</a>', '<a>a</a>'],
  ['integer', '1 234', 1234],
  ['integer', -5, -5],
  ['integer', 0, 0],
  ['decimal', '1\u00a0234,5', '1234.500'],
  ['decimal', '0.001', '0.001'],
  ['decimal', '−2,25', '-2.250'],
  ['decimal', 12, '12.000'],
  ['decimal', '99999999999,999', '99999999999.999'],
  ['money', '1 234,50', { amount: '1234.50', currency: 'PLN' }],
  ['money', 0.1, { amount: '0.10', currency: 'PLN' }],
  ['money', { amount: '10', currency: 'EUR' }, { amount: '10.00', currency: 'EUR' }],
  ['money', { amount: '999999999999,99' }, { amount: '999999999999.99', currency: 'PLN' }],
  ['signed', '-0,01', { amount: '-0.01', currency: 'PLN' }],
  ['date', '2028-02-29', '2028-02-29'],
  ['instant', moment.in, moment.out],
  ['timeRange', { from: moment.in, to: span.to }, { from: moment.out, to: span.to }],
  ['choice', 'b', 'b'],
  ['tags', ['jeden', 'jeden', ' dwa '], ['jeden', 'dwa']],
  [
    'tags',
    ['z "cudzysłowem"', 'z, przecinkiem', 'z {klamrą}'],
    ['z "cudzysłowem"', 'z, przecinkiem', 'z {klamrą}'],
  ],
  ['boolean', 'true', true],
  ['boolean', null, false],
  ['order', 'druga', 'druga'],
  ['select', 7, 7],
  [
    'address',
    { street: 'Długa', number: '5', postcode: '30-001', city: 'Kraków' },
    { street: 'Długa', number: '5', postcode: '30-001', city: 'Kraków', district: null },
  ],
  ['address', { street: '' }, null],
]

const refused: [field: string, input: unknown, path?: string][] = [
  ['text', 'a'.repeat(21)],
  ['text', 5],
  ['multiline', 'a'.repeat(51)],
  ['integer', 1.5],
  ['integer', '12a'],
  ['integer', -6],
  ['integer', 1_000_001],
  ['integer', 1e308],
  ['decimal', '0,0001'],
  ['decimal', '1e5'],
  ['decimal', '1234567890123'],
  ['decimal', '999999999999,999'],
  ['money', '-1'],
  ['money', '1,234'],
  ['money', { amount: '1', currency: 'zł' }],
  ['money', 'dużo'],
  ['date', '2026-02-29'],
  ['date', '24.11.2026'],
  ['date', '1799-12-31'],
  ['instant', '2026-11-24'],
  ['instant', '2026-13-01T00:00:00Z'],
  ['timeRange', { from: span.to, to: span.from }],
  ['timeRange', { from: span.from, to: span.from }],
  ['timeRange', { from: span.from }],
  ['choice', 'c'],
  ['tags', 'jeden'],
  ['tags', ['a'.repeat(81)]],
  ['boolean', 'może'],
  ['unit', 'NIE-MA'],
  ['units', ['KP-02', 'NIE-MA']],
  ['user', 'nikt@example.pl'],
  ['other', 'ZB/1/2026'],
  ['address', { postcode: '30001' }],
  ['address', { ulica: 'Długa' }],
  ['files', ['nie-plik']],
  ['lines', [{ what: '' }]],
  ['lines', [{ what: 'x', price: 'dużo' }]],
  ['doubled', 4],
]

describe('each kind of field', () => {
  test.each(accepted)('%s takes %j', async (field, input, answered) => {
    const made = await create({ [field]: input })
    expect([made.status, made.body.errors]).toEqual([201, undefined])
    expect((await read(made.body.id))[field]).toEqual(answered)
  })

  test.each(refused)('%s refuses %j in Polish', async (field, input) => {
    const made = await create({ [field]: input })
    expect(made.status, JSON.stringify(made.body)).toBe(422)
    expect(made.body.errors[0].path.split('.')[0]).toBe(field)
    expect(made.body.errors[0].message).not.toMatch(/\b(invalid|expected|received|required|must)\b/i)
  })

  test('all are empty when nothing is entered, and after they are emptied', async () => {
    const made = await create({})
    expect(made.status).toBe(201)
    const lists = ['tags', 'units', 'files', 'lines']
    for (const id of Object.keys(toys.fields))
      expect([id, made.body[id]]).toEqual([id, lists.includes(id) ? [] : id === 'boolean' ? false : null])
    const full = await create({
      text: 'x',
      money: 1,
      tags: ['a'],
      lines: [{ what: 'a' }],
      timeRange: span,
      units: ['KP-02'],
    })
    const emptied = await app.inject({
      method: 'PATCH',
      url: `/api/v1/toys/${full.body.id}`,
      headers: { 'if-match': '"1"' },
      payload: { text: '', money: null, tags: [], lines: [], timeRange: null, units: [] },
    })
    const now = await read(full.body.id)
    expect([emptied.statusCode, now.text, now.money, now.tags, now.lines, now.timeRange, now.units]).toEqual([
      200,
      null,
      null,
      [],
      [],
      null,
      [],
    ])
  })

  test('pointers are found by symbol, e-mail, number or id and carry their labels', async () => {
    const made = await create({
      unit: 'KP-02',
      units: ['KP-01', 'KP-02'],
      user: 'dyrektor@demo.kancelaria.example',
    })
    expect(made.body.unit).toMatchObject({ symbol: 'KP-02', label: expect.stringContaining('KP-02') })
    expect(made.body.units.map((unit: { symbol: string }) => unit.symbol)).toEqual(['KP-01', 'KP-02'])
    expect(made.body.user.label).toBe('Maria Wilk')
    const pointing = await create({ other: made.body.id })
    expect(pointing.body.other.id).toBe(made.body.id)
    expect(await found('filter[units]=KP-01')).toEqual([made.body.id])
  })

  test('lines keep their order and every kind in them exactly', async () => {
    const line = {
      what: 'a',
      price: { amount: '0.10', currency: 'PLN' },
      share: '0.3333',
      at: moment.out,
      span,
      yes: true,
    }
    const given = [
      line,
      { ...line, what: 'b', price: { amount: '999999999999.99', currency: 'EUR' }, yes: false },
    ]
    const made = await create({ lines: given })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    expect((await read(made.body.id)).lines).toEqual(given.map((one) => ({ ...one, who: null })))
  })

  test('what the database computes comes with the record at once', async () => {
    const made = await create({ integer: 21 })
    expect(made.body.doubled).toBe(42)
    const patched = await app.inject({
      method: 'PATCH',
      url: `/api/v1/toys/${made.body.id}`,
      headers: { 'if-match': '"1"' },
      payload: { integer: '22' },
    })
    expect(patched.json().doubled).toBe(44)
  })

  test('kinds of value compare as values, not as letters', async () => {
    const ids: Record<string, string> = {}
    for (const [name, values] of Object.entries({
      small: {
        decimal: '9',
        money: 9,
        integer: 9,
        instant: '2025-01-01T00:00:00Z',
        timeRange: { from: '2025-01-01T00:00:00Z', to: '2025-01-02T00:00:00Z' },
      },
      large: {
        decimal: '10',
        money: 10,
        integer: 10,
        instant: '2025-06-01T00:00:00Z',
        timeRange: { from: '2025-06-01T00:00:00Z', to: '2025-06-02T00:00:00Z' },
      },
    }))
      ids[name] = (await create({ text: 'porównanie', ...values })).body.id
    const mine = 'filter[text]=por%C3%B3wnanie'
    for (const [field, between] of [
      ['decimal', '9,5'],
      ['money', '9,50'],
      ['integer', '10'],
      ['instant', '2025-03-01T00:00:00Z'],
      ['timeRange', '2025-03-01T00:00:00Z'],
    ]) {
      expect(await found(`${mine}&filter[${field}][lt]=${encodeURIComponent(between!)}`), field).toEqual([
        ids.small,
      ])
      expect(await found(`${mine}&filter[${field}][gte]=${encodeURIComponent(between!)}`), field).toEqual([
        ids.large,
      ])
      expect(await found(`${mine}&sort=${field}`), field).toEqual([ids.small, ids.large])
      expect(await found(`${mine}&sort=-${field}`), field).toEqual([ids.large, ids.small])
      expect(await found(`filter[${field}][lt]=próba`), field).toBe(422)
    }
    expect(await found('filter[richText]=x')).toBe(422)
    expect(await found('filter[lines]=x')).toBe(422)
  })

  test('Polish words stand in the order of a Polish dictionary', async () => {
    const words = ['ćma', 'cena', 'żaba', 'zebra', 'łąka', 'lampa']
    for (const word of words) await create({ text: word, order: 'słownik' })
    const response = await app.inject({
      url: `/api/v1/toys?filter[order]=${encodeURIComponent('słownik')}&sort=text`,
    })
    expect(response.json().items.map((item: { text: string }) => item.text)).toEqual([
      'cena',
      'ćma',
      'lampa',
      'łąka',
      'zebra',
      'żaba',
    ])
  })
})
