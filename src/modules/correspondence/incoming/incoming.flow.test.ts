import { Buffer } from 'node:buffer'
import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readContent } from '#kernel/files/read-content.ts'
import { contextOf } from '#kernel/http/context.ts'
import { actorOn } from '#kernel/org/actor-on.ts'
import { systemActor } from '#kernel/permissions/actor.ts'
import { act as actOn } from '#kernel/register/act.ts'
import { renderSheet } from '#kernel/templates/sheet.ts'
import { msgFile } from '#test/msg-file.ts'
import { multipart, type Office, openOffice } from '#test/office.ts'
import { answerIncoming, correspondenceRoutes, takeLetterMail } from '../index.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-24T09:00:00Z', (app, deps) => correspondenceRoutes(app, deps))
})
afterAll(() => office.close())

const drop = async (name: string, content: Buffer, login = 'sekretariat') => {
  const { headers, payload } = multipart([], [['file', name, content]])
  const response = await office.app.inject({
    method: 'POST',
    url: '/api/v1/letter-drafts/import',
    headers: { ...headers, 'x-login': login },
    payload,
  })
  return { status: response.statusCode, body: response.json() }
}
const proposals = async (id: string) =>
  (await office.get('sekretariat', `/api/v1/letter-drafts/${id}/proposals`)).body
const valuesOf = (fields: Record<string, { value: unknown }>) =>
  Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value]))
const register = (id: string, input: object, login = 'sekretariat') =>
  office.post(login, `/api/v1/letter-drafts/${id}/actions/register`, input)
