import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from '#test/office.ts'
import { tripsRoutes } from './index.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-05-04T09:00:00Z', (app, deps) => tripsRoutes(app, deps))
})
afterAll(() => office.close())

const path = '/api/v1/foreign-trips'
const application = {
  group: 'staff',
  purpose: 'Kongres miast partnerskich',
  purposeKind: 'partner',
  host: 'Miasto Berlin',
  destinations: [{ country: 'DE', city: 'Berlin' }],
  startsAt: '2026-05-11T02:30:00Z',
  endsAt: '2026-05-14T17:10:00Z',
  means: 'plane',
}
const settlement = {
  departedAt: '2026-05-11T02:30:00Z',
  borderOut: '2026-05-11T05:20:00Z',
  borderBack: '2026-05-14T15:20:00Z',
  returnedAt: '2026-05-14T17:10:00Z',
  destinations: [{ country: 'DE', city: 'Berlin', arrival: 'both' }],
  nights: [1, 2, 3].map(() => ({ kind: 'invoice', amount: { amount: '159.00', currency: 'EUR' } })),
  meals: [2, 3, 4].map((day) => ({ day, breakfast: true })),
  localTransport: 'lump',
}
const act = async (login: string, id: string, action: string, input = {}) => {
  const { body } = await office.post(login, `${path}/${id}/actions/${action}`, input)
  expect(body, action).toMatchObject({ id })
  return body
}
const refusal = async (login: string, id: string, action: string, input = {}) =>
  (await office.post(login, `${path}/${id}/actions/${action}`, input)).body
const errorsOf = (body: { errors?: { path: string; message: string }[] }) =>
  (body.errors ?? []).map(({ path, message }) => `${path}: ${message}`).join()
const ordered = async (login: string, more = {}) => {
  const { body } = await office.post(login, path, { ...application, ...more })
  expect(body).toMatchObject({ state: 'draft' })
  await act(login, body.id, 'apply')
  await act('budzet', body.id, 'accept')
  await act('dyrektor', body.id, 'order')
  return body.id as string
}
const table = (no: string, day: string, rates: Record<string, number>, kind = 'A') =>
  JSON.stringify([
    {
      table: kind,
      no,
      effectiveDate: day,
      rates: Object.entries(rates).map(([code, mid]) => ({ currency: code, code, mid })),
    },
  ])
const load = (text: string, login = 'budzet') => office.post(login, '/api/v1/exchange-rates/import', { text })

test('4.2.2: NBP tables: import once, by hand with the number, damaged and table B refused', async () => {
  const file = table('084/A/NBP/2026', '2026-05-04', { EUR: 4.265, CHF: 4.51 })
  expect((await load(file)).body).toMatchObject({ outcome: 'created', tableNumber: '084/A/NBP/2026' })
  expect((await load(file)).body).toMatchObject({ outcome: 'known' })
  expect((await load(file, 'foto')).status).toBe(403)
  expect(errorsOf((await load('<tabela_kursow typ="A"><numer')).body)).toContain(
    'text: Plik NBP jest uszkodzony',
  )
  expect(errorsOf((await load(table('018/B/NBP/2026', '2026-05-04', { AFN: 0.05 }, 'B'))).body)).toContain(
    'text: Potrzebna jest tabela A',
  )
  const byHand = {
    tableNumber: '083/A/NBP/2026',
    date: '2026-04-30',
    rates: [{ currency: 'EUR', rate: '4.2701' }],
  }
  expect((await office.post('budzet', '/api/v1/exchange-rates', byHand)).status).toBe(201)
  expect((await load(table('083/A/NBP/2026', '2026-04-30', { EUR: 4.2701, USD: 3.7 }))).body).toMatchObject({
    outcome: 'completed',
  })
  expect(
    errorsOf((await office.post('budzet', '/api/v1/exchange-rates', { ...byHand, tableNumber: '83' })).body),
  ).toContain('tableNumber: Numer tabeli A ma postać')
})

