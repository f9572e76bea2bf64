import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextOf } from '#kernel/http/context.ts'
import { actorOn } from '#kernel/org/actor-on.ts'
import { act as actAs } from '#kernel/register/act.ts'
import { type Office, openOffice } from '#test/office.ts'
import { tripsRoutes } from './index.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-03-02T09:00:00Z', (app, deps) => tripsRoutes(app, deps))
})
afterAll(() => office.close())

const path = '/api/v1/domestic-trips'
const application = {
  group: 'staff',
  purpose: 'Spotkanie z Unią Metropolii',
  purposeKind: 'conference',
  place: 'Warszawa',
  startsAt: '2026-03-10T05:15:00Z',
  endsAt: '2026-03-11T17:40:00Z',
  means: 'privateCar',
  otherEstimate: '300',
}
const apply = async (login: string, more = {}) => office.post(login, path, { ...application, ...more })
const act = async (login: string, id: string, action: string, input = {}) => {
  const { body } = await office.post(login, `${path}/${id}/actions/${action}`, input)
  expect(body, action).toMatchObject({ id })
  return body
}
const refusal = async (login: string, id: string, action: string, input = {}) =>
  (await office.post(login, `${path}/${id}/actions/${action}`, input)).body
const errorsOf = (body: { errors?: { path: string; message: string }[] }) =>
  (body.errors ?? []).map(({ path, message }) => `${path}: ${message}`)

const ordered = async (login: string, more = {}) => {
  const { body } = await apply(login, more)
  expect(body).toMatchObject({ state: 'draft' })
  await act(login, body.id, 'apply')
  await act('budzet', body.id, 'accept')
  await act('dyrektor', body.id, 'order')
  return body.id as string
}

const settlement = {
  departedAt: '2026-03-10T05:15:00Z',
  returnedAt: '2026-03-11T17:40:00Z',
  nights: [{ kind: 'invoice', amount: '420.00' }],
  meals: [{ day: 2, breakfast: true }],
  mileage: [{ vehicle: 'car-over-900', km: '588' }],
}

test('7.1.5: from the application by post to the closed trip, settled to the grosz and signed by four', async () => {
  const id = await ordered('krajowa')
  const trip = (await office.get('krajowa', `${path}/${id}`)).body
  expect(trip).toMatchObject({
    number: 'DK/1/2026',
    estimate: { amount: '390.00', currency: 'PLN' },
    orderedBy: 'Maria Wilk',
    traveller: { label: 'Piotr Śliwa' },
    paragraph: '4410',
  })
  expect(trip.obligations).toMatchObject([{ key: 'settle', due: '2026-03-25', state: 'open' }])
  await act('budzet', id, 'payAdvance', { amount: '200', paidOn: '2026-03-02' })

  office.travel('2026-03-12T09:00:00Z')
  const settled = await act('krajowa', id, 'settle', settlement)
  expect(settled).toMatchObject({
    state: 'toSign',
    total: { amount: '1174.95' },
    toPay: { amount: '974.95' },
    toReturn: { amount: '0.00' },
  })
  const why = (await office.get('krajowa', `${path}/${id}/settlement`)).body
  expect(why.steps.map((step: { legalBasis: string }) => step.legalBasis).join()).toContain('§ 7 ust. 2')
  expect(why.figures).toContainEqual(
    expect.objectContaining({ component: 'mealReduction', amount: { amount: '11.25', currency: 'PLN' } }),
  )

  await act('krajowa', id, 'sign')
  expect((await refusal('dyrektor', id, 'approve')).detail).toContain('sprawdzone formalnie i merytorycznie')
  await act('budzet', id, 'checkFormal')
  await act('budzet', id, 'checkFactual')
  await act('dyrektor', id, 'approve')
  expect((await refusal('dyrektor', id, 'approve')).detail).toBe('Rozliczenie jest już zatwierdzone.')
  expect((await refusal('krajowa', id, 'settle', settlement)).detail).toBe(
    'Rozliczenie jest już zatwierdzone.',
  )
  const closed = await act('budzet', id, 'close', { paidOn: '2026-03-12' })
  expect(closed).toMatchObject({ state: 'closed' })
  expect(closed.signatures.map((line: { role: string }) => line.role)).toEqual([
    'traveller',
    'formal',
    'factual',
    'approved',
  ])
})