const enter = async (values: object = {}) => {
  const made = await office.post('sekretariat', '/api/v1/incoming-letters', {
    channel: 'paper',
    receivedOn: '2026-11-24',
    senderText: 'Jan Kos',
    subject: 'Chodnik przy ul. Długiej',
    ...values,
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body
}
const act = (login: string, id: string, action: string, input = {}) =>
  office.post(login, `/api/v1/incoming-letters/${id}/actions/${action}`, input)
const dutiesOf = async (id: string) =>
  (await office.get('sekretariat', `/api/v1/incoming-letters/${id}`)).body.obligations

const letterPdf = async () =>
  Buffer.from(
    await renderSheet({
      title: 'Prośba o patronat',
      blocks: [
        'Fundacja „Zielona Dzielnica”',
        'NIP 676-217-43-39',
        'Kraków, dnia 20 listopada 2026 r.',
        'Znak: FZD/12/2026',
        'Dotyczy: patronatu nad Świętem Ulicy Długiej',
        'Prosimy o odpowiedź w terminie 14 dni od otrzymania.',
      ].map((text) => ({ kind: 'paragraph' as const, text })),
    }),
  )

test('a scan becomes a draft with proposals, gets its number, is routed, taken and answered', async () => {
  const contact = await office.post('sekretariat', '/api/v1/contacts', {
    kind: 'organisation',
    organisation: 'Fundacja Zielona Dzielnica',
    nip: '676-217-43-39',
  })
  const pdf = await letterPdf()
  const draft = (await drop('skan-001.pdf', pdf)).body
  const { fields, duplicates, reading } = await proposals(draft.id)
  expect(reading).toBe('read')
  expect(duplicates).toEqual([])
  expect(valuesOf(fields)).toMatchObject({
    channel: 'paper',
    letterDate: '2026-11-20',
    theirReference: 'FZD/12/2026',
    subject: 'Patronatu nad Świętem Ulicy Długiej',
    dueOn: '2026-12-08',
    sender: { id: contact.body.id },
  })

  // What was typed in one tab is there in another.
  const typed = await office.patch('sekretariat', `/api/v1/letter-drafts/${draft.id}`, 1, {
    subject: 'Patronat nad Świętem Ulicy Długiej',
  })
  expect(typed.body.subject).toBe('Patronat nad Świętem Ulicy Długiej')

  const values = valuesOf(fields) as { sender: { id: string } }
  const registered = await register(draft.id, {
    ...values,
    sender: values.sender.id,
    subject: typed.body.subject,
    receivedOn: '2026-11-24',
    jrwa: '1510',
  })
  expect(registered.body).toMatchObject({ state: 'registered', registeredAs: { number: 'RPW/1/2026' } })
  const { id } = registered.body.registeredAs
  expect((await register(draft.id, values)).body.detail).toContain('już zarejestrowane')

  // The same scan again: said before a second number is given.
  const again = (await drop('skan-001-kopia.pdf', pdf)).body
  const told = (await proposals(again.id)).duplicates
  expect(told[0].message).toContain('Ten sam plik jest już w RPW/1/2026')
  const other = (await drop('skan-002.pdf', Buffer.concat([pdf, Buffer.from('\n')]))).body
  expect((await proposals(other.id)).duplicates).toMatchObject([
    { number: 'RPW/1/2026', message: expect.stringContaining('Ten sam nadawca, znak i data') },
  ])
  for (const { id: spare } of [again, other])
    expect(
      (
        await office.post('sekretariat', `/api/v1/letter-drafts/${spare}/actions/setAside`, {
          aside: 'duplicate',
        })
      ).body.state,
    ).toBe('aside')

  // The same by what a clerk types into a draft without any text.
  const bare = (await drop('skan-003.txt', Buffer.from('nieczytelne'))).body
  expect((await proposals(bare.id)).duplicates).toEqual([])
  await office.patch('sekretariat', `/api/v1/letter-drafts/${bare.id}`, 1, {
    sender: contact.body.id,
    theirReference: 'fzd/12/2026',
    letterDate: '2026-11-20',
  })
  expect((await proposals(bare.id)).duplicates).toMatchObject([{ number: 'RPW/1/2026' }])

  // Dekretacja by the Mayor, taken back within the minute, and given again.
  expect((await act('krajowa', id, 'route', { unit: 'KP-03' })).status, 'not theirs to read').toBe(404)
  const nobody = await act('prezydent', id, 'route', {})
  expect(nobody.body.errors).toMatchObject([{ path: 'unit', message: expect.stringContaining('Wskaż') }])
  const person = office.people.get('krajowa')
  const routed = await act('prezydent', id, 'route', { assignee: person, instruction: 'Proszę o projekt.' })
  expect(routed.body).toMatchObject({ state: 'routed', unit: { symbol: 'KP-03' }, dueOn: '2026-12-08' })
  expect(await dutiesOf(id)).toMatchObject([{ key: 'answer', due: '2026-12-08', state: 'open' }])
  const undone = await office.post('prezydent', `/api/v1/incoming-letters/${id}/undo`)
  expect(undone.body).toMatchObject({ state: 'registered', unit: null, assignee: null })
  expect(await dutiesOf(id)).toMatchObject([{ state: 'cancelled' }])
  await act('prezydent', id, 'route', { assignee: person, dueOn: '2026-12-04' })
  expect(await dutiesOf(id)).toMatchObject([{ due: '2026-12-04', state: 'open' }])

  // The officer takes it: the matter of its class is opened in their unit.
  const taken = await act('krajowa', id, 'take')
  expect(taken.body).toMatchObject({
    state: 'inProgress',
    matter: { number: expect.stringMatching(/^KP-03\.1510\.\d+\.2026$/) },
  })
  await office.db.transaction(async (tx) => {
    const actor = await actorOn(tx, person!, '2026-11-24')
    const other = await enter({ subject: 'Odpowiedź udaje pismo wychodzące' })
    const ctx = contextOf(office.deps, tx, actor, 'test')
    await answerIncoming(ctx, id, { register: 'incoming-letters', id: other.id, number: 'RPWych/1/2026' })
  })
  const answered = (await office.get('krajowa', `/api/v1/incoming-letters/${id}`)).body
  expect(answered).toMatchObject({ state: 'answered', answer: 'RPWych/1/2026', closedOn: '2026-11-24' })
  expect(answered.obligations).toMatchObject([{ state: 'done' }])
})

test('a number is given only by the system; what cannot be true is said at its field', async () => {
  const letter = {
    channel: 'paper',
    receivedOn: '2026-11-24',
    senderText: 'Jan Kos',
    subject: 'Skarga',
  }
  const typed = await office.post('sekretariat', '/api/v1/incoming-letters', {
    ...letter,
    number: 'RPW/7/2026',
  })
  expect(typed.body.errors).toMatchObject([
    { path: 'number', message: 'Numer nadaje system przy rejestracji – nie wpisuje się go ręcznie.' },
  ])
  const wrong = await office.post('sekretariat', '/api/v1/incoming-letters', {
    ...letter,
    senderText: '',
    receivedOn: '2026-11-25',
    letterDate: '2026-11-26',
    dueOn: '2026-11-01',
  })
  expect(wrong.body.errors.map((error: { path: string }) => error.path).sort()).toEqual([
    'dueOn',
    'letterDate',
    'receivedOn',
    'sender',
  ])
  const long = await office.post('sekretariat', '/api/v1/incoming-letters', {
    ...letter,
    subject: 'ż'.repeat(5_000),
  })
  expect(long.body.errors).toMatchObject([{ path: 'subject', message: expect.stringContaining('300') }])
})

test('numbers of twenty people at once have no gap; a cancelled one is not used again', async () => {
  const before = (await enter()).number as string
  const n = Number(before.split('/')[1])
  await Promise.all(Array.from({ length: 20 }, () => enter()))
  const wrong = await enter()
  await act('sekretariat', wrong.id, 'annul', { reason: 'Wpisano dwa razy.' })
  const next = await enter()
  expect([wrong.number, next.number]).toEqual([`RPW/${n + 21}/2026`, `RPW/${n + 22}/2026`])
  const rows = await office.db.rows<{ n: number }>(
    sql`select number_n as n from incoming_letters order by number_n`,
  )
  expect(rows.map((row) => row.n)).toEqual(rows.map((_, index) => index + 1))
})

test('an absent person: the substitute gets the letter too and may read it', async () => {
  const id = office.deps.newId()
  const [principal, substitute] = [office.people.get('foto')!, office.people.get('budzet')!]
  await office.db.rows(sql`
    insert into substitution (id, person_id, principal_id, from_on, to_on)
    values (${id}, ${substitute}, ${principal}, '2026-11-20', '2026-11-30')`)
  const letter = await enter()
  const routed = await act('dyrektor', letter.id, 'route', { assignee: principal, instruction: 'PZ' })
  expect(routed.body.instruction).toBe('Proszę o załatwienie.')
  expect(routed.body.copyPeople).toMatchObject([{ id: substitute }])
  expect((await office.get('budzet', `/api/v1/incoming-letters/${letter.id}`)).status).toBe(200)
  const told = await office.db.rows(
    sql`select from notice where person_id = ${substitute} and text like ${`%${letter.number}%`}`,
  )
  expect(told).toHaveLength(1)
})

test('the secretariat writes a dekretacja down from paper and says whose it is', async () => {
  const letter = await enter()
  const unsaid = await act('sekretariat', letter.id, 'route', { unit: 'KP-02' })
  expect(unsaid.body.errors).toMatchObject([{ path: 'principal' }])
  const mayor = office.people.get('prezydent')
  const routed = await act('sekretariat', letter.id, 'route', { unit: 'KP-02', principal: mayor })
  expect(routed.body).toMatchObject({ principal: { id: mayor }, unit: { symbol: 'KP-02' } })
  const many = await office.post('prezydent', '/api/v1/incoming-letters/actions/route', {
    ids: [(await enter()).id, (await enter()).id, letter.id],
    input: { unit: 'KP-01', noAnswer: true },
  })
  expect(many.body.results.map((one: { ok: boolean }) => one.ok)).toEqual([true, true, true])
})

const eml = (head: string[], body = 'Dzień dobry', parts = '') =>
  Buffer.from(
    [
      ...head,
      parts ? 'Content-Type: multipart/mixed; boundary="x"' : 'Content-Type: text/plain; charset=utf-8',
      '',
      parts ? `--x\r\nContent-Type: text/plain\r\n\r\n${body}\r\n${parts}--x--\r\n` : body,
    ].join('\r\n'),
  )
const from = 'From: Halina Wrona <h.wrona@example.pl>'

test('messages: .eml and .msg propose from their heads; odd ones are kept and told', async () => {
  const plain = (
    await drop(
      'list.eml',
      eml(
        [from, 'Subject: Re: Prosba o spotkanie', 'Date: Mon, 23 Nov 2026 08:00:00 +0100'],
        'Prosze o odpowiedz do 10.12.2026',
      ),
    )
  ).body
  expect(plain).toMatchObject({ channel: 'email', receivedOn: '2026-11-23' })
  expect(valuesOf((await proposals(plain.id)).fields)).toMatchObject({
    subject: 'Prosba o spotkanie',
    dueOn: '2026-12-10',
    senderText: 'Halina Wrona',
  })

  const many = Array.from(
    { length: 300 },
    (_, n) =>
      `--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="zal-${n}.txt"\r\n\r\nzalacznik ${n}\r\n`,
  ).join('')
  const heavy = (await drop('ciezka.eml', eml([from, 'Subject: Zalaczniki'], 'W zalaczeniu', many))).body
  expect(heavy.attachments).toHaveLength(300)
  expect(heavy.problems).toContain('300 załączników')

  const hops = Array.from(
    { length: 40 },
    () => 'Received: from a.example by b.example; Mon, 23 Nov 2026 08:00:00 +0100',
  )
  expect((await drop('petla.eml', eml([...hops, from, 'Subject: Petla']))).body.problems).toContain('pętla')

  const long = (await drop('dlugi.eml', eml([from, `Subject: ${'temat '.repeat(834)}`]))).body
  expect(long.problems).toContain('ponad 300 znaków')
  expect((await proposals(long.id)).fields.subject.value).toHaveLength(300)

  const outlook = msgFile({
    subject: 'Zaproszenie na jubileusz',
    body: 'Zapraszamy.',
    from: { name: 'Koło Gospodyń', address: 'kolo@example.pl' },
    attachments: [{ name: 'program.txt', content: Buffer.from('Program') }],
  })
  const msg = (await drop('zaproszenie.msg', outlook)).body
  expect(msg).toMatchObject({ channel: 'email', mailFrom: 'kolo@example.pl', problems: null })
  expect(msg.attachments).toHaveLength(1)
  const damaged = (await drop('uszkodzona.msg', outlook.subarray(0, 700))).body
  expect(damaged.problems).toContain('.msg jest uszkodzona')
  expect((await proposals(damaged.id)).reason).toContain('.msg jest uszkodzona')
})

/** A PDF whose user password is not empty: /U fits no key that the empty word gives. */
const lockedPdf = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
    `4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>endobj`,
    `trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<${'43'.repeat(16)}><${'43'.repeat(16)}>]>>`,
    '%%EOF',
  ].join('\n'),
)

