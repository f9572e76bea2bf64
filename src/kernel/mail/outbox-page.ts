import { sql } from 'drizzle-orm'
import { html } from 'ghtml'
import { z } from 'zod'
import type { Database } from '#kernel/db/database.ts'
import type { App } from '#kernel/http/app.ts'
import { notFound } from '#kernel/http/problem.ts'

interface Message {
  id: string
  to: string[]
  subject: string
  text: string
  createdAt: string
  files: string[]
}

const columns = sql.raw(
  `id, "to", subject, text, created_at as "createdAt",
  array(select f.name from file f where f.id = any(file_ids)) as files`,
)
const moment = new Intl.DateTimeFormat('pl-PL', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Warsaw',
})

const page = (title: string, body: string) =>
  html`<!doctype html><html lang="pl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} – poczta testowa</title></head><body><main><h1>${title}</h1>
<p>Wersja pokazowa: wiadomości nie opuszczają tego komputera.</p>!${body}</main></body></html>`

const list = (messages: readonly Message[]) =>
  page(
    'Poczta testowa',
    html`<table><caption>Ostatnie wiadomości</caption><thead><tr><th scope="col">Kiedy</th><th scope="col">Do</th><th scope="col">Temat</th></tr></thead><tbody>!${messages.map(
      (mail) =>
        html`<tr><td>${moment.format(new Date(mail.createdAt))}</td><td>${mail.to.join(', ')}</td><td><a href="/poczta-testowa/${mail.id}">${mail.subject || '(bez tematu)'}</a></td></tr>`,
    )}</tbody></table>`,
  )

const links = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part) => (/^https?:\/\//.test(part) ? html`<a href="${part}">${part}</a>` : html`${part}`))

const one = (mail: Message) =>
  page(
    mail.subject || '(bez tematu)',
    html`<dl><dt>Do</dt><dd>${mail.to.join(', ')}</dd><dt>Kiedy</dt><dd>${moment.format(new Date(mail.createdAt))}</dd>
<dt>Załączniki</dt><dd>${mail.files.join(', ') || 'brak'}</dd></dl><pre style="white-space:pre-wrap">!${links(mail.text)}</pre>
<p><a href="/poczta-testowa">Wszystkie wiadomości</a></p>`,
  )

/** GET /poczta-testowa: what would have been sent. Registered in demo mode only. */
export const outboxPage = (app: App, { db }: { db: Database }): void => {
  const config = { public: true }
  app.get('/poczta-testowa', { config }, async (_request, reply) => {
    const messages = await db.rows<Message>(
      sql`select ${columns} from mail_outbox order by created_at desc, id desc limit 200`,
    )
    return reply.type('text/html; charset=utf-8').send(list(messages))
  })
  const params = z.object({ id: z.uuid() })
  app.get('/poczta-testowa/:id', { config, schema: { params } }, async (request, reply) => {
    const mail = await db.first<Message>(
      sql`select ${columns} from mail_outbox where id = ${request.params.id}`,
    )
    if (!mail) throw notFound('Nie ma takiej wiadomości.')
    return reply.type('text/html; charset=utf-8').send(one(mail))
  })
}
