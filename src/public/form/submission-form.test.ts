import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testCity } from '#test/city.ts'
import { multipart, type Office, openOffice } from '#test/office.ts'
import { clearUnsentFiles, publicRoutes } from '../index.ts'

let office: Office
let address = 0
beforeAll(async () => {
  office = await openOffice('2026-11-24T09:00:00Z', (app, deps) =>
    publicRoutes(app, { ...deps, city: testCity, secret: 'tajemnica' }),
  )
})
afterAll(() => office.close())

const stateIn = (page: string) => /name="state" value="([^"]+)"/.exec(page)![1]!.replaceAll('&#61;', '=')

/** Somebody at a browser without JavaScript. */
const visitor = () => {
  address += 1
  const remoteAddress = `192.0.2.${address}`
  let page = ''
  return {
    open: async (url = '/zgloszenie') => {
      const response = await office.app.inject({ url, remoteAddress })
      page = response.body
      return response
    },
    send: async (fields: Record<string, string>, files: [string, string, Buffer][] = [], go = 'next') => {
      const entries = [['state', stateIn(page)], ['go', go], ...Object.entries(fields)] as [string, string][]
      const response = await office.app.inject({
        method: 'POST',
        url: '/zgloszenie',
        remoteAddress,
        ...multipart(entries, files),
      })
      if (response.body.includes('name="state"')) page = response.body
      return response
    },
    get page() {
      return page
    },
    address: remoteAddress,
  }
}

const matter = {
  wish: 'meeting',
  subject: 'Zniszczony chodnik',
  text: 'Płyty <script>alert(1)</script> wystają.',
  topic: 'roads',
  placeStreet: 'ul. Lipowa',
  placeHouse: '12',
}
const person = {
  familyName: 'Wróbel',
  givenName: 'Halina',
  email: 'Halina@poczta.example',
  channel: 'email',
  needs: 'steps',
}

const fill = async (someone: ReturnType<typeof visitor>, fields = {}) => {
  await someone.open()
  await someone.send({ ...matter, ...fields })
  await someone.send({}, [['files', 'zdjęcie.txt', Buffer.from('zdjęcie')]])
  return someone.send({ ...person, ...fields })
}

const later = (minutes: number) =>
  office.travel(new Date(office.deps.clock().getTime() + minutes * 60_000).toISOString())

test('four steps without a script: checked, changed, sent, confirmed with number and code', async () => {
  const halina = visitor()
  const check = await fill(halina)
  expect(check.statusCode).toBe(200)
  expect(check.body).toContain('Krok 4 z 4')
  expect(check.body).toContain('zdjęcie.txt')
  expect(check.body).not.toContain('<script>alert')
  await halina.send({}, [], 'edit:1')
  expect(halina.page).toContain('value="Zniszczony chodnik"')
  await halina.send({ ...matter, subject: 'Zniszczony chodnik przy szkole' })
  await halina.send({})
  await halina.send(person)
  later(2)
  const sent = await halina.send({ consent: 'yes' }, [], 'send')
  expect(sent.statusCode).toBe(200)
  const [number, code] = [...sent.body.matchAll(/<dd class="code">([^<]+)/g)].map((match) => match[1]!)
  expect(number).toBe('ZM/1/2026')
  const row = await office.db.first<Record<string, unknown>>(sql`
    select s.*, c.email, c.label as who, m.number as matter, m.lead as matter_lead from submissions s
    join contacts c on c.id = s.person join matters m on m.id = s.matter_id`)
  expect(row).toMatchObject({
    subject: 'Zniszczony chodnik przy szkole',
    channel: 'web',
    email: 'halina@poczta.example',
    who: 'Halina Wróbel',
    clause_version: '1.0',
    accessibility: ['wejścia bez schodów'],
    matter_lead: null,
  })
  expect(row!.matter).toMatch(/^KP-02\.1510\.1\.2026/)
  expect(row!.attachments).toHaveLength(1)
  // The same page sent again (Back, Reload) gives the same receipt and no second submission.
  const again = await halina.send({ consent: 'yes' }, [], 'send')
  expect(again.body).toContain(code!)
  expect(await office.db.rows(sql`select id from submissions`)).toHaveLength(1)

  const status = await office.app.inject({
    method: 'POST',
    url: '/status',
    remoteAddress: halina.address,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `number=${encodeURIComponent(number!)}&code=${code!.toLowerCase()}`,
  })
  expect(status.body).toContain('Przyjęliśmy Twoje zgłoszenie')
  expect(status.body).not.toContain('Wróbel')
})

