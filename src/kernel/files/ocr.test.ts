import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { recogniseText, recognition } from './ocr.ts'
import { thumbnail } from './thumbnail.ts'

const able = await recognition()

test.skipIf(!able.images)('Polish text of a scan is recognised', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kancelaria-ocr-test-'))
  const scan = join(folder, 'skan.png')
  const letter = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="200"><rect width="1200" height="200" fill="white"/>
    <text x="40" y="120" font-size="60" font-family="DejaVu Sans, sans-serif">Prośba o spotkanie z Prezydentem</text></svg>`
  await sharp(Buffer.from(letter)).png().toFile(scan)
  expect(await recogniseText(scan, 'image/png')).toMatchObject({
    content: expect.stringContaining('spotkanie z Prezydentem'),
  })
  await rm(folder, { recursive: true })
})

test.skipIf(able.images)('without tesseract the reason says what to install', async () => {
  expect(await recogniseText('skan.png', 'image/png')).toMatchObject({
    reason: expect.stringContaining('tesseract-ocr-pol'),
  })
})

test('a thumbnail is made of a picture, none of anything else', async () => {
  const at = (name: string) => fileURLToPath(new URL(`../../../test/fixtures/files/${name}`, import.meta.url))
  const small = await thumbnail(at('znak.png'))
  expect(small!.subarray(8, 12).toString()).toBe('WEBP')
  expect(await thumbnail(at('pismo.pdf'))).toBeUndefined()
})
