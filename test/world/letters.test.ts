import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { registry } from '#app/registry.ts'
import { seed } from '#app/seed.ts'
import { testDatabase } from '#test/database.ts'
import { hire } from './hire.ts'
import { tellLetters } from './letters.ts'
import { colleagues, signIns } from './people.ts'
import { tellerOf } from './teller.ts'

test('letters of the demo world: numbers without gap, states of each kind, the last day waits for dekretacja', async () => {
  const db = await testDatabase()
  await seed(db, v7)
  const people = await db.transaction((tx) => hire(tx, v7, [...signIns, ...colleagues]))
  await tellLetters(tellerOf(db, registry, people, 7), '2026-09-01', '2026-11-20', 60)
  const [row] = await db.rows<{ n: number; last: number; open: number; waiting: number }>(sql`
    select count(*)::int as n, max(number_n) as last,
      count(*) filter (where state in ('routed', 'inProgress'))::int as open,
      count(*) filter (where state = 'registered')::int as waiting from incoming_letters`)
  expect([row!.n, row!.last]).toEqual([60, 60])
  expect(row!.open).toBeGreaterThan(3)
  expect(row!.waiting).toBeGreaterThan(0)
  await db.close()
})
