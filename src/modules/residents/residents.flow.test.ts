import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import excel from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendMail } from '#kernel/mail/outbox.ts'
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
  await act('mieszkancy', 'dispositions', dispositions[1].id, 'done', { text: 'Przystanek przesunięto.' })

  const draft = (await office.get('mieszkancy', `/api/v1/submissions/${id}/answer-draft`)).body.body
  expect(draft).toContain('Chodnik zostanie naprawiony wiosną.')
  expect(draft).toContain('Remont w marcu.')
  const closed = await act('mieszkancy', 'submissions', id, 'explain', { body: draft, close: true })
  expect(closed.state).toBe('closed')
  const context = (await office.get('mieszkancy', `/api/v1/submissions/${id}/context`)).body
  const beside = [context.inquiries, context.appointments, context.notes, context.dispositions]
  expect(beside.map((list) => list.length)).toEqual([2, 1, 1, 2])
  const board = (await office.get('dyrektor', '/api/v1/residents/board?from=2026-11-01&to=2026-12-31')).body
  expect(board.submissions).toMatchObject({ received: 1, closed: 1, medianDays: 21, timeliness: { late: 0 } })
  expect(board.dispositions).toMatchObject({ ordered: 2, done: 2 })
  const history = (await office.get('mieszkancy', `/api/v1/submissions/${id}/history`)).body.items
  expect(history.map((entry: any) => entry.action)).toEqual(
    expect.arrayContaining(['created', 'take', 'ask', 'assess', 'decide', 'scheduled', 'meeting', 'explain']),
  )
})

test('a broken message is kept whole and shown as such; an automatic one is confirmed to nobody', async () => {
  // Another version of a message that we have joins it: nothing is lost, nothing is registered twice.
  const torn = await dropEml(await fixture('urwana.eml'))
  expect(torn.body).toMatchObject({ outcome: 'reply', submission: { number: 'ZM/1/2026' } })
  const cut = Buffer.from((await fixture('urwana.eml')).toString('utf8').replace('4711@', '4712@'))
  const row = (
    await office.get('mieszkancy', `/api/v1/submissions/${(await dropEml(cut)).body.submission.id}`)
  ).body
  expect(row).toMatchObject({ subject: expect.stringContaining('chodnik') })
  expect(row.original).toHaveLength(1)
  const nonsense = await dropEml(Buffer.from('to nie jest wiadomość'))
  const kept = (await office.get('mieszkancy', `/api/v1/submissions/${nonsense.body.submission.id}`)).body
  expect(kept).toMatchObject({
    subject: '(bez tematu)',
    anonymous: true,
    remarks: expect.stringContaining('brak nagłówków'),
  })
  expect((await office.get('mieszkancy', `/api/v1/submissions/${kept.id}/files`)).body.items).toMatchObject([
    { name: 'wiadomosc.eml', field: 'original' },
  ])
  const letters = async () =>
    (await office.db.rows(sql`select id from documents where subject like 'Potwierdzenie%'`)).length
  const before = await letters()
  const absent = await dropEml(await fixture('nieobecnosc.eml'))
  expect(
    (await office.get('mieszkancy', `/api/v1/submissions/${absent.body.submission.id}`)).body.remarks,
  ).toContain('automat')
  expect(await letters()).toBe(before)
  expect((await dropEml(await fixture('chodnik.eml'), 'foto')).status).toBe(403)
})

test('a reply joins its submission: by the conversation and by the number; a foreign sender is not taken for the resident', async () => {
  const mail = (headers: string, text = 'Dziękuję.') =>
    dropEml(Buffer.from(`${headers}\r\nDate: Tue, 15 Dec 2026 08:00:00 +0100\r\n\r\n${text}`))
  const replied = await mail(
    'From: Halina <halina.wrobel@poczta.example>\r\nSubject: Re: chodnik\r\nMessage-ID: <a1@poczta.example>\r\nIn-Reply-To: <20261123081420.4711@poczta.example>',
  )
  expect(replied.body).toMatchObject({ outcome: 'reply', submission: { number: 'ZM/1/2026' } })
  const stranger = await mail(
    'From: Obcy <obcy@inne.example>\r\nSubject: Odp: zm/1/2026\r\nMessage-ID: <a2@inne.example>',
    '<script>alert(1)</script>',
  )
  expect(stranger.body.outcome).toBe('reply')
  const incoming = await office.db.rows<{ contact: string | null; body: string }>(
    sql`select contact, body from documents where kind = 'incoming' order by created_at, id`,
  )
  expect(incoming.map((one) => one.contact !== null)).toEqual([true, true, false])
  expect(incoming[2]!.body).not.toContain('<script>')
  expect(
    (
      await mail(
        'From: Obcy <obcy@inne.example>\r\nSubject: Odp: zm/1/2026\r\nMessage-ID: <a2@inne.example>',
        '<script>alert(1)</script>',
      )
    ).body,
  ).toMatchObject({ outcome: 'duplicate' })
})

test('an answer to our own letter joins the submission which the letter was about', async () => {
  const letter = await office.db.first<{ id: string }>(
    sql`select id from documents where about_register = 'inquiries' order by created_at limit 1`,
  )
  await office.db.transaction((tx) =>
    sendMail(
      { tx, now: office.deps.clock(), newId: office.deps.newId },
      {
        to: ['zdmk@umk.example'],
        subject: 'Pytanie',
        text: '-',
        record: { register: 'documents', id: letter!.id },
      },
    ),
  )
  const sent = await office.db.first<{ id: string }>(sql`select message_id as id from mail_outbox`)
  const answer = `From: zdmk@umk.example\r\nSubject: Odp\r\nMessage-ID: <z1@umk.example>\r\nReferences: <inne@x.example> ${sent!.id}\r\n\r\nRemont w marcu.`
  expect((await dropEml(Buffer.from(answer))).body).toMatchObject({
    outcome: 'reply',
    submission: { number: 'ZM/1/2026' },
  })
})

