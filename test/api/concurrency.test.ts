import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecord, insertRecord } from '#kernel/register/create.ts'
import { type Application, openApplication } from '#test/contract/application.ts'

let application: Application
beforeAll(async () => {
  application = await openApplication()
})
afterAll(() => application.close())

const unitOf = async (symbol: string) =>
  (await application.db.first<{ id: string }>(sql`select id from unit where symbol = ${symbol}`))!.id

test('1,000 matters registered at once get 1,000 consecutive numbers', async () => {
  const unit = await unitOf('KP-02')
  const made = await Promise.all(
    Array.from({ length: 1_000 }, (_, index) =>
      application.ask('POST', '/api/v1/matters', {
        login: 'mieszkancy',
        payload: { subject: `Sprawa ${index}`, unit, jrwa: '1510' },
      }),
    ),
  )
  expect(made.filter((one) => one.status !== 201).map((one) => one.text)).toEqual([])
  const numbers = made.map((one) => Number(one.body.number.split('.')[2])).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 1_000 }, (_, index) => index + 1))
}, 120_000)

test('a number taken by a transaction that fails is given to the next', async () => {
  const unit = await unitOf('KP-02')
  const matter = { subject: 'Nieudana', unit, jrwa: '1510' }
  const failing = application.within('mieszkancy', async (ctx) => {
    await createRecord(ctx, 'matters', matter)
    throw new Error('awaria')
  })
  await expect(failing).rejects.toThrow('awaria')
  const next = await application.ask('POST', '/api/v1/matters', { login: 'mieszkancy', payload: matter })
  expect(next.body.number).toMatch(/\.1001\.2026$/)
})

test('a place in a reception day taken by several at once goes to one', async () => {
  const person = await application.ask('POST', '/api/v1/contacts', {
    login: 'mieszkancy',
    payload: { kind: 'person', givenName: 'Jan', familyName: 'Próbny' },
  })
  const submissions = await Promise.all(
    Array.from({ length: 6 }, async (_, index) => {
      const made = await application.ask('POST', '/api/v1/submissions', {
        login: 'mieszkancy',
        payload: {
          subject: `Próba ${index}`,
          channel: 'phone',
          receivedOn: '2026-11-24',
          person: person.body.id,
        },
      })
      return made.body.id as string
    }),
  )
  const host = application.people.get('prezydent')!
  const day = await application.ask('POST', '/api/v1/reception-days', {
    login: 'mieszkancy',
    payload: {
      date: '2026-12-01',
      startsAt: '15:00',
      endsAt: '17:00',
      slotMinutes: 20,
      venue: 'Sala',
      hosts: [host],
    },
  })
  expect(day.status, day.text).toBe(201)
  const taken = await Promise.allSettled(
    submissions.map((submission) =>
      application.within('mieszkancy', (ctx) =>
        insertRecord(ctx, 'appointments', {
          day: day.body.id,
          date: '2026-12-01',
          startsAt: '15:20',
          endsAt: '15:40',
          host,
          submission,
          subject: 'Próba',
          person: person.body.id,
        }),
      ),
    ),
  )
  expect(taken.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  const refusals = taken.flatMap((one) => (one.status === 'rejected' ? [one.reason.body?.detail] : []))
  expect(new Set(refusals)).toEqual(new Set(['To miejsce właśnie zajął ktoś inny. Wybierz inną godzinę.']))
})

test('the same Idempotency-Key sent 20 times at once makes one record and one answer', async () => {
  const send = () =>
    application.ask('POST', '/api/v1/contacts', {
      login: 'sekretariat',
      payload: { kind: 'person', familyName: 'Jedyny' },
      headers: { 'idempotency-key': 'raz' },
    })
  const answers = await Promise.all(Array.from({ length: 20 }, send))
  for (const answer of answers) expect(answer.body).toEqual(answers[0]!.body)
  const row = await application.db.first<{ n: number }>(
    sql`select count(*)::int as n from contacts where family_name = 'Jedyny'`,
  )
  expect(row!.n).toBe(1)
})

test('the same key of another person is another key', async () => {
  const send = (login: string) =>
    application.ask('POST', '/api/v1/contacts', {
      login,
      payload: { kind: 'person', familyName: 'Podwójny' },
      headers: { 'idempotency-key': 'wspolny' },
    })
  const [one, two] = [await send('sekretariat'), await send('dyrektor')]
  expect(one.body.id).not.toBe(two.body.id)
})
