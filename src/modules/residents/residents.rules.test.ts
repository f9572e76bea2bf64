import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextOf } from '#kernel/http/context.ts'
import { systemActor } from '#kernel/permissions/actor.ts'
import { type Office, openOffice } from '#test/office.ts'
import { residentsRoutes, urgeInquiries } from './index.ts'
import { slotsOf, weeksWithoutReception } from './reception.rules.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-02T09:00:00Z', residentsRoutes)
})
afterAll(() => office.close())

const create = async (register: string, values: object) => {
  const made = await office.post('mieszkancy', `/api/v1/${register}`, values)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body
}
const submission = (values = {}) =>
  create('submissions', {
    subject: 'Ławki w parku',
    channel: 'phone',
    receivedOn: '2026-11-02',
    anonymous: true,
    ...values,
  })
const act = (login: string, register: string, id: string, action: string, input = {}) =>
  office.post(login, `/api/v1/${register}/${id}/actions/${action}`, input)
const duties = (id: string) =>
  office.db.rows<{ key: string; state: string; due: string }>(
    sql`select key, state, due_on as due from obligation where record_id = ${id} order by key`,
  )

test('the record that is answered on creation is the one that can be changed next', async () => {
  const made = await submission()
  expect(made.matter.number).toMatch(/^KP-02\./)
  const changed = await office.patch('mieszkancy', `/api/v1/submissions/${made.id}`, made.version, {
    priority: 'high',
  })
  expect(changed.status).toBe(200)
})

test('units are reminded at half and after the end of their time, once each', async () => {
  const { id } = await submission()
  await act('mieszkancy', 'submissions', id, 'take')
  await act('mieszkancy', 'submissions', id, 'ask', {
    units: ['ZDMK'],
    question: 'Kiedy?',
    dueOn: '2026-11-12',
  })
  const { deps } = office
  const morning = (day: string) => {
    office.travel(`${day}T06:00:00Z`)
    return deps.db.transaction((tx) =>
      urgeInquiries(contextOf(deps, tx, systemActor(deps.systemPersonId), 'test')),
    )
  }
  expect([await morning('2026-11-06'), await morning('2026-11-07'), await morning('2026-11-08')]).toEqual([
    0, 1, 0,
  ])
  expect([await morning('2026-11-12'), await morning('2026-11-13'), await morning('2026-11-14')]).toEqual([
    0, 1, 0,
  ])
  office.travel('2026-11-16T09:00:00Z')
})

test('closing fulfils the month of KPA art. 237 § 1, reopening begins another; open work stands in the way', async () => {
  const { id } = await submission()
  await act('mieszkancy', 'submissions', id, 'take')
  await act('mieszkancy', 'submissions', id, 'ask', {
    units: ['ZTP'],
    question: 'Kiedy?',
    dueOn: '2026-12-01',
  })
  const refused = await act('mieszkancy', 'submissions', id, 'close', { outcome: 'Tak.' })
  expect(refused).toMatchObject({ status: 409, body: { detail: 'Najpierw zakończ: zapytanie (ZTP).' } })
  const [inquiry] = (await office.get('mieszkancy', `/api/v1/inquiries?filter[submission]=${id}`)).body.items
  await act('mieszkancy', 'inquiries', inquiry.id, 'withdraw', { reason: 'Już niepotrzebne.' })
  expect((await act('mieszkancy', 'submissions', id, 'close', { outcome: 'Tak.' })).body.state).toBe('closed')
  expect(await duties(id)).toMatchObject([{ key: 'settle', state: 'done', due: '2026-12-02' }])
  await act('mieszkancy', 'submissions', id, 'reopen', { reason: 'Nowe fakty.' })
  expect(await duties(id)).toMatchObject([{ key: 'settle', state: 'open', due: '2026-12-16' }])
})

test('who cannot be reached is named before a letter is written, and an anonymous person is never met', async () => {
  const person = await create('contacts', { kind: 'person', familyName: 'Niemy', phone: '600 100 200' })
  const { id } = await submission({ anonymous: false, person: person.id })
  const letter = await act('mieszkancy', 'submissions', id, 'explain', { body: '<p>Dzień dobry</p>' })
  expect(letter).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('Zadzwoń: 600 100 200') },
  })
  expect((await office.get('mieszkancy', `/api/v1/submissions/${id}/context`)).body.unreachable).toContain(
    '600 100 200',
  )
  const anonymous = await submission()
  await act('mieszkancy', 'submissions', anonymous.id, 'take')
  const assessed = await act('mieszkancy', 'submissions', anonymous.id, 'assess', {
    competence: 'yes',
    exhausted: 'yes',
    importance: 'minor',
    recommendation: 'meeting',
    assessment: 'x',
  })
  expect(assessed.status).toBe(409)
})

test('what is wrong with an entry is told at its field', async () => {
  const wrong = await office.post('mieszkancy', '/api/v1/submissions', {
    subject: '',
    channel: 'phone',
    receivedOn: '2026-11-02',
    anonymous: true,
  })
  expect(wrong).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'subject', message: 'Uzupełnij to pole.' }] },
  })
  const future = await office.post('mieszkancy', '/api/v1/submissions', {
    subject: 'x',
    channel: 'phone',
    receivedOn: '2027-01-01',
    anonymous: true,
    wish: 'meeting',
  })
  expect(future.body.errors.map((error: { path: string }) => error.path)).toEqual(['receivedOn', 'wish'])
})

test('script in the text stays text, and a complaint keeps the day of receipt', async () => {
  const person = await create('contacts', {
    kind: 'person',
    familyName: 'Skarżący',
    email: 's@poczta.example',
  })
  const text = '<script>alert(1)</script>'
  const { id } = await submission({ anonymous: false, person: person.id, text, receivedOn: '2026-11-03' })
  expect((await office.get('mieszkancy', `/api/v1/submissions/${id}`)).body.text).toBe(text)
  await act('mieszkancy', 'submissions', id, 'take')
  await act('mieszkancy', 'submissions', id, 'complaint', { reason: 'Zarzut bezczynności.' })
  const complaint = await office.db.first<{ id: string; day: string }>(
    sql`select id, received_on as day from complaints where submission = ${id}`,
  )
  expect(complaint!.day).toBe('2026-11-03')
  expect(await duties(complaint!.id)).toMatchObject([{ key: 'settle', due: '2026-12-03' }])
})

test('places fit between the hours, and weeks without a reception are found (KPA art. 253 § 1)', () => {
  expect(slotsOf({ startsAt: '15:00', endsAt: '16:10', slotMinutes: 20 }).map((slot) => slot.from)).toEqual([
    '15:00',
    '15:20',
    '15:40',
  ])
  expect(slotsOf({ startsAt: '25:00', endsAt: '16:00', slotMinutes: 20 })).toEqual([])
  expect(weeksWithoutReception(['2026-12-02', '2026-12-21'], '2026-12-01', '2026-12-27')).toEqual([
    '2026-12-07',
    '2026-12-14',
  ])
})
