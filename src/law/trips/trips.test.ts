import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { foreignRows } from './foreign-rows.ts'
import { tripCalculators } from './index.ts'
import { rateDay } from './rate-day.ts'

type Case = { id: string; why: string; calculator: string; input: unknown; expected: object }
const cases: Case[] = JSON.parse(readFileSync(new URL('trip-cases.json', import.meta.url), 'utf8'))
const named = (id: string) => tripCalculators.find((calculator) => calculator.id === id)!
const ask = (id: string, body: unknown) => named(id).run(named(id).input.parse(body), '2026-11-24')

describe('regulation of 29.01.2013: published cases to the grosz', () => {
  test.each(cases.map((row) => [`${row.id} ${row.why}`, row] as const))('%s', (_, row) => {
    expect(ask(row.calculator, row.input)).toMatchObject(row.expected)
  })
})

test.each([
  ['2026-03-10T08:00', '2026-03-10T20:00', '22.50'],
  ['2026-03-10T08:00', '2026-03-10T20:01', '45.00'],
  ['2026-03-10T08:00', '2026-03-11T08:01', '67.50'],
  ['2026-03-10T08:00', '2026-03-11T16:00', '67.50'],
  ['2026-03-10T08:00', '2026-03-11T16:01', '90.00'],
  ['2026-03-29T00:00', '2026-03-29T08:59', '0.00'],
  ['2026-10-25T00:00', '2026-10-25T07:00', '22.50'],
  ['2022-12-31T08:00', '2023-01-01T20:00', '83.00'],
  ['2028-02-28T08:00', '2028-03-01T08:00', '90.00'],
])('§ 7 ust. 2: from %s to %s gives %s', (start, end, perDiem) => {
  expect(ask('domestic-trip', { start, end })).toMatchObject({ perDiem })
})

const berlin = {
  departure: '2026-05-11T06:00',
  borderOut: '2026-05-11T08:00',
  borderBack: '2026-05-13T08:00',
  arrival: '2026-05-13T10:00',
  country: 'DE',
  exchangeRate: '4.00',
}

test('§ 13 ust. 2, § 20: two countries, costs and advance in other currencies', () => {
  const stages = [{ from: '2026-05-12T07:00', country: 'CH', exchangeRate: '4.50' }]
  const costs = [{ amount: '40.00', exchangeRate: '1' }]
  const trip = ask('foreign-trip', { ...berlin, stages, costs, advance: '400', advanceExchangeRate: '1' })
  expect(trip).toMatchObject({
    foreign: { perDiem: '148.00', costs: '10.00', total: '158.00', advance: '100.00', difference: '58.00' },
    totalPln: '632.00',
    toPayPln: '232.00',
  })
})

test('§ 14 ust. 4, § 15: food money below the per diem gives the difference, a day in hospital a quarter', () => {
  const foodMoney = [{ day: 1, amount: '20' }]
  expect(ask('foreign-trip', { ...berlin, foodMoney, hospitalDays: [2] }).foreign).toMatchObject({
    perDiem: '41.25',
  })
})

test('§ 4, § 16: what the host paid lowers an invoice and a cost, never below zero; invoices in another currency', () => {
  const nights = [{ kind: 'invoice', amount: '400', exchangeRate: '1', paidByHost: '100' }]
  const costs = [
    { amount: '30', paidByHost: '10' },
    { amount: '5', paidByHost: '9' },
  ]
  const trip = ask('foreign-trip', { ...berlin, nights, costs })
  expect(trip.foreign).toMatchObject({ lodging: '75.00', costs: '20.00' })
  expect(trip.steps.map(({ text }) => text).join()).toContain('gospodarz opłacił 25.00')
  const home = {
    start: '2026-03-10T08:00',
    end: '2026-03-10T10:00',
    costs: [{ amount: '50', paidByHost: '20' }],
  }
  expect(ask('domestic-trip', home).costs).toBe('30.00')
})

