import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Office, openOffice } from '#test/office.ts'
import { type EventHub, openEventHub } from './events.ts'
import { noticesRoutes } from './notices.routes.ts'
import { mostStreams } from './stream.route.ts'

let office: Office
let hub: EventHub
let address: string

beforeAll(async () => {
  office = await openOffice('2026-03-02T09:00:00Z', (app, deps) => {
    hub = openEventHub(deps.db.pool.options)
    noticesRoutes(app, deps, hub)
  })
  address = await office.app.listen({ host: '127.0.0.1', port: 0 })
})

afterAll(async () => {
  await hub.close()
  await office.close()
})

/** Opens a page of a person; `words` is what it has been told so far. */
const page = async (login: string) => {
  const leaving = new AbortController()
  const response = await fetch(`${address}/api/v1/events`, {
    headers: { 'x-login': login },
    signal: leaving.signal,
  })
  const told = { words: '', ended: false, status: response.status, leave: () => leaving.abort() }
  const read = async () => {
    for await (const chunk of response.body!) told.words += Buffer.from(chunk).toString()
  }
  void read()
    .catch(() => {})
    .finally(() => {
      told.ended = true
    })
  await vi.waitFor(() => expect(told.words).toContain('retry: 3000'))
  return told
}

const complain = () =>
  office.post('sekretariat', '/api/v1/complaints', {
    kind: 'complaint',
    subject: 'Opieszałość',
    receivedOn: '2026-03-02',
  })

it('a committed change reaches pages of people who may read the record, and no others', async () => {
  const director = await page('dyrektor')
  const photographer = await page('foto')
  const { body } = await complain()
  const hint = `event: stale\ndata: ${JSON.stringify({ register: 'complaints', id: body.id })}`
  await vi.waitFor(() => expect(director.words).toContain(hint))
  expect(photographer.words).not.toContain(body.id)
  director.leave()
  photographer.leave()
})

it('what was rolled back is told to nobody', async () => {
  const director = await page('dyrektor')
  const failing = office.db.transaction(async (tx) => {
    tx.hint({ register: 'complaints', id: 'never', access: ['signed-in'] })
    throw new Error('refused')
  })
  await expect(failing).rejects.toThrow('refused')
  const { body } = await complain()
  await vi.waitFor(() => expect(director.words).toContain(body.id))
  expect(director.words).not.toContain('never')
  director.leave()
})

it('a notice is told to its person alone, without its words', async () => {
  const director = await page('dyrektor')
  const secretary = await page('sekretariat')
  await office.db.transaction(async (tx) => tx.hint({ person: office.people.get('dyrektor') }))
  await vi.waitFor(() => expect(director.words).toContain('event: notice\ndata: {}'))
  expect(secretary.words).not.toContain('notice')
  director.leave()
  secretary.leave()
})

it('nonsense on the channel is passed over, and a cut connection is opened again', async () => {
  const director = await page('dyrektor')
  await office.db.rows(sql`select pg_notify('stale', 'nonsense'), pg_notify('stale', 'null')`)
  await office.db.rows(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query = 'listen stale'`)
  await vi.waitFor(async () => {
    const { body } = await complain()
    await vi.waitFor(() => expect(director.words).toContain(body.id), 500)
  }, 6_000)
  director.leave()
})

it('a person may listen with so many pages; a closed one makes room', async () => {
  const pages = await Promise.all(Array.from({ length: mostStreams }, () => page('budzet')))
  const refused = await fetch(`${address}/api/v1/events`, { headers: { 'x-login': 'budzet' } })
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('60')
  expect(await page('prawnik')).toMatchObject({ status: 200 })
  pages[0]!.leave()
  await vi.waitFor(async () => {
    const again = await page('budzet')
    expect(again.status).toBe(200)
  })
  for (const open of pages) open.leave()
})

it('closing the server ends open streams at once', async () => {
  const director = await page('dyrektor')
  const began = performance.now()
  await office.app.close()
  expect(performance.now() - began).toBeLessThan(2_000)
  await vi.waitFor(() => expect(director.ended).toBe(true))
})