test('4.2.1-4.2.3: Berlin with an advance in EUR, rate of the day it was paid, report, closing', async () => {
  const id = await ordered('zagraniczna')
  const trip = (await office.get('zagraniczna', `${path}/${id}`)).body
  expect(trip).toMatchObject({
    number: 'DZ/1/2026',
    country: 'DE',
    paragraph: '4420',
    label: 'Niemcy: Kongres miast partnerskich',
  })
  expect(
    trip.obligations.map((duty: { key: string; due: string }) => `${duty.key} ${duty.due}`).sort(),
  ).toEqual(['report 2026-05-28', 'settle 2026-05-28'])
  const booked = await act('wyjazdy', id, 'book', {
    bookings: [{ kind: 'insurance', what: 'Polisa', number: 'P-1', amount: '80', paidBy: 'office' }],
  })
  expect(booked.bookings).toHaveLength(1)
  const advance = { amount: { amount: '600', currency: 'EUR' }, paidOn: '2026-05-04' }
  expect(
    errorsOf(
      await refusal('budzet', id, 'payAdvance', { ...advance, amount: { amount: '1', currency: 'CHF' } }),
    ),
  ).toBe('amount: Zaliczki w CHF nie da się rozliczyć: wyjazd rozlicza się w PLN, EUR.')
  expect((await act('budzet', id, 'payAdvance', advance)).advances).toMatchObject([{ rate: '4.26500000' }])

  office.travel('2026-05-15T09:00:00Z')
  const preview = await office.post('zagraniczna', `${path}/${id}/settlement/preview`, settlement)
  expect(preview.body).toMatchObject({ total: { amount: '2964.39' }, toPay: { amount: '405.39' } })
  const settled = await act('zagraniczna', id, 'settle', settlement)
  expect(settled).toMatchObject({ total: { amount: '2964.39' }, toPay: { amount: '405.39' } })
  const { steps, figures } = (await office.get('zagraniczna', `${path}/${id}/settlement`)).body
  const told = steps.map((step: { text: string }) => step.text).join('\n')
  expect(told).toContain(
    'tabela 084/A/NBP/2026 z 04.05.2026: dzień wypłaty zaliczki 4\u00a0maja\u00a02026\u00a0r., § 20 ust. 4',
  )
  expect(figures).toContainEqual(
    expect.objectContaining({
      component: 'foreign.difference',
      amount: { amount: '95.05', currency: 'EUR' },
    }),
  )
  await act('zagraniczna', id, 'sign')
  await act('budzet', id, 'checkFormal')
  await act('budzet', id, 'checkFactual')
  await act('dyrektor', id, 'approve')
  expect((await refusal('budzet', id, 'close', { paidOn: '2026-05-15' })).detail).toBe(
    'Brakuje sprawozdania z wyjazdu.',
  )
  for (const print of ['order', 'pack', 'settlement']) {
    const pdf = await office.app.inject({
      url: `${path}/${id}/prints/${print}`,
      headers: { 'x-login': 'zagraniczna' },
    })
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  }
  await act('zagraniczna', id, 'report', { report: 'Uzgodniono program na 2027 r.' })
  expect(await act('budzet', id, 'close', { paidOn: '2026-05-15' })).toMatchObject({ state: 'closed' })
})

test('two countries without an advance: the setting tells the day; a missing rate names currency and date', async () => {
  const id = await ordered('zagraniczna', {
    startsAt: '2026-05-18T04:00:00Z',
    endsAt: '2026-05-20T20:00:00Z',
  })
  office.travel('2026-05-25T09:00:00Z')
  const entered = {
    departedAt: '2026-05-18T04:00:00Z',
    borderOut: '2026-05-18T06:00:00Z',
    borderBack: '2026-05-20T06:00:00Z',
    returnedAt: '2026-05-20T08:00:00Z',
    destinations: [{ country: 'DE' }, { country: 'CH', from: '2026-05-19T05:00:00Z' }],
  }
  const told = async (more = {}) =>
    errorsOf(await refusal('zagraniczna', id, 'settle', { ...entered, ...more }))
  expect(await told()).toContain('destinations.0.country: Brak kursu EUR z dnia 22.05.2026 (tabela A NBP).')
  expect(await told()).toContain('destinations.1.country: Brak kursu CHF z dnia 22.05.2026')
  await load(table('097/A/NBP/2026', '2026-05-22', { EUR: 4, CHF: 4.5 }))
  expect(await told({ destinations: [{ country: 'QQ' }] })).toContain(
    'destinations.0.country: Nieznane państwo: QQ.',
  )
  expect(await told({ destinations: [{ country: 'FJ' }] })).toContain(
    'Brak stawki dla: Fidżi; wpisz z podstawą.',
  )
  expect(await told({ borderOut: '2026-05-18T03:00:00Z' })).toContain(
    'borderOut: Wyjazd za granicę jest przed',
  )
  expect(
    await told({ destinations: [{ country: 'DE' }, { country: 'CH', from: '2026-05-21T05:00:00Z' }] }),
  ).toContain('destinations.1.from: Przekroczenie granicy jest poza czasem')
  const settled = await act('zagraniczna', id, 'settle', {
    ...entered,
    costs: [{ kind: 'fee', what: 'Opłata', amount: '40', documentDate: '2026-05-19' }],
  })
  // 49 EUR and 88 CHF: 88 × 4.5 / 4 = 99 EUR; 40 PLN are 10 EUR.
  expect(settled.total).toEqual({ amount: '632.00', currency: 'PLN' })
  expect(settled.steps.map((step: { text: string }) => step.text).join()).toContain(
    'bez zaliczki, ustawienie: ostatni dzień roboczy przed dniem rozliczenia',
  )
})

test('§ 17 ust. 4: by car no lump sum for the way to the station, nor for the way in town', async () => {
  office.travel('2026-05-05T09:00:00Z')
  const byCar = await ordered('foto', { means: 'officialCar' })
  office.travel('2026-05-18T09:00:00Z')
  const told = errorsOf(await refusal('foto', byCar, 'settle', settlement))
  expect(told).toContain('destinations.0.arrival: Ryczałt na dojazd z i do dworca nie przysługuje')
  expect(told).toContain('localTransport: Ryczałt na dojazdy nie przysługuje')
})

