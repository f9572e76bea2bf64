import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMail } from './parse.ts'

const fixture = (name: string) => readFile(new URL(`../../../test/fixtures/mail/${name}`, import.meta.url))
const read = async (name: string) => parseMail(await fixture(name))

describe('a letter from a resident', () => {
  test('people, subject, text and attachments are read, names decoded', async () => {
    const mail = await read('chodnik.eml')
    expect(mail).toMatchObject({
      from: { name: 'Halina Wróbel', address: 'halina.wrobel@poczta.example' },
      to: [{ name: 'Kancelaria Prezydenta Miasta', address: 'kancelaria@miasto.example' }],
      cc: [{ name: '', address: 'rada.dzielnicy@dzielnica.example' }],
      subject: 'Zniszczony chodnik przy ul. Lipowej – prośba o spotkanie',
      date: '2026-11-23T08:14:20.000Z',
      messageId: '<20261123081420.4711@poczta.example>',
      autoSubmitted: false,
      problems: [],
    })
    expect(mail.text).toContain('Mieszkańcy\npotykają się')
    expect(mail.attachments.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['Pismo źródłowe.pdf', 'application/pdf'],
      ['chodnik.png', 'image/png'],
    ])
    expect(mail.attachments[0]!.content.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('HTML keeps no script, handler, script address or remote picture', async () => {
    const { html } = await read('chodnik.eml')
    expect(html).toContain('<b>naprawę chodnika</b>')
    expect(html).not.toMatch(/script|onload|<img|alert/i)
  })
})

describe('letters of other shapes', () => {
  test('ISO-8859-2 in headers and body', async () => {
    const mail = await read('iso-8859-2.eml')
    expect(mail.from!.name).toBe('Józef Żądło')
    expect(mail.subject).toBe('Skarga na hałas z budowy')
    expect(mail.text).toBe('Proszę o kontrolę. Hałas trwa całą noc, śpimy źle.')
  })

  test('windows-1250 in base64, an answer, without a subject', async () => {
    const mail = await read('windows-1250.eml')
    expect(mail.text).toBe('Naprawa będzie możliwa w październiku – „po sezonie”.')
    expect(mail.inReplyTo).toBe('<pytanie.7@kancelaria.example>')
    expect(mail.references).toHaveLength(2)
    expect(mail.problems).toEqual(['Brak tematu.'])
  })

  test('a message inside a message stays an attachment', async () => {
    const mail = await read('przekazana.eml')
    expect(mail.attachments.map((attachment) => attachment.name)).toEqual(['pismo mieszkanki.eml'])
    expect(mail.attachments[0]!.content.toString()).toContain('Treść wewnętrzna.')
    expect(mail.text).toBe('W załączeniu przekazuję wiadomość.')
  })

  test('an automatic answer is known as such', async () => {
    expect((await read('nieobecnosc.eml')).autoSubmitted).toBe(true)
  })

  test('300 attachments and one of 30 MB', async () => {
    const part = (name: string, body: string) =>
      `--g\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${body}\r\n`
    const many = Array.from({ length: 300 }, (_, n) => part(`plik-${n}.txt`, `treść ${n}`)).join('')
    const large = part('duzy.bin', `${'x'.repeat(998)}\r\n`.repeat(30_000))
    const head =
      'From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n'
    const mail = await parseMail(Buffer.from(`${head}${many}${large}--g--\r\n`))
    expect(mail.attachments).toHaveLength(301)
    expect(mail.attachments.at(-1)!.content.length).toBeGreaterThan(29_000_000)
  })
})

describe('a malformed letter is never dropped', () => {
  test('cut in the middle of an attachment: what there is, is given', async () => {
    const mail = await read('urwana.eml')
    expect(mail.from!.address).toBe('halina.wrobel@poczta.example')
    expect(mail.text).toContain('Szanowny Panie Prezydencie')
  })

  test('HTML made to exhaust the reader is left out within 2 s', async () => {
    const start = performance.now()
    const mail = await parseMail(
      Buffer.from(
        `From: a@b.example\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n${'<b>'.repeat(200_000)}`,
      ),
    )
    expect(mail.problems.join()).toContain('Treść HTML')
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('not a message at all', async () => {
    const mail = await parseMail(Buffer.from([0, 1, 2, 3, 255, 254, 10, 13]))
    expect(mail.problems[0]).toBe('To nie wygląda na wiadomość e-mail: brak nagłówków.')
  })

  test('going round between servers', async () => {
    const hops = 'Received: from a by b; Mon, 23 Nov 2026 09:14:22 +0100\r\n'.repeat(40)
    const mail = await parseMail(Buffer.from(`${hops}From: a@b.example\r\nSubject: x\r\n\r\ntekst`))
    expect(mail.problems.join()).toContain('pętla')
  })

  test('any bytes are read without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(2000), async (noise, at) => {
        const letter = await fixture('chodnik.eml')
        const broken = Buffer.concat([letter.subarray(0, at), noise, letter.subarray(at)])
        expect(await parseMail(broken)).toHaveProperty('problems')
      }),
      { numRuns: 60 },
    )
  })
})
