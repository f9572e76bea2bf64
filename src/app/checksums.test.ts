import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { verifyChecksums, writeChecksums } from './checksums.ts'

let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'checksums-'))
  mkdirSync(join(folder, 'files'))
  writeFileSync(join(folder, 'files/letter'), 'Szanowni Państwo')
  writeFileSync(join(folder, 'secret'), 'x')
  expect(await writeChecksums(folder)).toBe(2)
})

afterEach(() => rmSync(folder, { recursive: true }))

it('accepts an untouched backup', async () => {
  await expect(verifyChecksums(folder)).resolves.toBeUndefined()
})

it('names what was changed, lost and added', async () => {
  writeFileSync(join(folder, 'files/letter'), 'Szanowni Panstwo')
  rmSync(join(folder, 'secret'))
  writeFileSync(join(folder, 'files/stranger'), '')
  const verified = verifyChecksums(folder)
  await expect(verified).rejects.toThrow('zmieniony: files/letter')
  await expect(verified).rejects.toThrow('brak: secret')
  await expect(verified).rejects.toThrow('dodany: files/stranger')
})
