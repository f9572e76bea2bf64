import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { contextOf } from '#kernel/http/context.ts'
import { systemActor } from '#kernel/permissions/actor.ts'
import { type Office, openOffice } from '#test/office.ts'
import { oblige } from './oblige.ts'
import { superiorOf } from './people.ts'
import { remind, reminderLevel, weeklyDigest } from './remind.ts'

let office: Office
let complaint: string

beforeAll(async () => {
  office = await openOffice('2026-03-02T09:00:00Z', () => {})
  const made = await office.post('sekretariat', '/api/v1/complaints', {
    kind: 'complaint',
    subject: 'Jan Kowalski skarży się',
    receivedOn: '2026-03-02',
    lead: office.people.get('sekretariat'),
  })
  complaint = made.body.id
})

beforeEach(async () => {
  await office.db.rows(sql`delete from obligation_reminder`)
  await office.db.rows(sql`delete from mail_outbox`)
  await office.db.rows(sql`delete from notice`)
})

afterAll(() => office.close())

const context = <T>(work: (ctx: ReturnType<typeof contextOf>) => Promise<T>) =>
  office.db.transaction((tx) =>
    work(contextOf(office.deps, tx, systemActor(office.deps.systemPersonId), 'test')),
  )

const run = () => context((ctx) => remind(ctx, 'https://kancelaria.example'))

const mails = () =>
  office.db.rows<{ to: string; subject: string; text: string }>(
    sql`select "to"[1] as to, subject, text from mail_outbox order by created_at, id`,
  )

it.each([
  ['2026-03-25', undefined],
  ['2026-03-26', 'before-7'],
  ['2026-03-29', 'before-7'],
  ['2026-03-30', 'before-3'],
  ['2026-04-01', 'before-1'],
  ['2026-04-02', 'before-1'],
  ['2026-04-03', 'after-1'],
  ['2026-04-05', 'after-3'],
  ['2026-06-01', 'after-7'],
])('on %s a duty due on 2 April is at step %s', (today, level) => {
  expect(reminderLevel('2026-04-02', today)).toBe(level)
})

it('reminds once for each step, although the job runs again, and after days without it', async () => {
  office.travel('2026-03-25T07:00:00Z')
  await run()
  expect(await mails()).toEqual([])
  for (const day of ['2026-03-27', '2026-03-28', '2026-03-30', '2026-04-01', '2026-04-02']) {
    office.travel(`${day}T05:00:00Z`)
    await run()
    await run()
  }
  const sent = await mails()
  expect(sent.map((mail) => mail.to)).toEqual(Array(3).fill('sekretariat@demo.kancelaria.example'))
  expect(sent[0]).toMatchObject({ subject: 'Przypomnienie: 1\u00a0termin' })
  expect(sent[0]!.text).toContain(`https://kancelaria.example/skargi-i-wnioski/${complaint}`)
  // E-mail leaves the house: it names the record by number, not by whom it is about.
  expect(sent[0]!.text).toContain('SK/1/2026')
  expect(sent[0]!.text).not.toContain('Kowalski')
  expect(await office.db.rows(sql`select 1 from notice`)).toHaveLength(3)
})

it('lateness is told to the superior once: the head of the unit', async () => {
  for (const day of ['2026-04-03', '2026-04-06', '2026-04-20']) {
    office.travel(`${day}T05:00:00Z`)
    await run()
  }
  const subordinate = (await mails()).filter((mail) => mail.subject.startsWith('Po terminie'))
  expect(subordinate.map((mail) => mail.to)).toHaveLength(1)
  expect((await mails()).filter((mail) => mail.subject.startsWith('Przypomnienie'))).toHaveLength(3)
})

it('the superior is the head, the post above, then the unit above, never oneself', async () => {
  const person = (login: string) => office.people.get(login)!
  const superior = (login: string) =>
    superiorOf(office.db, { person: person(login), unit: null }, '2026-03-02')
  expect(await superior('mieszkancy')).toBe(person('dyrektor'))
  expect(await superior('krajowa')).toBe(person('zastepca1'))
  expect(await superior('zastepca1')).toBe(person('dyrektor'))
  expect(await superior('dyrektor')).toBe(person('prezydent'))
  expect(await superior('prezydent')).toBeUndefined()
})

it('a moved day begins anew, a stopped clock is silent', async () => {
  office.travel('2026-04-20T05:00:00Z')
  const change = (state: string, due: string) =>
    office.db.rows(
      sql`update obligation set state = ${state}, due_on = ${due} where record_id = ${complaint}`,
    )
  await change('paused', '2026-04-22')
  await run()
  expect(await mails()).toEqual([])
  await change('open', '2026-04-22')
  await run()
  await change('open', '2026-04-23')
  await run()
  expect(await mails()).toHaveLength(2)
})

it('what others must do is told to the person who waits for it', async () => {
  office.travel('2026-04-20T05:00:00Z')
  await office.db.rows(sql`update obligation set state = 'done'`)
  const unit = (await office.db.first<{ id: string }>(sql`select id from unit where symbol = 'ZDMK'`))!.id
  await context((ctx) =>
    oblige(
      { ...ctx, actor: { ...ctx.actor, personId: office.people.get('mieszkancy')! } },
      {
        register: 'complaints',
        recordId: complaint,
        key: 'inquiry',
        what: 'Odpowiedź komórki',
        unit,
        external: true,
        day: { due: '2026-04-17', because: 'wyznaczono' },
      },
    ),
  )
  await run()
  expect((await mails()).map((mail) => mail.to)).toEqual(['mieszkancy@demo.kancelaria.example'])
})

it('the digest gives each person one e-mail and no notice', async () => {
  await office.db.rows(sql`update obligation set state = 'open', due_on = '2026-04-22', external = false`)
  await context((ctx) => weeklyDigest(ctx, 'https://kancelaria.example'))
  const sent = await mails()
  expect(new Set(sent.map((mail) => mail.to)).size).toBe(sent.length)
  expect(sent.find((mail) => mail.to.startsWith('sekretariat'))!.subject).toBe('Twój tydzień: 1\u00a0termin')
  expect(await office.db.rows(sql`select 1 from notice`)).toEqual([])
})
