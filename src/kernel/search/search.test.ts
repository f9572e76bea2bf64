import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { search } from './search.ts'
import { matchingRecords, removeSearchEntry, writeSearchEntry } from './search-entry.ts'

let db: TestDatabase
const unit = randomUUID()
const keys = [`unit:${unit}`]

const write = async (number: string, title: string, text: string, access = keys, year = 2026) => {
  const recordId = randomUUID()
  const updatedAt = `${year}-11-24T10:00:00Z`
  await writeSearchEntry(db, {
    recordId,
    register: 'letters',
    number,
    title,
    text,
    unitId: unit,
    year,
    access,
    updatedAt,
  })
  return recordId
}

beforeAll(async () => {
  db = await testDatabase()
  await write('KP-02.1510.1.2026', 'Skarga na hałas', 'Hałas przy ulicy Lipowej, notatka o delegacjach')
  await write('KP-02.1510.15.2026', 'Anna Kowalska', 'Prośba o remont chodnika')
  await write('KP-03.1400.2.2025', 'Umowa najmu', 'Umowa z Janem Kowalskim', keys, 2025)
  await write('PO.1.2026', 'Skarga zastrzeżona', 'Tajne delegacje', ['unit:inny'])
})
afterAll(() => db.close())

const titles = async (q: string, more = {}) =>
  (await search(db, { q, keys, limit: 20, ...more })).items.map((item) => item.title)

test('words are found in any inflection, with or without Polish letters', async () => {
  expect(await titles('delegacja')).toEqual(['Skarga na hałas'])
  expect(await titles('chodniki')).toEqual(['Anna Kowalska'])
  expect(await titles('halas ulica')).toEqual(['Skarga na hałas'])
  expect(await titles('umowy kow')).toEqual(['Umowa najmu'])
})

test('a number by its beginning comes before words', async () => {
  expect(await titles('kp-02.1510.1')).toEqual(['Skarga na hałas', 'Anna Kowalska'])
  expect(await titles('KP-02.1510.15')).toEqual(['Anna Kowalska'])
})

test('one slip of spelling is forgiven when nothing answers literally, and told', async () => {
  const result = await search(db, { q: 'kowlaska', keys, limit: 20 })
  expect(result).toMatchObject({ similar: true, items: [{ title: 'Anna Kowalska' }] })
})

test('nobody finds what they may not read, neither by word, number nor facet', async () => {
  expect(await titles('zastrzezona')).toEqual([])
  expect(await titles('PO.1')).toEqual([])
  const { facets, total } = await search(db, { q: 'skarga', keys, limit: 20 })
  expect({ total, facets }).toEqual({
    total: 1,
    facets: {
      register: [{ value: 'letters', count: 1 }],
      unit: [{ value: unit, count: 1 }],
      year: [{ value: 2026, count: 1 }],
    },
  })
  expect((await search(db, { q: 'skarga', keys: [], limit: 20 })).items).toEqual([])
})

test('filters narrow, answers are marked as parts of text', async () => {
  expect(await titles('umowa', { year: 2026 })).toEqual([])
  const { items } = await search(db, { q: 'hałasu', keys, limit: 1 })
  expect(items[0]!.titleParts).toEqual([{ text: 'Skarga na ' }, { text: 'hałas', mark: true }])
})

test('an entry is replaced and removed; lists ask by the same words', async () => {
  const id = await write('X/1', 'Żółw', 'x')
  const entry = {
    recordId: id,
    register: 'letters',
    title: 'Jeż "\\{}',
    text: '',
    year: 2026,
    access: keys,
    updatedAt: '2026-01-01T00:00:00Z',
  }
  await writeSearchEntry(db, entry)
  expect(await titles('żółwie')).toEqual([])
  const found = await db.rows(
    sql`select 1 where ${id}::uuid in (${await matchingRecords('letters', 'jeże')})`,
  )
  expect(found).toHaveLength(1)
  await removeSearchEntry(db, id)
  expect(await titles('jeż')).toEqual([])
})

test('any text is a question', async () => {
  for (const q of [
    '',
    '\0',
    "'; drop table search_entry --",
    '!&|:*()',
    '%',
    '🙂'.repeat(100),
    'a '.repeat(200),
  ])
    expect(await search(db, { q, keys, limit: 5 })).toHaveProperty('total')
})