test('a TIFF of 200 pages is kept and shown page by page; a PDF under a password says so', async () => {
  const page = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const pages = Array.from({ length: 200 }, () => page)
  const tiff = await sharp(pages, { join: { animated: true } })
    .tiff({ compression: 'lzw' })
    .toBuffer()
  const draft = (await drop('skan.tif', tiff)).body
  const pageOf = (id: string, n: number) =>
    office.app.inject({ url: `/api/v1/files/${id}/pages/${n}`, headers: { 'x-login': 'sekretariat' } })
  const shown = await pageOf(draft.letter[0], 200)
  expect([shown.statusCode, shown.headers['x-pages'], shown.headers['content-type']]).toEqual([
    200,
    '200',
    'image/webp',
  ])
  const locked = (await drop('umowa.pdf', lockedPdf)).body
  expect(locked.problems).toContain('zaszyfrowany')
  expect((await proposals(locked.id)).reason).toContain('chroniony hasłem')
  expect((await pageOf(locked.letter[0], 1)).json().detail).toContain('chroniony hasłem')
})

test('a scan with a classified clause is refused and nothing of it stays', async () => {
  const secret = await drop('notatka.txt', Buffer.from('ZASTRZEŻONE\nEgz. nr 1\nTreść'))
  expect(secret.status).toBe(422)
  expect(secret.body.errors[0].message).toContain('Kancelarii Tajnej')
  expect(await office.db.rows(sql`select from file where name = 'notatka.txt'`)).toEqual([])
})

