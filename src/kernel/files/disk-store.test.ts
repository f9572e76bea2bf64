import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskStore } from './disk-store.ts'
import type { FileStore } from './store.ts'

let folder: string
let store: FileStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kancelaria-store-'))
  store = diskStore(folder, 1000)
})
afterAll(() => rm(folder, { recursive: true }))

const stream = (...parts: string[]) => Readable.from(parts.map((part) => Buffer.from(part)))

test('content lies under its SHA-256 and comes back whole or in part', async () => {
  const stored = await store.put(stream('Szanowny ', 'Panie'))
  expect(stored).toEqual({ sha256: createHash('sha256').update('Szanowny Panie').digest('hex'), size: 14 })
  expect(await text(await store.open(stored.sha256))).toBe('Szanowny Panie')
  expect(await text(await store.open(stored.sha256, { start: 9, end: 11 }))).toBe('Pan')
})

test('the same content given by ten at once is kept once', async () => {
  const stored = await Promise.all(Array.from({ length: 10 }, () => store.put(stream('to samo'))))
  expect(new Set(stored.map(({ sha256 }) => sha256)).size).toBe(1)
  expect(await readdir(join(folder, 'arriving'))).toEqual([])
})

test('too large is refused with 413 and empty with 422, nothing is left', async () => {
  await expect(store.put(stream('x'.repeat(600), 'x'.repeat(600)))).rejects.toMatchObject({
    body: { status: 413 },
  })
  await expect(store.put(stream())).rejects.toMatchObject({ body: { status: 422 } })
  expect(await readdir(join(folder, 'arriving'))).toEqual([])
})

test('an address that is not a hash never reaches the disk', async () => {
  await expect(store.open('../../etc/passwd')).rejects.toThrow(TypeError)
})