test('a signature is bound to the exact figures: a later change voids it and says so', async () => {
  office.travel('2026-03-12T09:00:00Z')
  const id = await ordered('krajowa', {
    startsAt: '2026-03-16T06:00:00Z',
    endsAt: '2026-03-16T19:00:00Z',
    means: 'train',
  })
  office.travel('2026-03-17T09:00:00Z')
  const day = { departedAt: '2026-03-16T06:00:00Z', returnedAt: '2026-03-16T19:00:00Z' }
  await act('krajowa', id, 'settle', day)
  await act('krajowa', id, 'sign')
  await act('budzet', id, 'checkFormal')
  const same = await act('krajowa', id, 'settle', day)
  expect(same).toMatchObject({ state: 'formal', signatures: [{ valid: true }, { valid: true }] })
  const other = await act('krajowa', id, 'settle', { ...day, localTransport: 'lump' })
  expect(other).toMatchObject({
    state: 'toSign',
    signatures: [
      { valid: false, because: 'kwoty zmieniono 17.03.2026, podpis dotyczył innych.' },
      { valid: false },
    ],
  })
  expect(other.obligations).toMatchObject([{ key: 'settle', state: 'open' }])
  expect((await refusal('budzet', id, 'checkFactual')).status).toBe(409)
})

test('another trip of the same person at the same time is refused and named', async () => {
  office.travel('2026-04-01T09:00:00Z')
  const times = { startsAt: '2026-05-10T06:00:00Z', endsAt: '2026-05-12T19:00:00Z' }
  const { body } = await apply('prawnik', times)
  const second = await apply('prawnik', {
    ...times,
    startsAt: '2026-05-12T18:00:00Z',
    endsAt: '2026-05-13T18:00:00Z',
  })
  expect(second.status).toBe(422)
  expect(errorsOf(second.body)).toEqual([
    `startsAt: Ta osoba ma w tym czasie inny wyjazd: ${body.number} (10.05.2026 08:00 – 12.05.2026 21:00).`,
  ])
  const abroad = await office.post('prawnik', '/api/v1/foreign-trips', {
    ...application,
    place: undefined,
    ...times,
    destinations: [{ country: 'DE' }],
  })
  expect(errorsOf(abroad.body).join()).toContain(body.number)
  await act('prawnik', body.id, 'cancel', { reason: 'Odwołane spotkanie' })
  expect((await apply('prawnik', times)).status).toBe(201)
})

test.each([
  [{ endsAt: '2026-03-09T05:00:00Z' }, 'endsAt: Powrót musi być późniejszy niż wyjazd.'],
  [{ otherEstimate: '-1' }, 'otherEstimate: Kwota nie może być ujemna.'],
  [{ otherEstimate: '1.234' }, 'otherEstimate: Najwyżej 2 cyfry po przecinku.'],
  [{ otherEstimate: { amount: '1', currency: 'XYZ' } }, 'otherEstimate: Nieznana waluta: XYZ.'],
  [{ traveller: 'dyrektor@demo.kancelaria.example' }, 'traveller: Wniosek za kogoś innego'],
])('bad application %j is refused at its field', async (more, message) => {
  const { status, body } = await apply('norymberga', more)
  expect(status).toBe(422)
  expect(errorsOf(body).join()).toContain(message)
})

test('bad settlements are refused at their fields and nothing is lost', async () => {
  office.travel('2026-06-01T09:00:00Z')
  const id = await ordered('zagraniczna', {
    startsAt: '2026-06-02T06:00:00Z',
    endsAt: '2026-06-02T20:00:00Z',
  })
  const day = { departedAt: '2026-06-02T06:00:00Z', returnedAt: '2026-06-02T20:00:00Z' }
  const told = async (input: object) => errorsOf(await refusal('zagraniczna', id, 'settle', input)).join()
  expect(await told(day)).toContain('returnedAt: Rozliczyć można podróż zakończoną.')
  office.travel('2026-06-03T09:00:00Z')
  expect(await told({ ...day, returnedAt: '2026-06-02T05:00:00Z' })).toContain(
    'returnedAt: Zakończenie podróży',
  )
  expect(await told({ ...day, meals: [{ day: 3, lunch: true }] })).toContain('meals.0.day: Posiłki w dobie 3')
  expect(await told({ ...day, localTransport: 'lump' })).toContain('localTransport: Ryczałt na dojazdy')
  const invoice = { kind: 'ticket', what: 'Bilet', amount: '10', documentDate: '2025-06-02' }
  expect(await told({ ...day, costs: [invoice] })).toContain('costs.0.documentDate: Rachunek z 2025 r.')
  expect(await told({ ...day, costs: [{ ...invoice, amount: '-3' }] })).toContain(
    'costs.0.amount: Kwota nie może być ujemna.',
  )
  expect(await told({ ...day, costs: [{ ...invoice, amount: { amount: '3', currency: 'EUR' } }] })).toContain(
    'costs.0.amount: Wyjazd krajowy rozlicza się w złotych.',
  )
  expect(await told({ ...day, nights: [{ kind: 'lump' }, { kind: 'lump' }] })).toContain(
    'nights: Noclegów jest 2',
  )
  expect((await office.get('zagraniczna', `${path}/${id}`)).body).toMatchObject({ state: 'ordered' })
  const kept = await act('zagraniczna', id, 'settle', {
    ...day,
    costs: [{ ...invoice, note: 'Bilet roczny' }],
  })
  expect(kept.costs).toMatchObject([{ what: 'Bilet', documentDate: '2025-06-02' }])
})