test('desks, the queue of dekretacja, the daily control signed once, the book', async () => {
  const desk = (login: string) => office.get(login, '/api/v1/correspondence/desk').then(({ body }) => body)
  const late = await enter({ receivedOn: '2026-11-02', dueOn: '2026-11-10', subject: 'Spóźnione' })
  const soon = await enter({ dueOn: '2026-11-26', subject: 'Pilne' })
  const queue = (await office.get('prezydent', '/api/v1/correspondence/to-route')).body
  expect(queue.letters[0].number, 'what burns comes first').toBe(late.number)
  expect(queue.instructions).toContainEqual({ short: 'pz', text: 'Proszę o załatwienie.' })
  const unit = queue.units.find((one: { symbol: string }) => one.symbol === 'KP-02')
  expect(unit.people).toContainEqual({ id: office.people.get('mieszkancy'), label: 'Joanna Lis' })
  for (const { id } of [soon, late])
    await act('dyrektor', id, 'route', { assignee: office.people.get('mieszkancy') })
  const letters = (await desk('mieszkancy')).letters.filter((one: { why: string }) => one.why === 'mine')
  expect(letters.map((one: { subject: string; level: string }) => [one.subject, one.level])).toEqual([
    ['Spóźnione', 'late'],
    ['Pilne', 'soon'],
  ])
  expect((await desk('sekretariat')).toRegister).toBeGreaterThan(0)
  expect(await desk('krajowa')).not.toHaveProperty('toRoute')

  const control = (await office.get('dyrektor', '/api/v1/correspondence/control')).body
  expect(control).toMatchObject({ gaps: [], signed: null, maySign: true })
  expect(control.late.map((one: { number: string }) => one.number)).toContain(late.number)
  expect((await office.post('sekretariat', '/api/v1/letter-controls', { day: '2026-11-24' })).status).toBe(
    403,
  )
  const signed = await office.post('dyrektor', '/api/v1/letter-controls', { day: '2026-11-24' })
  expect(signed.body).toMatchObject({ count: control.count, gaps: 0, late: control.late.length })
  const twice = await office.post('dyrektor', '/api/v1/letter-controls', { day: '2026-11-24' })
  expect(twice.body.errors[0].message).toContain('już podpisana')
  expect((await office.get('sekretariat', '/api/v1/correspondence/control')).body.signed.by).toBe(
    'Maria Wilk',
  )

  const book = await office.app.inject({
    url: '/api/v1/correspondence/book.pdf?from=2026-11-01&to=2026-11-30',
    headers: { 'x-login': 'sekretariat' },
  })
  expect(book.statusCode).toBe(200)
  const words = await readContent({ path: '', mediaType: 'application/pdf', as: 'text' }, book.rawPayload)
  expect(words).toMatchObject({ content: expect.stringContaining(late.number) })
})

