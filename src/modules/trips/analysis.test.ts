import { sql } from 'drizzle-orm'
import excel from 'exceljs'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from '#test/office.ts'
import { analyse } from './analysis.ts'
import { tripsRoutes } from './index.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-24T09:00:00Z', (app, deps) => tripsRoutes(app, deps))
})
afterAll(() => office.close())

/** A settled trip, written as the register keeps it: analyses read stored totals alone. */
const trip = (row: {
  country: string
  day: string
  days: number
  estimate: string
  total: string
  state?: string
}) => {
  const person = office.people.get('zagraniczna')!
  return office.db.rows(sql`
    insert into foreign_trips (id, label, version, state, created_at, created_by, updated_at, updated_by, country,
      traveller, "group", purpose, purpose_kind, means, paragraph, starts_at, ends_at, estimate, estimate_currency,
      total, total_currency)
    values (${v7()}, 'x', 1, ${row.state ?? 'closed'}, now(), ${person}, now(), ${person}, ${row.country}, ${person},
      'staff', 'x', 'partner', 'plane', '4420', ${`${row.day}T06:00:00Z`}::timestamptz,
      ${`${row.day}T06:00:00Z`}::timestamptz + ${`${row.days} days`}::interval, ${row.estimate}, 'PLN', ${row.total}, 'PLN')`)
}
const ask = async (login: string, query: string) =>
  (await office.get(login, `/api/v1/trips/analysis?${query}`)).body

test('4.2.4: cost, cost per day, plan against execution, by country; two findings against the year before', async () => {
  await trip({ country: 'DE', day: '2026-02-02', days: 2, estimate: '1000', total: '1200.50' })
  await trip({ country: 'DE', day: '2026-03-02', days: 3, estimate: '800', total: '700' })
  await trip({ country: 'FR', day: '2026-04-02', days: 4, estimate: '3000', total: '2500' })
  await trip({ country: 'FR', day: '2026-05-02', days: 1, estimate: '900', total: '300', state: 'cancelled' })
  await trip({ country: 'FR', day: '2026-06-02', days: 1, estimate: '500', total: '0', state: 'ordered' })
  await trip({ country: 'IT', day: '2025-04-02', days: 2, estimate: '900', total: '2000' })
  const answer = await ask('wyjazdy', 'by=country&register=foreign-trips')
  expect(answer.items).toEqual([
    {
      key: 'FR',
      label: 'Francja',
      trips: 2,
      days: 5,
      plan: '3500.00',
      cost: '2800.00',
      costPerDay: '625.00',
    },
    { key: 'DE', label: 'Niemcy', trips: 2, days: 5, plan: '1800.00', cost: '1900.50', costPerDay: '380.10' },
  ])
  expect(answer.total).toMatchObject({ trips: 4, days: 10, plan: '5300.00', cost: '4700.50' })
  const plain = answer.findings.map((text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' '))
  expect(plain).toEqual([
    'Państwo o największym koszcie: Francja, 2 800,00 zł (60% całości, 2 wyjazdy).',
    'Koszt wyjazdów wzrósł o 135,0% wobec tego samego okresu rok wcześniej: 2 000,00 zł → 4 700,50 zł.',
  ])
  expect((await ask('wyjazdy', 'by=month')).items.map((row: { key: string }) => row.key)).toEqual([
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
  ])
  expect((await ask('dyrektor', 'by=person')).items).toMatchObject([{ label: 'Magdalena Brzoza', trips: 4 }])
})

test('4.2.4: chart with words and workbook with the sums; nobody else may see them', async () => {
  const svg = await office.app.inject({
    url: '/api/v1/trips/analysis?format=svg',
    headers: { 'x-login': 'budzet' },
  })
  expect(svg.body).toMatch(/^<svg .*role="img"/)
  expect(svg.body).toContain('Francja: 2')
  const xlsx = await office.app.inject({
    url: '/api/v1/trips/analysis?format=xlsx',
    headers: { 'x-login': 'budzet' },
  })
  const book = new excel.Workbook()
  await book.xlsx.load(xlsx.rawPayload as never)
  expect(book.worksheets[0]!.lastRow!.values).toEqual([undefined, 'Razem', 4, 10, 5300, 4700.5, 488.94])
  const pdf = await office.app.inject({
    url: '/api/v1/trips/analysis?format=pdf',
    headers: { 'x-login': 'budzet' },
  })
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await office.get('foto', '/api/v1/trips/analysis')).status).toBe(403)
  expect((await ask('budzet', 'from=2026-05-01&to=2026-04-01')).errors[0]).toMatchObject({ path: 'to' })
  expect((await ask('budzet', 'by=colour')).status).toBe(422)
})

test('over 50,000 trips an analysis answers within 600 ms, a page of the list within 300 ms', async () => {
  await office.db.rows(sql`
    insert into domestic_trips (id, label, version, state, created_at, created_by, updated_at, updated_by, place,
      traveller, "group", purpose, purpose_kind, means, paragraph, starts_at, ends_at, departed_at, returned_at,
      estimate, estimate_currency, total, total_currency)
    select gen_random_uuid(), 'x', 1, 'closed', now(), p, now(), p, 'Warszawa', gen_random_uuid(), 'staff', 'x', 'other', 'train', '4410', s,
      s + interval '9 hours', s, s + interval '9 hours', 100, 'PLN', 90, 'PLN'
    from (select ${office.people.get('foto')!}::uuid as p, timestamptz '2026-01-01' + n * interval '6 minutes' as s
      from generate_series(1, 50000) n) rows`)
  await office.db.rows(sql`analyze domestic_trips`)
  const started = performance.now()
  const { total } = await analyse(office.db, {
    by: 'month',
    from: '2026-01-01',
    to: '2026-12-31',
    register: 'all',
  })
  const took = performance.now() - started
  expect(total.trips).toBe(50_004)
  expect(took).toBeLessThan(600)
  const listed = performance.now()
  const page = await office.get(
    'budzet',
    '/api/v1/domestic-trips?filter[state]=closed&sort=-startsAt&limit=50',
  )
  expect(page.body.items).toHaveLength(50)
  expect(performance.now() - listed).toBeLessThan(300)
})
