import { afterAll, beforeAll, expect, it } from 'vitest'
import { searchRoutes } from '#kernel/search/search.routes.ts'
import { type Office, openOffice } from '#test/office.ts'
import { obligationsRoutes } from './obligations.routes.ts'

let office: Office
/** The duty to answer a complaint received on Monday 2 March 2026, due on 2 April. */
let duty: string
let complaint: string

const as = (login: string, act: string, body: object) =>
  office.post(login, `/api/v1/obligations/${duty}/${act}`, body)

beforeAll(async () => {
  office = await openOffice('2026-03-02T09:00:00Z', (app, deps) => {
    searchRoutes(app, deps)
    obligationsRoutes(app, deps)
  })
  const made = await office.post('sekretariat', '/api/v1/complaints', {
    kind: 'complaint',
    subject: 'Opieszałość',
    receivedOn: '2026-03-02',
    lead: office.people.get('sekretariat'),
  })
  expect(made.body.obligations, JSON.stringify(made.body)).toHaveLength(1)
  complaint = made.body.id
  duty = made.body.obligations[0].id
})

afterAll(() => office.close())

it('answers why the day is this one, to who may read the record', async () => {
  const { body } = await office.get('sekretariat', `/api/v1/obligations/${duty}`)
  expect(body).toMatchObject({ due: '2026-04-02', state: 'open', changeable: { allowed: true } })
  expect(body.steps[0].legalBasis).toContain('KPA')
  expect((await office.get('foto', `/api/v1/obligations/${duty}`)).status).toBe(404)
})

it('who may only read the record is told who may change its deadline', async () => {
  const { body } = await office.get('prezydent', `/api/v1/obligations/${duty}`)
  expect(body.changeable).toMatchObject({ allowed: false })
  const refused = await as('prezydent', 'suspend', { reason: 'x' })
  expect(refused.status).toBe(403)
  expect(refused.body.detail).toContain('KP-04')
})

it('a suspension stops the clock, a resumption moves the day, and both can be repeated', async () => {
  office.travel('2026-03-10T09:00:00Z')
  expect((await as('sekretariat', 'suspend', {})).body.errors[0]).toMatchObject({
    path: 'reason',
    message: 'Podaj powód.',
  })
  const paused = await as('sekretariat', 'suspend', { reason: 'Czekamy na pełnomocnictwo' })
  expect(paused.body).toMatchObject({ state: 'paused', level: 'paused' })
  expect((await as('sekretariat', 'suspend', { reason: 'x' })).status).toBe(409)

  office.travel('2026-03-15T09:00:00Z')
  expect((await as('sekretariat', 'resume', { reason: 'x', on: '2026-03-16' })).status).toBe(422)
  const resumed = await as('sekretariat', 'resume', { reason: 'Wpłynęło pełnomocnictwo' })
  expect(resumed.body).toMatchObject({ state: 'open', due: '2026-04-07' })

  office.travel('2026-03-20T09:00:00Z')
  await as('sekretariat', 'suspend', { reason: 'Opinia biegłego' })
  office.travel('2026-03-22T09:00:00Z')
  expect((await as('sekretariat', 'resume', { reason: 'Jest opinia' })).body.due).toBe('2026-04-09')
})

it('an extension names a later day and its reason', async () => {
  expect((await as('sekretariat', 'extend', { to: '2026-04-01', reason: 'x' })).status).toBe(422)
  const extended = await as('sekretariat', 'extend', { to: '2026-04-20', reason: 'Sprawa zawiła' })
  expect(extended.status, JSON.stringify(extended.body)).toBe(200)
  expect(extended.body.due).toBe('2026-04-20')
})

it('the history of the record tells all of it with reasons', async () => {
  const { body } = await office.get('sekretariat', `/api/v1/complaints/${complaint}/history`)
  expect(body.items.map((line: { label: string }) => line.label).reverse()).toEqual([
    'Utworzenie',
    'Wstrzymanie biegu terminu',
    'Wznowienie biegu terminu',
    'Wstrzymanie biegu terminu',
    'Wznowienie biegu terminu',
    'Przedłużenie terminu',
  ])
  expect(body.items[0]).toMatchObject({
    reason: 'Sprawa zawiła',
    changes: [{ from: '2026-04-09', to: '2026-04-20' }],
  })
})

it('the board filters by level, unit, person and kind, and counts by level', async () => {
  const board = async (query: string) =>
    (await office.get('sekretariat', `/api/v1/obligations?${query}`)).body
  expect((await board('')).counts).toEqual({ late: 0, today: 0, soon: 0, ok: 1, paused: 0, all: 1 })
  const { kind, person } = { kind: 'settle', person: office.people.get('foto') }
  expect((await board(`person=${person}`)).items).toEqual([])
  expect((await board(`person=${office.people.get('sekretariat')}`)).items).toHaveLength(1)
  expect((await board('kind=nothing')).items).toEqual([])
  expect((await board(`kind=${kind}&level=ok`)).items).toHaveLength(1)
  await as('sekretariat', 'suspend', { reason: 'Zagadnienie wstępne' })
  // A stopped clock is never late.
  office.travel('2026-05-20T09:00:00Z')
  expect((await board('')).counts).toEqual({ late: 0, today: 0, soon: 0, ok: 0, paused: 1, all: 1 })
  expect((await board('level=paused')).items).toHaveLength(1)
})

it('a duty fulfilled by hand leaves the board', async () => {
  const done = await as('sekretariat', 'fulfil', { reason: 'Odpowiedź wręczono osobiście' })
  expect(done.body).toMatchObject({ state: 'done', level: 'done' })
  expect((await office.get('sekretariat', '/api/v1/obligations')).body.counts.all).toBe(0)
  expect((await as('sekretariat', 'fulfil', { reason: 'x' })).status).toBe(409)
})