test('the mailbox of letters fills the queue; the same message again changes nothing', async () => {
  const system = systemActor(office.deps.systemPersonId)
  const fetched = { source: 'pisma/INBOX/7', raw: eml([from, 'Subject: Ze skrzynki']) }
  for (let time = 0; time < 2; time += 1) await takeLetterMail(office.deps, system, fetched)
  const { items } = (await office.get('sekretariat', '/api/v1/letter-drafts?filter[state]=waiting&limit=200'))
    .body
  const taken = items.filter((one: { mailSubject: string }) => one.mailSubject === 'Ze skrzynki')
  expect(taken).toHaveLength(1)
  const input = {
    channel: 'email',
    receivedOn: '2026-11-24',
    subject: 'Ze skrzynki',
    senderText: 'Halina Wrona',
  }
  expect((await register(taken[0].id, input)).body.state).toBe('registered')
})

test('who acts for the Mayor routes in the Mayor’s name', async () => {
  const [mayor, deputy] = [office.people.get('prezydent')!, office.people.get('zastepca2')!]
  await office.db.rows(sql`
    insert into substitution (id, person_id, principal_id, from_on, to_on)
    values (${office.deps.newId()}, ${deputy}, ${mayor}, '2026-11-20', '2026-11-30')`)
  const letter = await enter()
  await office.db.transaction(async (tx) => {
    const actor = await actorOn(tx, deputy, '2026-11-24', mayor)
    const ctx = contextOf(office.deps, tx, actor, 'test')
    await actOn(ctx, 'incoming-letters', letter.id, 'route', { unit: 'KP-03' })
  })
  const routed = (await office.get('sekretariat', `/api/v1/incoming-letters/${letter.id}`)).body
  expect(routed.principal).toMatchObject({ id: mayor })
})

test('only the secretariat sees the queue', async () => {
  expect((await drop('x.txt', Buffer.from('x'), 'krajowa')).status).toBe(403)
  expect((await office.get('krajowa', '/api/v1/letter-drafts')).status).toBe(404)
})