test('§ 3 ust. 4, § 7, § 20: mileage and domestic meals in a foreign trip; advances in two currencies', () => {
  const trip = ask('foreign-trip', {
    ...berlin,
    departure: '2026-05-10T20:00',
    mileage: [{ vehicle: 'car-over-900', km: '100' }],
    domesticMeals: [{ day: 1, breakfast: true }],
    advances: [
      { amount: '100', exchangeRate: '4.00' },
      { amount: '50', exchangeRate: '1' },
    ],
    exchangeRateSource: 'tabela 087/A/NBP/2026',
  })
  expect(trip).toMatchObject({ mileage: '115.00', domesticPerDiem: '33.75', advancePln: '450.00' })
  expect(trip.steps.map(({ text }) => text).join()).toContain('tabela 087/A/NBP/2026')
})

test('§ 12: over the date line elapsed hours count; by sea from port to port; the trip ends in the next year', () => {
  const flight = {
    ...berlin,
    departure: '2026-12-30T10:00',
    borderOut: '2026-12-30T12:00',
    borderBack: '2027-01-01T04:00+09:00',
    arrival: '2027-01-01T06:00+09:00',
    country: 'JP',
    exchangeRate: '0.0270',
  }
  // 12:00 in Warsaw to 20:00 of the next day there: 32 hours, the second period of 8 hours gives a third.
  expect(ask('foreign-trip', flight).foreign).toMatchObject({ perDiem: '10042.67' })
  const ferry = { ...berlin, departure: '2026-05-11T06:00', borderOut: '2026-05-11T21:00', country: 'SE' }
  expect(ask('foreign-trip', { ...ferry, borderBack: '2026-05-13T07:00' })).toMatchObject({
    foreign: { currency: 'SEK', perDiem: '765.00' },
    domesticPerDiem: '45.00',
  })
})

const stay = (borderOut: string, borderBack: string, more = {}) =>
  ask('foreign-trip', {
    departure: borderOut,
    borderOut,
    borderBack,
    arrival: borderBack,
    country: 'DE',
    exchangeRate: '4.00',
    ...more,
  }).foreign as Record<string, string>

// Germany: 49 EUR a day; a third is 16.33, a half 24.50.
test.each([
  ['2026-05-11T08:00', '2026-05-11T08:01', '16.33'],
  ['2026-05-11T08:00', '2026-05-11T16:00', '16.33'],
  ['2026-05-11T08:00', '2026-05-11T16:01', '24.50'],
  ['2026-05-11T08:00', '2026-05-11T20:00', '24.50'],
  ['2026-05-11T08:00', '2026-05-11T20:01', '49.00'],
  ['2026-05-11T08:00', '2026-05-12T08:00', '49.00'],
  ['2026-05-11T08:00', '2026-05-12T08:01', '65.33'],
  ['2026-05-11T08:00', '2026-05-12T20:00', '73.50'],
  ['2026-05-11T08:00', '2026-05-12T20:01', '98.00'],
  // Clocks go on and back: 23 and 25 hours between the same hours of two days.
  ['2026-03-28T12:00', '2026-03-29T12:00', '49.00'],
  ['2026-10-24T12:00', '2026-10-25T12:00', '65.33'],
  // Leap day and the end of a year are days like others.
  ['2028-02-28T08:00', '2028-03-01T08:00', '98.00'],
  ['2026-12-31T08:00', '2027-01-01T16:00', '65.33'],
])('§ 13 ust. 3: abroad from %s to %s gives %s', (from, to, perDiem) => {
  expect(stay(from, to)).toMatchObject({ perDiem })
})

test('§ 13 ust. 1: rates changed while the stay lasts: each period by those of its start', () => {
  // Austria: 52 EUR and a limit of 130 to 28.11.2022, then 57 and 150.
  const nights = [1, 2, 3].map(() => ({ kind: 'lump' }))
  const trip = stay('2022-11-27T10:00', '2022-11-30T10:00', { country: 'AT', nights, localTransport: 'lump' })
  expect(trip).toMatchObject({ perDiem: '161.00', lodging: '102.50', localTransport: '16.10' })
})

