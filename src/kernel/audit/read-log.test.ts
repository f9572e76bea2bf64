import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Office, openOffice } from '#test/office.ts'
import { recordReads } from './read-log.ts'

let office: Office
let complaint: string

beforeEach(async () => {
  office = await openOffice('2026-03-02T09:00:00Z', recordReads)
  const made = await office.post('sekretariat', '/api/v1/complaints', {
    kind: 'complaint',
    subject: 'Opieszałość',
    receivedOn: '2026-03-02',
  })
  complaint = made.body.id
})

afterEach(async () => office.close())

const lines = () =>
  office.db.rows<{ actor: string; at: string }>(sql`
    select actor_id as actor, at from history where action = 'read' and record_id = ${complaint} order by seq`)

const open = (login: string) => office.get(login, `/api/v1/complaints/${complaint}`)

/** Closing the application writes what still waits; the database stays open until the office is closed. */
const written = async () => {
  await office.app.close()
  return lines()
}

it('opening a record with personal data leaves one line for person and day', async () => {
  await Promise.all([open('sekretariat'), open('sekretariat'), open('dyrektor')])
  await open('sekretariat')
  office.travel('2026-03-03T09:00:00Z')
  await open('sekretariat')
  const found = (await written()).map(({ actor, at }) => `${actor} ${at.slice(0, 10)}`).sort()
  const [secretary, director] = [office.people.get('sekretariat'), office.people.get('dyrektor')]
  expect(found).toEqual(
    [`${secretary} 2026-03-02`, `${director} 2026-03-02`, `${secretary} 2026-03-03`].sort(),
  )
})

it('another process that answered on the same day adds no line', async () => {
  await office.db.rows(sql`
    insert into read_log (record_id, person_id, day)
    values (${complaint}, ${office.people.get('sekretariat')}, '2026-03-02')`)
  await open('sekretariat')
  expect(await written()).toEqual([])
})

it('looking into the history of a record is opening it', async () => {
  expect((await office.get('sekretariat', `/api/v1/complaints/${complaint}/history`)).status).toBe(200)
  expect(await written()).toHaveLength(1)
})

it('a refused reading leaves no line', async () => {
  expect((await open('foto')).status).toBe(404)
  expect(await written()).toEqual([])
})
