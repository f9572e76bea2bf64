import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase
let folder: string

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)

beforeAll(async () => {
  database = await testDatabase()
  await database.pool.query('drop table schema_migration')
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
})

afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

it('applies each file once, in order, also when two processes start together', async () => {
  write('0001-desk.sql', 'create table desk (id int primary key);')
  write('0002-lamp.sql', 'alter table desk add lamp text; insert into desk values (1, $$on$$);')
  const other = new pg.Pool(database.config)
  const applied = await Promise.all([migrate(database.pool, folder), migrate(other, folder)])
  await other.end()
  expect(applied.flat()).toEqual(['0001-desk.sql', '0002-lamp.sql'])
  expect((await database.pool.query('select * from desk')).rows).toEqual([{ id: 1, lamp: 'on' }])
})

it('leaves nothing of a file which fails', async () => {
  write('0003-broken.sql', 'create table chair (id int); select no_such_function();')
  await expect(migrate(database.pool, folder)).rejects.toThrow('0003-broken.sql')
  expect((await database.pool.query("select to_regclass('chair') as chair")).rows[0].chair).toBeNull()
  rmSync(join(folder, '0003-broken.sql'))
})

it('refuses a file changed after it was applied', async () => {
  write('0001-desk.sql', 'create table desk (id bigint primary key);')
  await expect(migrate(database.pool, folder)).rejects.toThrow('0001-desk.sql została zmieniona')
})

it('refuses a database newer than the program', async () => {
  rmSync(join(folder, '0001-desk.sql'))
  rmSync(join(folder, '0002-lamp.sql'))
  await expect(migrate(database.pool, folder)).rejects.toThrow('nowszą wersję')
})