test.each([
  ['below the per diem: the difference', '20.00', '29.00'],
  ['as much as the per diem: nothing', '49.00', '0.00'],
  ['above the per diem: nothing, and never less', '80.00', '0.00'],
])('§ 14 ust. 4: food money %s', (_, amount, perDiem) => {
  const foodMoney = [{ day: 1, amount }]
  expect(stay('2026-05-11T08:00', '2026-05-12T08:00', { foodMoney })).toMatchObject({ perDiem })
})

test('§ 15: a day in hospital gives a quarter, which meals do not cut again', () => {
  const meals = [{ day: 1, breakfast: true, lunch: true, dinner: true }]
  expect(stay('2026-05-11T08:00', '2026-05-12T08:00', { hospitalDays: [1], meals })).toMatchObject({
    perDiem: '12.25',
    mealReduction: '0.00',
  })
})

test('§ 14: full board leaves a quarter of what is due; single meals cut shares of the whole per diem', () => {
  const board = [{ day: 1, fullBoard: true }]
  expect(stay('2026-05-11T08:00', '2026-05-11T18:00', { meals: board })).toMatchObject({
    perDiem: '24.50',
    mealReduction: '18.37',
  })
  const lunch = [{ day: 1, lunch: true, dinner: true }]
  expect(stay('2026-05-11T08:00', '2026-05-11T18:00', { meals: lunch })).toMatchObject({
    perDiem: '24.50',
    mealReduction: '24.50',
  })
})

test('§ 8, § 9: nights to the limit without consent, above it with; the way in town for each started period', () => {
  const trip = (more: object) =>
    ask('domestic-trip', {
      start: '2026-03-10T08:00',
      end: '2026-03-11T08:01',
      ...more,
    }) as unknown as Record<string, string>
  const night = (more: object) => trip({ nights: [{ kind: 'invoice', amount: '950.00', ...more }] }).lodging
  expect([night({}), night({ consent: true }), night({ paidByHost: '100.00' })]).toEqual([
    '900.00',
    '950.00',
    '850.00',
  ])
  expect(trip({ localTransport: 'lump' }).localTransport).toBe('18.00')
  expect(trip({ advance: '200.00' })).toMatchObject({ total: '67.50', toPay: '0.00', toReturn: '132.50' })
})

test('§ 3 ust. 4: kilometres by the rate of the day, to 16 January 2023 the former one', () => {
  const driven = (start: string, end: string) =>
    ask('domestic-trip', { start, end, mileage: [{ vehicle: 'car-over-900', km: '100' }] })
  expect(driven('2023-01-16T08:00', '2023-01-16T10:00')).toMatchObject({ mileage: '83.58' })
  expect(driven('2023-01-17T08:00', '2023-01-17T10:00')).toMatchObject({ mileage: '115.00' })
})

test('§ 20 ust. 4: the rate of the day the advance was paid; without one the setting; always a day with a table', () => {
  const trip = { settledOn: '2026-05-18', returnedOn: '2026-05-14', rule: 'before-settlement' as const }
  expect(rateDay({ ...trip, advancePaidOn: '2026-05-09' }).day).toBe('2026-05-08')
  expect(rateDay({ ...trip, advancePaidOn: null })).toEqual({
    day: '2026-05-15',
    because: 'bez zaliczki, ustawienie: ostatni dzień roboczy przed dniem rozliczenia',
  })
  expect(rateDay({ ...trip, advancePaidOn: null, rule: 'return' }).day).toBe('2026-05-14')
})

