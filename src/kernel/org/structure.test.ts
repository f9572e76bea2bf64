import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { readDecree } from './decree-file.ts'
import { loadDecree } from './load-decree.ts'
import { structureOn, versionsOf } from './structure.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
  await db.transaction((tx) => loadDecree(tx, randomUUID, readDecree('examples/decree-brzozowo.yaml')))
})

afterAll(() => db.close())

/** The next decree of the same city: the secretariat renamed, promotion gone. */
const next = () => {
  const file = readDecree('examples/decree-brzozowo.yaml')
  const units = file.units.filter((unit) => unit.symbol !== 'BB-P')
  return {
    ...file,
    decree: { ...file.decree, number: '30/2026', inForceFrom: '2026-06-01', repeals: { number: '14/2025' } },
    units: units.map((unit) => (unit.symbol === 'BB-S' ? { ...unit, name: 'Kancelaria Ogólna' } : unit)),
    posts: file.posts.filter((post) => post.unit !== 'BB-P'),
    duties: file.duties.filter((duty) => duty.unit !== 'BB-P'),
  }
}

it('answers with the tree of the day, duties of all units apart', async () => {
  const { root, outside, common, version } = await structureOn(db, '2025-05-04')
  expect(version.number).toBe('14/2025')
  expect(root.symbol).toBe('BM')
  expect(root.children[0]!.children.map((unit) => unit.symbol)).toEqual(['BB-S', 'BB-P'])
  expect(outside.map((unit) => unit.email)).toEqual(['drogi@brzozowo.example'])
  expect(common.map((duty) => duty.id)).toEqual(['4'])
})

it('knows no structure of a day before the first decree', async () => {
  await expect(structureOn(db, '2025-02-28')).rejects.toThrow(
    'Dla dnia 28\u00A0lutego\u00A02025\u00A0r. nie ma wczytanej struktury.',
  )
})

it('refuses in the database two versions in force on one day', async () => {
  await expect(
    db.rows(sql`
      insert into structure_version (id, number, title, in_force_from)
      values (${randomUUID()}, '15/2025', 'drugie', '2025-04-01')`),
  ).rejects.toThrow(/structure_version_one_in_force/)
})

it('refuses a decree that neither repeals nor leaves the days of the one in force', async () => {
  const { repeals: _, ...decree } = next().decree
  await expect(db.transaction((tx) => loadDecree(tx, randomUUID, { ...next(), decree }))).rejects.toThrow(
    /decree 30\/2026 od 2026-06-01\n {2}decree 14\/2025 od 2025-03-01/,
  )
})

it('ends the repealed version the day before and keeps the identity of units', async () => {
  const before = await structureOn(db, '2026-05-31')
  await db.transaction((tx) => loadDecree(tx, randomUUID, next()))
  const after = await structureOn(db, '2026-06-01')
  expect((await versionsOf(db)).map((version) => version.inForceTo)).toEqual([null, '2026-05-31'])
  const secretariat = (tree: typeof after) =>
    tree.root.children[0]!.children.find((unit) => unit.symbol === 'BB-S')!
  expect(secretariat(after).id).toBe(secretariat(before).id)
  expect(after.root.children[0]!.children).toHaveLength(1)
  const old = await structureOn(db, '2026-05-31')
  expect(old.root.children[0]!.children.map((unit) => unit.symbol)).toEqual(['BB-S', 'BB-P'])
})

it('reads an earlier version under the names it gave', async () => {
  const name = async (day: string) =>
    (await structureOn(db, day)).root.children[0]!.children.find((unit) => unit.symbol === 'BB-S')!.name
  expect(await name('2026-06-02')).toBe('Kancelaria Ogólna')
  expect(await name('2025-05-04')).not.toBe('Kancelaria Ogólna')
})
