import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskStore } from '#kernel/files/disk-store.ts'
import { receiveFile } from '#kernel/files/receive.ts'
import { createApp } from '#kernel/http/app.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { deliverMail } from './deliver.ts'
import { sendMail } from './outbox.ts'
import { outboxPage } from './outbox-page.ts'
import { parseMail } from './parse.ts'
import { storeMail } from './store-mail.ts'

let db: TestDatabase
let folder: string
const now = new Date('2026-11-24T10:00:00Z')

beforeAll(async () => {
  db = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'kancelaria-mail-'))
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true })
})

/** The smallest SMTP server: takes every message and remembers it. */
const smtpServer = async () => {
  const taken: string[] = []
  const server = createServer((socket) => {
    let data: string | undefined
    socket.write('220 test\r\n')
    socket.on('data', (part) => {
      const text = part.toString()
      if (data === undefined) {
        if (/^DATA/i.test(text)) data = ''
        socket.write(/^QUIT/i.test(text) ? '221 ok\r\n' : data === '' ? '354 ok\r\n' : '250 ok\r\n')
        return
      }
      data += text
      if (!data.endsWith('\r\n.\r\n')) return
      taken.push(data)
      data = undefined
      socket.write('250 ok\r\n')
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { taken, port: (server.address() as { port: number }).port, close: () => server.close() }
}

const send = (subject: string, fileIds: string[] = []) =>
  db.transaction((tx) =>
    sendMail(
      { tx, now, newId: randomUUID },
      { to: ['halina@poczta.example'], subject, text: 'Treść <b> https://a.example/x', fileIds },
    ),
  )

test('a message leaves once, with its attachment, after the server is back', async () => {
  const store = diskStore(folder)
  const pdf = await readFile(new URL('../../../test/fixtures/files/pismo.pdf', import.meta.url))
  const file = await receiveFile(db, store, 'odpowiedź.pdf', Readable.from([pdf]), {
    id: randomUUID(),
    by: randomUUID(),
    at: now,
  })
  const id = await send('Odpowiedź\r\nBcc: ktos@zly.example', [file.id])
  const from = 'Kancelaria <kancelaria@miasto.example>'
  expect(await deliverMail(db, store, { url: 'smtp://127.0.0.1:1', from }, () => now)).toBe(0)
  expect(await db.first(sql`select state, attempts from mail_outbox where id = ${id}`)).toEqual({
    state: 'queued',
    attempts: 1,
  })
  const server = await smtpServer()
  const settings = { url: `smtp://127.0.0.1:${server.port}?ignoreTLS=true`, from }
  expect(await deliverMail(db, store, settings, () => now)).toBe(0)
  const later = () => new Date(now.getTime() + 120_000)
  expect(await deliverMail(db, store, settings, later)).toBe(1)
  expect(await deliverMail(db, store, settings, later)).toBe(0)
  server.close()
  const mail = await parseMail(Buffer.from(server.taken[0]!))
  expect(mail).toMatchObject({ subject: 'Odpowiedź Bcc: ktos@zly.example', autoSubmitted: true })
  expect(mail.attachments[0]).toMatchObject({ name: 'odpowiedź.pdf', content: pdf })
})

test('a message of an act that failed is not in the outbox', async () => {
  const act = db.transaction(async (tx) => {
    await sendMail({ tx, now, newId: randomUUID }, { to: ['a@b.example'], subject: 'Cofnięta', text: '' })
    throw new Error('refused')
  })
  await expect(act).rejects.toThrow('refused')
  expect(await db.rows(sql`select 1 from mail_outbox where subject = 'Cofnięta'`)).toEqual([])
})

test('the test mail page shows messages with text as text and links that work', async () => {
  const app = createApp({ logger: false })
  outboxPage(app, { db })
  const id = await send('Potwierdzenie <script>')
  expect((await app.inject('/poczta-testowa')).body).toContain('Potwierdzenie &#60;script&#62;')
  const page = (await app.inject(`/poczta-testowa/${id}`)).body
  expect(page).toContain('Treść &#60;b&#62; <a href="https://a.example/x">')
  expect((await app.inject(`/poczta-testowa/${randomUUID()}`)).statusCode).toBe(404)
  await app.close()
})

test('a message is kept whole, its attachments one by one; a refused attachment is named', async () => {
  const raw = await readFile(new URL('../../../test/fixtures/mail/chodnik.eml', import.meta.url))
  const store = diskStore(folder)
  const { raw: kept, mail } = await storeMail(store, Readable.from([raw]))
  expect(
    await Readable.from(await store.open(kept.sha256))
      .toArray()
      .then((parts) => Buffer.concat(parts).equals(raw)),
  ).toBe(true)
  expect(mail.attachments.every((attachment) => attachment.content!.size > 0)).toBe(true)
  const empty =
    'From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\nContent-Type: text/plain\r\n\r\nt\r\n--g\r\nContent-Disposition: attachment; filename=pusty.pdf\r\nContent-Type: application/pdf\r\n\r\n--g--\r\n'
  const second = await storeMail(store, Readable.from([Buffer.from(empty)]))
  expect(second.mail.problems.join()).toContain('pusty.pdf')
})
