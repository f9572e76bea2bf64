import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicRoutes } from '#public/index.ts'
import { testCity } from '#test/city.ts'
import { multipart, type Office, openOffice } from '#test/office.ts'
import { residentsRoutes } from './index.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-23T09:00:00Z', async (app, deps) => {
    residentsRoutes(app, deps)
    await publicRoutes(app, { ...deps, city: testCity, secret: 'tajemnica' })
  })
})
afterAll(() => office.close())

const fixture = (name: string) => readFile(new URL(`../../../test/fixtures/mail/${name}`, import.meta.url))
const dropEml = async (content: Buffer, login = 'mieszkancy') => {
  const { headers, payload } = multipart([], [['file', 'wiadomosc.eml', content]])
  const response = await office.app.inject({
    method: 'POST',
    url: '/api/v1/submissions/import-email',
    headers: { ...headers, 'x-login': login },
    payload,
  })
  return { status: response.statusCode, body: response.json() }
}

/** Links of letters about records of a register, the newest first. */
const linksIn = async (register: string) =>
  (
    await office.db.rows<{ link: string }>(
      sql`select link from documents where about_register = ${register} and link is not null order by created_at desc, id desc`,
    )
  ).map((row) => row.link)
const openLink = (url: string) => office.app.inject({ url })
const answerLink = (url: string, fields: Record<string, string>, files: [string, string, Buffer][] = []) =>
  office.app.inject({ method: 'POST', url, ...multipart(Object.entries(fields), files) })

const act = async (login: string, register: string, id: string, action: string, input = {}) => {
  const result = await office.post(login, `/api/v1/${register}/${id}/actions/${action}`, input)
  expect(result.body, `${register}.${action}`).toMatchObject({ id })
  return result.body
}
const listOf = async (login: string, register: string, query = '') =>
  (await office.get(login, `/api/v1/${register}?${query}`)).body.items

