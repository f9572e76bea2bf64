import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, createApp } from '#kernel/http/app.ts'
import { systemActor } from '#kernel/permissions/actor.ts'
import type { Registry } from '#kernel/register/registry.ts'
import { search } from '#kernel/search/search.ts'
import { writeSearchEntry } from '#kernel/search/search-entry.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { diskStore } from './disk-store.ts'
import { readFileText } from './read-text.ts'
import { linkFiles } from './receive.ts'
import { fileRoutes } from './routes.ts'
import type { FileStore } from './store.ts'

let db: TestDatabase
let app: App
let folder: string
let store: FileStore
const [anna, piotr] = [randomUUID(), randomUUID()]
const now = new Date('2026-11-24T10:00:00Z')

beforeAll(async () => {
  db = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'kancelaria-files-'))
  store = diskStore(folder, 100_000)
  app = createApp({ logger: false })
  app.addHook('onRequest', async (request) => {
    request.actor = systemActor(String(request.headers['x-person']))
  })
  await fileRoutes(app, {
    db,
    store,
    registry: {} as Registry,
    queue: { send: async () => {} },
    clock: () => now,
    newId: randomUUID,
    mayRead: async (_id, actor) => actor.personId === 'reader',
    describeDuplicate: async (_register, recordId) => `Już jest w sprawie ${recordId}.`,
    received: async () => {},
  })
})
afterAll(async () => {
  await app.close()
  await db.close()
  await rm(folder, { recursive: true })
})

const upload = async (name: string, content: Buffer, person = anna) => {
  const body = Buffer.concat([
    Buffer.from(`--g\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    content,
    Buffer.from('\r\n--g--\r\n'),
  ])
  const headers = { 'content-type': 'multipart/form-data; boundary=g', 'x-person': person }
  return app.inject({ method: 'POST', url: '/api/v1/files', headers, payload: body })
}
const get = (id: string, person: string, headers = {}) =>
  app.inject({ url: `/api/v1/files/${id}`, headers: { 'x-person': person, ...headers } })
const pdf = () => readFile(new URL('../../../test/fixtures/files/pismo.pdf', import.meta.url))

test('sent, told its type and hash, and given back to the sender alone until it is linked', async () => {
  const sent = await upload('pismo źródłowe.pdf', await pdf())
  expect(sent.statusCode).toBe(201)
  const file = sent.json()
  expect(file).toMatchObject({ name: 'pismo źródłowe.pdf', mediaType: 'application/pdf', duplicates: [] })
  const back = await get(file.id, anna)
  expect(back.rawPayload.equals(await pdf())).toBe(true)
  expect(back.headers['content-disposition']).toContain(
    'inline; filename="pismo zrodlowe.pdf"; filename*=UTF-8\'\'pismo%20',
  )
  expect((await get(file.id, piotr)).statusCode).toBe(404)
  expect((await get(file.id, 'reader')).statusCode).toBe(200)
})

test('a part is sent when asked for', async () => {
  const { id } = (await upload('a.txt', Buffer.from('0123456789'))).json()
  const part = await get(id, anna, { range: 'bytes=2-4' })
  expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10'])
  expect((await get(id, anna, { range: 'bytes=20-' })).statusCode).toBe(416)
})

test('HTML and SVG are only saved, in a sandbox, as bytes', async () => {
  const { id, marks } = (await upload('x.html', Buffer.from('<html><script>alert(1)</script>'))).json()
  const page = await get(id, anna)
  expect(marks[0].mark).toBe('active-content')
  expect(page.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  })
  expect(page.headers['content-disposition']).toMatch(/^attachment/)
  expect(page.headers['content-security-policy']).toMatch(/^sandbox/)
})

test('empty and too large are refused in Polish, so is a form without a file', async () => {
  expect((await upload('pusty.txt', Buffer.alloc(0))).json()).toMatchObject({
    status: 422,
    detail: expect.stringContaining('pusty'),
  })
  expect((await upload('duzy.bin', Buffer.alloc(100_001))).json()).toMatchObject({
    status: 413,
    code: 'file-too-large',
  })
  const headers = { 'x-person': anna, 'content-type': 'multipart/form-data; boundary=g' }
  expect(
    (await app.inject({ method: 'POST', url: '/api/v1/files', headers, payload: '--g--\r\n' })).statusCode,
  ).toBe(422)
})

test('the same content again is told with the record that has it; its text leads to the record', async () => {
  const content = Buffer.from('Treść o zaginionych hulajnogach')
  const first = (await upload('notatka.txt', content)).json()
  const recordId = randomUUID()
  await linkFiles(db, [first.id], { register: 'letters', recordId, field: 'files' }, anna, now)
  const entry = {
    recordId,
    register: 'letters',
    title: 'Pismo',
    text: '',
    year: 2026,
    access: ['signed-in'],
    updatedAt: now.toISOString(),
  }
  await writeSearchEntry(db, entry)
  await readFileText(db, store, first.id)
  const found = async () =>
    (await search(db, { q: 'hulajnoga', keys: ['signed-in'], limit: 5 })).items.map(({ id }) => id)
  expect(await found()).toEqual([recordId])
  await writeSearchEntry(db, { ...entry, title: 'Pismo zmienione' })
  expect(await found()).toEqual([recordId])
  const second = (await upload('kopia.txt', content, piotr)).json()
  expect(second.duplicates).toEqual([
    { register: 'letters', recordId, message: `Już jest w sprawie ${recordId}.` },
  ])
})

test('a file with a virus is given to nobody', async () => {
  const { id } = (await upload('wirus.txt', Buffer.from('wirus'))).json()
  await db.rows(sql`update file set state = 'quarantined' where id = ${id}`)
  expect((await get(id, anna)).statusCode).toBe(403)
})