test('a country without a row is entered by an authorised person with its source', async () => {
  const rate = {
    country: 'FJ',
    currency: 'USD',
    perDiem: '42',
    lodgingLimit: '110',
    validFrom: '2013-03-01',
    source: 'Dz.U. 2013 poz. 167, zał.',
  }
  expect((await office.post('foto', '/api/v1/foreign-rates', rate)).status).toBe(403)
  expect(errorsOf((await office.post('budzet', '/api/v1/foreign-rates', { ...rate, source: '' })).body)).toBe(
    'source: Uzupełnij to pole.',
  )
  expect((await office.post('budzet', '/api/v1/foreign-rates', rate)).status).toBe(201)
  await load(table('098/A/NBP/2026', '2026-05-25', { EUR: 4, USD: 3.5 }))
  const id = await ordered('wyjazdy', {
    destinations: [{ country: 'FJ' }],
    startsAt: '2026-06-01T06:00:00Z',
    endsAt: '2026-06-03T18:00:00Z',
  })
  office.travel('2026-06-08T09:00:00Z')
  await load(table('106/A/NBP/2026', '2026-06-05', { USD: 3.6 }))
  const entered = {
    departedAt: '2026-06-01T06:00:00Z',
    borderOut: '2026-06-01T08:00:00Z',
    borderBack: '2026-06-03T08:00:00Z',
    returnedAt: '2026-06-03T10:00:00Z',
    destinations: [{ country: 'FJ' }],
  }
  const settled = await act('wyjazdy', id, 'settle', entered)
  expect(settled.total.amount).toBe('302.40')
  expect(settled.steps[0]).toMatchObject({ legalBasis: 'Dz.U. 2013 poz. 167, zał.', value: '42.00' })

  // A rate which begins to hold while the stay lasts: each period by that of its start (§ 13 ust. 1).
  const changed = { ...rate, perDiem: '50', validFrom: '2026-06-02', source: 'Zmiana, poz. 1' }
  expect((await office.post('budzet', '/api/v1/foreign-rates', changed)).status).toBe(201)
  expect((await refusal('wyjazdy', id, 'sign')).detail).toContain('Kwoty zmieniły się od przeliczenia')
  const again = await act('wyjazdy', id, 'settle', entered)
  expect(again.total.amount).toBe('331.20')
  expect(again.steps[1]).toMatchObject({
    text: 'Stawka: Fidżi od 02.06.2026, dieta 50.00 USD, limit 110.00 USD',
    legalBasis: 'Zmiana, poz. 1',
  })
})

test('a cancelled trip keeps the hotel’s cost and the advance comes back', async () => {
  const id = await ordered('krajowa', { startsAt: '2026-07-01T06:00:00Z', endsAt: '2026-07-03T18:00:00Z' })
  await act('budzet', id, 'payAdvance', { amount: '500', paidOn: '2026-06-08' })
  const cancelled = await act('krajowa', id, 'cancel', {
    reason: 'Gospodarz odwołał kongres',
    costs: [{ what: 'Hotel bezzwrotny', amount: { amount: '100', currency: 'USD' } }],
  })
  expect(cancelled).toMatchObject({
    state: 'cancelled',
    total: { amount: '360.00' },
    toReturn: { amount: '140.00' },
  })
  expect(cancelled.obligations).toContainEqual(
    expect.objectContaining({ key: 'return-advance', due: '2026-06-22', state: 'open' }),
  )
  await act('budzet', id, 'returnAdvance', { paidOn: '2026-06-08' })
  expect((await refusal('krajowa', id, 'cancel', { reason: 'x' })).status).toBe(409)
})

test('a councillor’s trip is ordered outside the system; a change needs acceptance again', async () => {
  const times = { startsAt: '2026-08-10T06:00:00Z', endsAt: '2026-08-12T18:00:00Z' }
  const { body } = await office.post('wyjazdy', path, {
    ...application,
    ...times,
    group: 'councillor',
    traveller: 'norymberga@demo.kancelaria.example',
  })
  await act('wyjazdy', body.id, 'apply')
  await act('budzet', body.id, 'accept')
  const order = { orderedBy: 'Przewodniczący Rady Miasta', orderedOn: '2026-06-08' }
  expect(await act('wyjazdy', body.id, 'recordOrder', order)).toMatchObject({ state: 'ordered' })
  const amended = await act('wyjazdy', body.id, 'amend', {
    ...times,
    endsAt: '2026-08-13T18:00:00Z',
    reason: 'Dłuższy program',
    costs: [{ what: 'dopłata do biletu', amount: { amount: '210', currency: 'PLN' } }],
  })
  expect(amended.costs).toMatchObject([
    { kind: 'other', what: 'Zmiana wyjazdu: dopłata do biletu', amount: { amount: '210.00' } },
  ])
  expect(amended).toMatchObject({ state: 'toAccept', endsAt: '2026-08-13T18:00:00.000Z' })
  expect(amended.obligations.every((duty: { state: string }) => duty.state === 'cancelled')).toBe(true)
})