test('from an e-mail to the closing letter: two units, assessment, reception, note, dispositions, urging', async () => {
  const taken = await dropEml(await fixture('chodnik.eml'))
  expect(taken).toMatchObject({
    status: 201,
    body: { outcome: 'submission', submission: { number: 'ZM/1/2026' } },
  })
  const { id } = taken.body.submission
  const submission = (await office.get('mieszkancy', `/api/v1/submissions/${id}`)).body
  expect(submission).toMatchObject({
    subject: 'Zniszczony chodnik przy ul. Lipowej – prośba o spotkanie',
    channel: 'email',
    receivedOn: '2026-11-23',
    person: { label: 'Halina Wróbel' },
    state: 'received',
  })
  expect(submission.original).toHaveLength(1)
  expect(submission.attachments).toHaveLength(2)
  expect((await dropEml(await fixture('chodnik.eml'))).body).toMatchObject({
    outcome: 'duplicate',
    submission: { id },
  })

  await act('mieszkancy', 'submissions', id, 'take')
  const [zdmk, ztp] = await office.db.rows<{ id: string }>(
    sql`select id from unit where symbol in ('ZDMK', 'ZTP') order by symbol`,
  )
  await act('mieszkancy', 'submissions', id, 'ask', {
    units: ['ZDMK', 'ZTP'],
    question: 'Kiedy będzie remont <b>chodnika</b>?',
    dueOn: '2026-12-01',
  })
  const inquiryLinks = await linksIn('inquiries')
  expect(inquiryLinks).toHaveLength(2)
  const shown = await openLink(inquiryLinks[0]!)
  expect(shown.body).toContain('Zapytanie ZK/')
  expect(shown.body).not.toContain('<b>chodnika')
  expect(shown.headers['referrer-policy']).toBe('no-referrer')
  const empty = await answerLink(inquiryLinks[0]!, { answer: '', name: '' })
  expect([empty.statusCode, empty.body.includes('<title>Błąd: ')]).toEqual([422, true])
  for (const link of inquiryLinks) {
    const done = await answerLink(link, { answer: 'Remont w marcu.', name: 'Jan Drogowy' }, [
      ['files', 'plan.txt', Buffer.from('plan')],
    ])
    expect(done.body).toContain('Dziękujemy za odpowiedź')
  }
  expect((await openLink(inquiryLinks[0]!)).statusCode).toBe(410)
  expect((await answerLink(inquiryLinks[0]!, { answer: 'Jeszcze raz', name: 'Jan' })).statusCode).toBe(410)
  const inquiries = await listOf('mieszkancy', 'inquiries')
  expect(inquiries.map((one: any) => [one.state, one.answeredBy, one.answerFiles.length])).toEqual([
    ['answered', 'Jan Drogowy', 1],
    ['answered', 'Jan Drogowy', 1],
  ])

  await act('mieszkancy', 'submissions', id, 'assess', {
    competence: 'yes',
    exhausted: 'yes',
    importance: 'city',
    repeated: true,
    recommendation: 'meeting',
    assessment: 'Sprawa ciągnie się dwa lata.',
  })
  await act('dyrektor', 'submissions', id, 'decide', {
    decision: 'meeting',
    reason: 'Ważna dla mieszkańców.',
  })

  const host = office.people.get('prezydent')!
  const day = (
    await office.post('mieszkancy', '/api/v1/reception-days', {
      date: '2026-12-02',
      startsAt: '15:00',
      endsAt: '16:00',
      slotMinutes: 20,
      venue: 'Sala 1',
      hosts: [host],
    })
  ).body
  await act('mieszkancy', 'reception-days', day.id, 'publish')
  expect((await office.get('mieszkancy', '/api/v1/reception-days/waiting')).body.items).toMatchObject([
    { number: 'ZM/1/2026', person: 'Halina Wróbel' },
  ])
  await act('mieszkancy', 'reception-days', day.id, 'fill')
  const [invitation] = await linksIn('appointments')
  expect((await openLink(invitation!)).body).toContain('15:00')
  expect((await answerLink(invitation!, { answer: 'confirm' })).body).toContain('czekamy na Ciebie')
  const slots = (await office.get('mieszkancy', `/api/v1/reception-days/${day.id}/slots`)).body.items
  expect(slots.map((slot: any) => [slot.from, slot.visitor?.state ?? null])).toEqual([
    ['15:00', 'confirmed'],
    ['15:20', null],
    ['15:40', null],
  ])

  office.travel('2026-12-02T14:00:00Z')
  const [appointment] = await listOf('mieszkancy', 'appointments')
  await act('prezydent', 'appointments', appointment.id, 'attend')
  let note = (await listOf('mieszkancy', 'meeting-notes'))[0]
  const half = [{ kind: 'disposition', text: 'Wyremontować', unit: null, dueOn: null }]
  const saved = await office.patch('mieszkancy', `/api/v1/meeting-notes/${note.id}`, note.version, {
    lines: half,
  })
  expect(saved.status).toBe(200)
  expect(
    (await office.post('prezydent', `/api/v1/meeting-notes/${note.id}/actions/approve`)).body,
  ).toMatchObject({ status: 422, errors: [{ path: 'lines.0.unit' }, { path: 'lines.0.dueOn' }] })
  note = saved.body
  const lines = [
    { kind: 'agreement', text: 'Chodnik zostanie naprawiony wiosną.' },
    { kind: 'disposition', text: 'Wyremontować chodnik.', unit: zdmk!.id, dueOn: '2026-12-10' },
    { kind: 'disposition', text: 'Przesunąć przystanek.', unit: ztp!.id, dueOn: '2027-01-15' },
  ]
  await office.patch('mieszkancy', `/api/v1/meeting-notes/${note.id}`, note.version, { lines })
  await act('prezydent', 'meeting-notes', note.id, 'approve')
  const dispositions = await listOf('mieszkancy', 'dispositions', 'sort=dueOn')
  expect(dispositions).toHaveLength(2)

  office.travel('2026-12-14T09:00:00Z')
  await act('mieszkancy', 'dispositions', dispositions[0].id, 'urge')
  await act('mieszkancy', 'dispositions', dispositions[0].id, 'urge')
  const told = await office.db.rows(
    sql`select 1 from notice where text like 'Dyspozycja DP/%' and person_id = ${office.people.get('dyrektor')!}`,
  )
  expect(told).toHaveLength(1)
  const early = await office.post('mieszkancy', `/api/v1/submissions/${id}/actions/close`, {
    outcome: 'Załatwiono.',
  })
  expect(early).toMatchObject({ status: 409, body: { detail: expect.stringContaining('ZDMK') } })
  const [urging] = await linksIn('dispositions')
  for (const kind of ['accept', 'report', 'done'])
    expect(
      (await answerLink(urging!, { kind, text: `Meldunek: ${kind}`, name: 'Jan Drogowy' })).statusCode,
      kind,
    ).toBe(200)
  expect((await answerLink(urging!, { kind: 'done', text: 'Raz jeszcze', name: 'Jan' })).statusCode).toBe(410)
