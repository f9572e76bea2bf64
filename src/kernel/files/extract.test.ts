import { rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { scan } from './clamd.ts'
import { readFileContent } from './extract.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../../../test/fixtures/${name}`, import.meta.url))
const textOf = (name: string, mediaType: string) =>
  readFileContent({ path: fixture(name), mediaType, as: 'text' })

test('text of a PDF and of a message with the names of its attachments', async () => {
  expect(await textOf('files/pismo.pdf', 'application/pdf')).toMatchObject({
    content: expect.stringContaining('remontu chodnika'),
  })
  const mail = await textOf('mail/chodnik.eml', 'message/rfc822')
  expect(mail).toMatchObject({
    content: expect.stringMatching(/Zniszczony chodnik[\s\S]*Pismo źródłowe.pdf/),
  })
})

test('a picture has no text yet, a broken PDF has a reason', async () => {
  expect(await textOf('files/znak.png', 'image/png')).toMatchObject({ code: 'no-text' })
  expect(await textOf('mail/chodnik.eml', 'application/pdf')).toMatchObject({
    code: 'corrupt',
    reason: expect.stringContaining('uszkodzony'),
  })
})

test('old Polish text files are decoded', async () => {
  const path = join(tmpdir(), `kancelaria-${process.pid}.txt`)
  await writeFile(path, Buffer.from([0x67, 0xea, 0x9c, 0x6c, 0xb9]))
  expect(await readFileContent({ path, mediaType: 'text/plain', as: 'text' })).toEqual({ content: 'gęślą' })
  await rm(path)
})

test('limits of size and time hold', async () => {
  const task = { path: fixture('files/pismo.pdf'), mediaType: 'application/pdf', as: 'text' } as const
  expect(await readFileContent(task, { size: 10 })).toMatchObject({ code: 'too-large' })
  expect(await readFileContent(task, { time: 1 })).toMatchObject({ code: 'too-slow' })
})

test('clamd: the verdict is read, silence is told as unavailable', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    let got = ''
    socket.on('data', (part) => {
      got += part.toString('latin1')
      if (got.endsWith('\0\0\0\0'))
        socket.end(got.includes('ZLY') ? 'stream: Zly-Test FOUND\0' : 'stream: OK\0')
    })
  })
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  )
  expect(await scan(`127.0.0.1:${port}`, Readable.from([Buffer.from('dobry')]))).toEqual({ state: 'clean' })
  expect(await scan(`127.0.0.1:${port}`, Readable.from([Buffer.from('ZLY')]))).toEqual({
    state: 'infected',
    name: 'Zly-Test',
  })
  server.close()
  expect(await scan('127.0.0.1:1', Readable.from([Buffer.from('x')]))).toMatchObject({ state: 'unavailable' })
})