test.each([
  ['foreign-trip', { ...berlin, country: 'XX' }, 'country: brak stawki dla XX; wpisz z podstawą'],
  ['foreign-trip', { ...berlin, exchangeRate: undefined }, 'exchangeRate: Brak kursu EUR z dnia 2026-05-11'],
  ['foreign-trip', { ...berlin, arrival: '2026-05-13T07:00' }, 'arrival: Zakończenie podróży'],
  ['domestic-trip', { start: '2026-03-10T08:00', end: '2026-03-10T07:00' }, 'end: Zakończenie podróży'],
  [
    'domestic-trip',
    { start: '2026-03-10T08:00', end: '2026-03-10T17:00', meals: [{ day: 2 }] },
    'meals.0.day: ',
  ],
  ['domestic-trip', { start: '2026-03-10T08:00', end: '2026-03-10T17:00', advance: '1.234' }, 'advance: '],
])('§ 2-20: %s refuses at the field (%#)', (id, body, message) => {
  const issues = named(id).input.safeParse(body).error!.issues
  expect(issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join()).toContain(message)
})

test('§ 8 ust. 4: no lump sum for a night shorter than six hours', () => {
  const trip = { start: '2026-03-10T08:00', end: '2026-03-11T08:00' }
  const night = (to: string) => [{ kind: 'lump', from: '2026-03-10T23:30', to }]
  expect(ask('domestic-trip', { ...trip, nights: night('2026-03-11T05:29') }).lodging).toBe('0.00')
  expect(ask('domestic-trip', { ...trip, nights: night('2026-03-11T05:30') }).lodging).toBe('67.50')
})

test('setting: domestic parts apart; the councillors’ regulation is named', () => {
  const trip = ask('foreign-trip', {
    ...berlin,
    departure: '2026-05-11T01:00',
    domesticParts: 'separate',
    basis: 'councillor',
  })
  expect(trip.domesticPerDiem).toBe('0.00')
  expect(trip.steps[0]!.legalBasis).toContain('31.07.2000')
  expect(ask('foreign-trip', { ...berlin, departure: '2026-05-11T01:00' }).domesticPerDiem).toBe('22.50')
})

test('§ 7-9: steps add up to the components; a settlement takes under 2 ms', () => {
  const row = cases.find(({ id }) => id === 'T11')!
  const { steps, total } = ask('domestic-trip', row.input)
  const signed = steps.map(({ text, value }) =>
    text.startsWith('Zmniejszenie') ? -Number(value) : Number(value),
  )
  expect(signed.reduce((sum, value) => sum + value, 0).toFixed(2)).toBe(total)
  const started = performance.now()
  for (let round = 0; round < 200; round += 1) ask('domestic-trip', row.input)
  expect((performance.now() - started) / 200).toBeLessThan(2)
})

test('§ 12-20: a foreign settlement of two countries takes under 2 ms', () => {
  const stages = [{ from: '2026-05-12T07:00', country: 'CH', exchangeRate: '4.50' }]
  const input = { ...berlin, stages, nights: [{ kind: 'lump' }], localTransport: 'lump', advance: '100' }
  ask('foreign-trip', input)
  const started = performance.now()
  for (let round = 0; round < 200; round += 1) ask('foreign-trip', input)
  expect((performance.now() - started) / 200).toBeLessThan(2)
})

test('annex: one row a country and day, in known currencies, changed rows following each other', () => {
  const currencies = new Set(Intl.supportedValuesOf('currency'))
  for (const [code, , currency, perDiem, limit, from, to] of foreignRows) {
    expect([code, currencies.has(currency), Number(perDiem) > 0, Number(limit) > 0]).toEqual([
      code,
      true,
      true,
      true,
    ])
    for (const day of [from, to || '2030-01-01'])
      expect([
        code,
        foreignRows.filter(([c, , , , , f, t]) => c === code && f <= day && (!t || day <= t)).length,
      ]).toEqual([code, 1])
  }
  const countries = new Set(foreignRows.map(([code]) => code))
  expect(countries.size).toBeGreaterThan(110)
  // A trip of 2020 to a country whose row changed in 2022 has its former rate.
  expect(stay('2020-05-11T08:00', '2020-05-12T08:00', { country: 'NO' })).toMatchObject({ perDiem: '451.00' })
})
