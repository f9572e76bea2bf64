import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextOf } from '#kernel/http/context.ts'
import { systemActor } from '#kernel/permissions/actor.ts'
import { type Office, openOffice } from '#test/office.ts'
import { importRatesFrom } from './nbp-source.ts'

let office: Office
let folder: string
beforeAll(async () => {
  office = await openOffice('2026-05-06T10:00:00Z', () => {})
  folder = await mkdtemp(join(tmpdir(), 'kancelaria-nbp-'))
})
afterAll(async () => {
  await office.close()
  await rm(folder, { recursive: true })
})

const take = () =>
  office.db.transaction((tx) =>
    importRatesFrom(contextOf(office.deps, tx, systemActor(office.deps.systemPersonId), 'job'), folder),
  )

test('4.2.2: tables from a folder are taken in once; a damaged file does not stop the others', async () => {
  const table = {
    table: 'A',
    no: '085/A/NBP/2026',
    effectiveDate: '2026-05-05',
    rates: [{ code: 'EUR', mid: 4.27 }],
  }
  await writeFile(join(folder, 'a085.json'), JSON.stringify([table]))
  await writeFile(join(folder, 'broken.xml'), '<tabela_kursow typ="A">')
  await writeFile(join(folder, 'notes.txt'), 'x')
  expect(await take()).toEqual({ imported: 1, refused: 1 })
  expect(await take()).toEqual({ imported: 0, refused: 1 })
  expect((await office.get('budzet', '/api/v1/exchange-rates')).body.items).toMatchObject([
    { tableNumber: '085/A/NBP/2026', source: 'import', rates: [{ currency: 'EUR', rate: '4.27000000' }] },
  ])
})
