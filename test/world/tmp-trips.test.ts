import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { registry } from '#app/registry.ts'
import { seed } from '#app/seed.ts'
import { testDatabase } from '#test/database.ts'
import { addDays } from '#law/calendar/plain-date.ts'
import { hire } from './hire.ts'
import { colleagues, signIns } from './people.ts'
import { tellerOf } from './teller.ts'
import { tellTrips } from './trips.ts'
test.each([['2026-11-25', 1], ['2026-12-02', 2], ['2026-12-28', 3], ['2027-01-07', 2658], ['2027-04-11', 5], ['2026-11-30', 7], ['2027-06-20', 11]] as const)('%s %i', async (until, n) => {
  const db = await testDatabase()
  await seed(db, v7)
  const people = await db.transaction((tx) => hire(tx, v7, [...signIns, ...colleagues]))
  await tellTrips(tellerOf(db, registry, people, n), addDays(until, -729), until, 120)
  await db.close()
  expect(1).toBe(1)
}, 120_000)