test('4.2.5: a late person gets a reminder and no new advance unless the Director consents with a reason', async () => {
  office.travel('2026-07-01T09:00:00Z')
  const first = await ordered('foto', { startsAt: '2026-07-02T06:00:00Z', endsAt: '2026-07-02T20:00:00Z' })
  office.travel('2026-07-16T09:00:00Z')
  expect((await refusal('budzet', first, 'remind')).detail).toBe('Termin rozliczenia jeszcze nie minął.')
  office.travel('2026-07-17T09:00:00Z')
  expect((await office.get('budzet', '/api/v1/trips/late')).body.items).toContainEqual(
    expect.objectContaining({ id: first, dueOn: '2026-07-16', daysLate: 1 }),
  )
  await act('budzet', first, 'remind')
  expect(office.jobs.at(-1)).toMatchObject({ job: 'send-letter' })
  const second = await ordered('foto', { startsAt: '2026-07-22T06:00:00Z', endsAt: '2026-07-22T20:00:00Z' })
  const advance = { amount: '100', paidOn: '2026-07-17' }
  expect((await refusal('budzet', second, 'payAdvance', advance)).detail).toContain(
    'nie rozliczyła w terminie wyjazdu DK/',
  )
  await act('dyrektor', second, 'consentAdvance', { reason: 'Wyjazd pilny, zaległość z powodu choroby' })
  expect((await act('budzet', second, 'payAdvance', advance)).advances).toHaveLength(1)
  expect(
    errorsOf(
      await refusal('budzet', second, 'payAdvance', { ...advance, amount: { amount: '5', currency: 'EUR' } }),
    ),
  ).toEqual(['amount: Zaliczki w EUR nie da się rozliczyć: wyjazd rozlicza się w PLN.'])
})

test('travellers see their own trips alone; nobody accepts, orders, checks or approves for themselves', async () => {
  const mine = (
    await apply('mieszkancy', { startsAt: '2026-09-01T06:00:00Z', endsAt: '2026-09-01T20:00:00Z' })
  ).body
  expect((await office.get('foto', `${path}/${mine.id}`)).status).toBe(404)
  expect(
    (await office.get('foto', path)).body.items.every(
      (trip: { traveller: { label: string } }) => trip.traveller.label === 'Łukasz Kania',
    ),
  ).toBe(true)
  expect((await office.get('budzet', `${path}/${mine.id}`)).status).toBe(200)
  const own = (await apply('budzet', { startsAt: '2026-09-01T06:00:00Z', endsAt: '2026-09-01T20:00:00Z' }))
    .body
  await act('budzet', own.id, 'apply')
  expect((await refusal('budzet', own.id, 'accept')).detail).toContain(
    'Własnego wyjazdu nie można akceptować',
  )
})

test('a substitute accepts and orders by post, „z up.”; one with chosen permissions does not', async () => {
  const times = { startsAt: '2026-10-01T06:00:00Z', endsAt: '2026-10-01T20:00:00Z' }
  const { body } = await apply('foto', times)
  await act('foto', body.id, 'apply')
  await act('budzet', body.id, 'accept')
  const { db, deps, people } = office
  const substitute = (login: string, permissions: string | null) =>
    db.rows(sql`
      insert into substitution (id, person_id, principal_id, from_on, to_on, permissions)
      values (${v7()}, ${people.get(login)!}, ${people.get('dyrektor')!}, '2026-01-01', '2026-12-31', ${permissions}::text[])`)
  await substitute('krajowa', null)
  await substitute('prawnik', '{residents.decide}')
  const order = async (login: string) => {
    const actor = await actorOn(db, people.get(login)!, '2026-07-17', people.get('dyrektor')!)
    return db.transaction((tx) =>
      actAs(contextOf(deps, tx, actor, 'test'), 'domestic-trips', body.id, 'order', {}),
    )
  }
  await expect(order('prawnik')).rejects.toThrow('Może to zrobić')
  expect(await order('krajowa')).toMatchObject({
    state: 'ordered',
    orderedBy: 'Piotr Śliwa z up. Maria Wilk',
  })
})
