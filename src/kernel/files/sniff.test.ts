import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { inspectZip } from './archive.ts'
import { contentDisposition, rangeOf } from './disposition.ts'
import { servedAs } from './media-type.ts'
import { sniff } from './sniff.ts'

const fixture = (name: string) => readFile(new URL(`../../../test/fixtures/${name}`, import.meta.url))
const look = (name: string, content: Buffer | string) =>
  sniff(name, Buffer.from(content), Buffer.from(content))

describe('type by content', () => {
  test.each([
    ['strona.html', '<!DOCTYPE html><p>x', 'text/html', ['active-content']],
    ['notatka.txt', '<html><script>alert(1)</script>', 'text/html', ['name-mismatch', 'active-content']],
    [
      'logo.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      'image/svg+xml',
      ['active-content'],
    ],
    [
      'logo.png',
      '<?xml version="1.0"?><svg onload="x"/>',
      'image/svg+xml',
      ['name-mismatch', 'active-content'],
    ],
    ['lista.csv', 'a;b\n1;2\n', 'text/csv', []],
    ['notatka.txt', 'Zażółć gęślą jaźń', 'text/plain', []],
    ['umowa.pdf', 'to nie jest PDF', 'text/plain', ['name-mismatch']],
    ['bez-nazwy', Buffer.from([0, 1, 2]).toString('latin1'), 'application/octet-stream', []],
  ])('%s', async (name, content, mediaType, marks) => {
    expect(await look(name, content)).toEqual({ mediaType, marks })
  })

  test('PDF, PNG and a message', async () => {
    expect(await look('pismo.pdf', await fixture('files/pismo.pdf'))).toEqual({
      mediaType: 'application/pdf',
      marks: [],
    })
    expect(await look('foto.pdf', await fixture('files/znak.png'))).toEqual({
      mediaType: 'image/png',
      marks: ['name-mismatch'],
    })
    expect(await look('list.eml', await fixture('mail/chodnik.eml'))).toEqual({
      mediaType: 'message/rfc822',
      marks: [],
    })
  })

  test('an encrypted PDF is marked', async () => {
    const pdf = (await fixture('files/pismo.pdf'))
      .toString('latin1')
      .replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 6 0 R')
    expect((await look('pismo.pdf', pdf)).marks).toEqual(['encrypted'])
  })
})

describe('archives', () => {
  const inspect = async (content: Buffer) => {
    const path = join(tmpdir(), `kancelaria-zip-${process.pid}-${content.length}.zip`)
    await writeFile(path, content)
    return inspectZip(path, content.length).finally(() => rm(path))
  }
  const zip = (bytes: number) =>
    new PizZip().file('a.bin', Buffer.alloc(bytes)).generate({ type: 'nodebuffer', compression: 'DEFLATE' })

  test('an ordinary archive has no mark, a bomb, an encrypted and a broken one have', async () => {
    expect(await inspect(zip(1000))).toEqual([])
    expect(await inspect(zip(120 * 1024 * 1024))).toEqual(['zip-bomb'])
    expect(await inspect(Buffer.from('PK\x03\x04 broken'))).toEqual(['corrupt'])
    const encrypted = zip(1000)
    const entry = encrypted.indexOf('PK\x01\x02', 0, 'latin1')
    encrypted.writeUInt16LE(encrypted.readUInt16LE(entry + 8) | 1, entry + 8)
    expect(await inspect(encrypted)).toEqual(['encrypted'])
  })
})

describe('how it is served', () => {
  test('markup is only ever saved, as bytes', () => {
    for (const type of [
      'text/html',
      'image/svg+xml',
      'application/xml',
      'application/xhtml+xml',
      'text/javascript',
    ])
      expect(servedAs(type)).toEqual({ type: 'application/octet-stream', inline: false })
    expect(servedAs('application/pdf').inline).toBe(true)
  })

  test('RFC 5987: the name in full and in ASCII, without a way out of the quotes', () => {
    expect(contentDisposition('Żółty "plik" (1).pdf', true)).toBe(
      `inline; filename="Zolty _plik_ (1).pdf"; filename*=UTF-8''%C5%BB%C3%B3%C5%82ty%20%22plik%22%20%281%29.pdf`,
    )
  })

  test('ranges', () => {
    expect(rangeOf('bytes=0-9', 100)).toEqual({ start: 0, end: 9 })
    expect(rangeOf('bytes=-10', 100)).toEqual({ start: 90, end: 99 })
    expect(rangeOf('bytes=90-', 100)).toEqual({ start: 90, end: 99 })
    expect(rangeOf('bytes=100-', 100)).toBe('outside')
    expect(rangeOf('bytes=0-1,5-6', 100)).toBe('whole')
  })
})