test('mistakes are told on top and at the field, and the title says so', async () => {
  const someone = visitor()
  await someone.open()
  const wrong = await someone.send({ wish: 'meeting', subject: ' ', text: 'x' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('<title>Błąd: ')
  expect(wrong.body).toContain('Popraw 1 pole')
  expect(wrong.body).toMatch(/<a href="#subject">Napisz, czego dotyczy sprawa\./)
  expect(wrong.body).toMatch(/id="subject-error">Napisz, czego dotyczy sprawa\./)
  expect(wrong.body).toMatch(
    /id="subject"[^>]*aria-describedby="subject-hint subject-error" aria-invalid="true"/,
  )
  expect(wrong.body).toContain('autofocus')
  await someone.send(matter)
  await someone.send({})
  const anonymous = await someone.send({ anonymous: 'yes' })
  expect(anonymous.body).toMatch(/Na.spotkanie nie można umówić się anonimowo/)
  const unreachable = await someone.send({ familyName: 'Nowak' })
  expect(unreachable.body).toMatch(/Podaj e-mail albo adres pocztowy, żebyśmy mogli odpowiedzieć/)
})

test('programs are stopped: the trap, the speed, a changed state and too many from one address', async () => {
  const robot = visitor()
  await fill(robot)
  expect((await robot.send({ consent: 'yes' }, [], 'send')).body).toContain('szybciej, niż da się')
  later(1)
  expect((await robot.send({ consent: 'yes', website: 'http://spam.example' }, [], 'send')).statusCode).toBe(
    422,
  )
  const forged = await office.app.inject({
    method: 'POST',
    url: '/zgloszenie',
    remoteAddress: robot.address,
    ...multipart([
      ['state', `${stateIn(robot.page).split('.')[0]}.AAAA`],
      ['go', 'send'],
    ]),
  })
  expect(forged.statusCode).toBe(422)
  for (let n = 0; n < 5; n++) {
    await fill(robot)
    later(1)
    expect((await robot.send({ consent: 'yes' }, [], 'send')).statusCode).toBe(200)
  }
  await fill(robot)
  later(1)
  const sixth = await robot.send({ consent: 'yes' }, [], 'send')
  expect([sixth.statusCode, Number(sixth.headers['retry-after']) > 0]).toEqual([429, true])
  // Proven work lets a family or an office behind one address go on.
  const key = JSON.parse(Buffer.from(stateIn(robot.page).split('.')[0]!, 'base64url').toString()).key
  let nonce = 0
  while (createHash('sha256').update(`${key}:${nonce}`).digest().readUInt16BE(0) !== 0) nonce++
  expect((await robot.send({ consent: 'yes', nonce: String(nonce) }, [], 'send')).statusCode).toBe(200)
})

test('a wrong code tells nothing of the number, and guessing is stopped', async () => {
  const send = (number: string, code: string) =>
    office.app.inject({
      method: 'POST',
      url: '/api/public/v1/status',
      remoteAddress: '198.51.100.9',
      payload: { number, code },
    })
  const [wrongCode, wrongNumber] = [
    await send('ZM/1/2026', 'AAAA-BBBB-CCCC'),
    await send('ZM/9999/2026', 'AAAA-BBBB-CCCC'),
  ]
  expect(wrongCode.statusCode).toBe(404)
  expect(wrongCode.json()).toEqual(wrongNumber.json())
  for (let n = 0; n < 18; n++) await send('ZM/1/2026', `AAAA-BBBB-${n}`)
  expect((await send('ZM/1/2026', 'AAAA-BBBB-CCCC')).statusCode).toBe(429)
})

test('a 31 MB file is refused by name and the rest of the form goes on', async () => {
  const someone = visitor()
  await someone.open()
  await someone.send(matter)
  const big = await someone.send({}, [
    ['files', 'wielki.bin', Buffer.alloc(31 * 1024 * 1024, 7)],
    ['files', 'maly.txt', Buffer.from('mały')],
  ])
  expect(big.statusCode).toBe(422)
  expect(big.body).toMatch(/wielki\.bin”: Plik jest większy niż/)
  expect(big.body).toContain('maly.txt')
  expect((await someone.send({}, [['files', 'pusty.txt', Buffer.alloc(0)]])).body).toContain(
    'Plik jest pusty',
  )
})

test('English, the calendar and the declaration are there; pages carry no inline script', async () => {
  const someone = visitor()
  expect((await someone.open('/zgloszenie?lang=en')).body).toContain('What do you expect?')
  for (const url of [
    '/zgloszenie',
    '/status',
    '/przyjecia',
    '/deklaracja-dostepnosci',
    '/przyjecia?lang=en',
  ]) {
    const page = await office.app.inject({ url })
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toMatch(/<script(?! type="module" src="\/publiczne\/)| style="| on[a-z]+="/)
  }
  for (const file of ['public.css', 'draft.js', 'proof.js'])
    expect((await office.app.inject({ url: `/publiczne/${file}` })).statusCode).toBe(200)
})

test('programs submit by JSON with the same rules', async () => {
  const submit = (payload: object) =>
    office.app.inject({
      method: 'POST',
      url: '/api/public/v1/submissions',
      remoteAddress: '198.51.100.20',
      payload,
    })
  const refused = await submit({ wish: 'answer', subject: '', text: 'a', consent: true })
  expect(refused.json()).toMatchObject({
    status: 422,
    errors: expect.arrayContaining([
      { path: 'subject', message: 'Napisz, czego dotyczy sprawa.', rule: 'form' },
    ]),
  })
  const made = await submit({
    wish: 'answer',
    subject: 'Zieleń',
    text: 'Drzewa',
    familyName: 'Maj',
    email: 'maj@poczta.example',
    consent: true,
  })
  expect(made.statusCode).toBe(201)
  expect(made.json()).toMatchObject({
    number: expect.stringMatching(/^ZM\//),
    due: expect.stringMatching(/^2026-12/),
  })
})

test('files of a form that nobody sent are removed after two days, those of a submission stay', async () => {
  const files = () =>
    office.db.rows<{ name: string; linked: boolean }>(sql`
    select name, exists (select from file_link l where l.file_id = f.id) as linked from file f`)
  const sent = (await files()).filter((file) => file.linked).length
  expect((await files()).length).toBeGreaterThan(sent)
  expect(await clearUnsentFiles(office.deps)).toBe(0)
  later(3 * 24 * 60)
  await clearUnsentFiles(office.deps)
  expect(await files()).toHaveLength(sent)
  const kept = await office.db.first<{ sha256: string }>(sql`select sha256 from file limit 1`)
  expect(await office.deps.store.has(kept!.sha256)).toBe(true)
})

test('nonsense sent to the pages is answered with a page or a problem, never with 500', async () => {
  const address = '203.0.113.7'
  const answers = [
    await office.app.inject({
      method: 'POST',
      url: '/zgloszenie',
      remoteAddress: address,
      payload: 'a=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
    await office.app.inject({
      method: 'POST',
      url: '/zgloszenie?lang=en&lang=pl',
      remoteAddress: address,
      ...multipart([
        ['state', 'a.b.c'],
        ['go', 'remove:../../etc'],
      ]),
    }),
    await office.app.inject({
      method: 'POST',
      url: '/zgloszenie',
      remoteAddress: address,
      payload: '--x\r\nbroken',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    }),
    await office.app.inject({
      method: 'POST',
      url: '/status',
      remoteAddress: address,
      payload: { number: { a: 1 }, code: ['\0'] },
    }),
    await office.app.inject({
      method: 'POST',
      url: '/status',
      remoteAddress: address,
      payload: 'number=%00&code=%00&number=ZM',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
    await office.app.inject({ url: '/odpowiedz/%00' }),
    await office.app.inject({ method: 'POST', url: '/odpowiedz/x', payload: {} }),
    await office.app.inject({
      method: 'POST',
      url: '/api/public/v1/submissions',
      payload: { subject: 7, needs: 'steps', extra: 1 },
    }),
    await office.app.inject({ method: 'POST', url: '/api/public/v1/status', payload: [] }),
  ]
  for (const answer of answers)
    expect([answer.statusCode >= 400, answer.statusCode < 500], answer.body).toEqual([true, true])
})
