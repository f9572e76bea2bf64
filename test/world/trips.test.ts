import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registry } from '#app/registry.ts'
import { seed } from '#app/seed.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { hire } from './hire.ts'
import { colleagues, signIns } from './people.ts'
import { tellerOf } from './teller.ts'
import { tellTrips } from './trips.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await seed(db, v7)
})
afterAll(() => db.close())

test('120 trips of two years: in all states, some late, several currencies, made by the product’s own actions', async () => {
  const people = await db.transaction((tx) => hire(tx, v7, [...signIns, ...colleagues]))
  await tellTrips(tellerOf(db, registry, people, 2658), '2024-11-25', '2026-11-24', 120)
  const states = await db.rows<{ state: string; n: number }>(sql`
    select state, count(*)::int as n from (select state from domestic_trips union all select state from foreign_trips) t
    group by state`)
  const counted = Object.fromEntries(states.map(({ state, n }) => [state, n]))
  expect(states.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(115)
  for (const state of ['closed', 'approved', 'ordered', 'cancelled', 'toAccept'])
    expect(counted[state] ?? 0, state).toBeGreaterThan(0)
  const late = await db.first<{ n: number }>(sql`
    select count(*)::int as n from obligation where state = 'open' and key = 'settle' and due_on < '2026-11-24'`)
  expect(late!.n).toBeGreaterThan(0)
  const currencies = await db.first<{ n: number }>(
    sql`select count(distinct amount_currency)::int as n from foreign_trips_advances`,
  )
  expect(currencies!.n).toBeGreaterThan(2)
}, 120_000)