const waiting = async (subject: string) => {
  const made = await office.post('mieszkancy', '/api/v1/contacts', {
    kind: 'person',
    familyName: subject,
    email: `${subject}@poczta.example`,
  })
  const { id } = (
    await office.post('mieszkancy', '/api/v1/submissions', {
      subject,
      channel: 'phone',
      receivedOn: '2026-12-14',
      person: made.body.id,
      wish: 'meeting',
    })
  ).body
  await act('mieszkancy', 'submissions', id, 'take')
  await act('mieszkancy', 'submissions', id, 'assess', {
    competence: 'yes',
    exhausted: 'yes',
    importance: 'family',
    recommendation: 'meeting',
    assessment: 'Tak.',
  })
  await act('dyrektor', 'submissions', id, 'decide', { decision: 'meeting', reason: 'Tak.' })
  return id as string
}

test('a place taken meanwhile is refused; who declines gives it to the reserve; an old link is told as old', async () => {
  const host = office.people.get('prezydent')!
  const [first, second, third] = [await waiting('Adamska'), await waiting('Baran'), await waiting('Cichy')]
  const day = (
    await office.post('mieszkancy', '/api/v1/reception-days', {
      date: '2026-12-21',
      startsAt: '15:00',
      endsAt: '15:40',
      slotMinutes: 20,
      venue: 'Sala 1',
      hosts: [host],
    })
  ).body
  const both = await Promise.all(
    [first, second].map((submission) =>
      office.post('mieszkancy', `/api/v1/reception-days/${day.id}/actions/invite`, {
        submission,
        from: '15:00',
      }),
    ),
  )
  expect(both.map((one) => one.status).toSorted()).toEqual([200, 422])
  expect(both.find((one) => one.status === 422)!.body.errors[0].message).toContain(
    'To miejsce właśnie zajął ktoś inny',
  )
  const [link] = await linksIn('appointments')
  expect((await answerLink(link!, { answer: 'decline' })).statusCode).toBe(200)
  const taken = await office.db.rows<{ submission: string; state: string }>(
    sql`select submission, state from appointments where day = ${day.id} order by created_at, id`,
  )
  expect(taken.map((one) => one.state)).toEqual(['declined', 'invited'])
  expect(taken[1]!.submission).not.toBe(taken[0]!.submission)
  expect((await office.get('mieszkancy', `/api/v1/submissions/${third}`)).body.state).toBe('waiting')
  const [late] = await linksIn('appointments')
  office.travel('2027-03-10T09:00:00Z')
  const gone = await openLink(late!)
  expect([gone.statusCode, gone.body.includes('Minął termin ważności')]).toEqual([410, true])
  expect((await openLink('/odpowiedz/nieznany')).statusCode).toBe(404)
  const weeks = (await office.get('mieszkancy', '/api/v1/reception-days/weeks?from=2026-11-30&to=2026-12-27'))
    .body
  expect(weeks.missing).toEqual(['2026-12-07', '2026-12-14'])
})

test('similar and earlier matters stand beside a submission; a namesake is marked, not merged', async () => {
  const submit = (familyName: string, email: string, subject: string) =>
    office.app.inject({
      method: 'POST',
      url: '/api/public/v1/submissions',
      payload: {
        wish: 'answer',
        subject,
        text: 'Proszę o pomoc.',
        topic: 'roads',
        placeDistrict: 'Podgórze',
        familyName,
        email,
        consent: true,
      },
    })
  await submit('Zieliński', 'z1@poczta.example', 'Dziury w ulicy Kalwaryjskiej')
  const again = await submit('Zieliński', 'z2@poczta.example', 'Dziura na ulicy Kalwaryjskiej')
  const { number } = again.json()
  const row = (await office.get('mieszkancy', `/api/v1/submissions/${encodeURIComponent(number)}`)).body
  expect(row.remarks).toContain('Możliwy duplikat wśród kontaktów: Zieliński')
  const context = (
    await office.get('mieszkancy', `/api/v1/submissions/${encodeURIComponent(number)}/context`)
  ).body
  expect(context.similar[0]).toMatchObject({ label: 'Dziury w ulicy Kalwaryjskiej' })
  expect(context.samePlace).toHaveLength(1)
  expect(context.samePerson).toEqual([])
  expect((await office.get('foto', `/api/v1/submissions/${encodeURIComponent(number)}/context`)).status).toBe(
    404,
  )
})

test('the report is there as a chart and a workbook, for those who may see it', async () => {
  const asked = (url: string, login: string) => office.app.inject({ url, headers: { 'x-login': login } })
  const chart = await asked('/api/v1/residents/report.svg?month=2026-12', 'dyrektor')
  expect(chart.headers['content-type']).toContain('image/svg+xml')
  expect(chart.body).toMatch(/grudzień.2026: wpłynęło \d+, zakończono 1</)
  const book = new excel.Workbook()
  const content = (await asked('/api/v1/residents/report.xlsx?month=2026-12', 'dyrektor')).rawPayload
  await book.xlsx.load(content as never)
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
    'Podsumowanie',
    'Stany',
    'Komórki',
    'Tematy',
    'Miesiące',
  ])
  expect((await asked('/api/v1/residents/report.xlsx', 'foto')).statusCode).toBe(403)
})
