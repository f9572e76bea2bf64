import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readFileContent } from '#kernel/files/extract.ts'
import { contextOf } from '#kernel/http/context.ts'
import { systemActor } from '#kernel/permissions/actor.ts'
import type { Context } from '#kernel/register/context.ts'
import { insertRecord } from '#kernel/register/create.ts'
import type { Reference } from '#kernel/register/description.ts'
import { type Office, openOffice } from '#test/office.ts'
import { dispatchLetter } from './letter-job.ts'

let office: Office
const letterhead = {
  city: 'Miasto',
  office: 'Urząd Miasta',
  unit: 'Kancelaria Prezydenta',
  address: 'pl. Ratuszowy 1',
  contact: 'kancelaria@miasto.example',
}

const asSystem = <T>(work: (ctx: Context) => Promise<T>) =>
  office.db.transaction((tx) =>
    work(contextOf(office.deps, tx, systemActor(office.deps.systemPersonId), 'test')),
  )

const letterTo = (to: Record<string, unknown>, channel = 'email') =>
  asSystem((ctx) =>
    insertRecord(
      ctx,
      'documents',
      {
        kind: 'outgoing',
        subject: 'Odpowiedź w sprawie hałasu',
        date: '2026-03-02',
        author: office.people.get('mieszkancy'),
        body: '<p>Szanowna Pani,</p><p>odpowiadam w sprawie z dnia #1 *marca* i <strong>dziękuję</strong>.</p>',
        channel,
        link: '/odpowiedz/abc',
        ...to,
      },
      { state: 'sent' },
    ),
  )

const dispatch = (id: string) =>
  asSystem((ctx) =>
    dispatchLetter(ctx, { store: office.deps.store, letterhead, baseUrl: 'https://kp.example' }, id),
  )

const mails = (id: string) =>
  office.db.rows<{ to: string[]; text: string; files: string[] }>(
    sql`select "to", text, file_ids as files from mail_outbox where record_id = ${id}`,
  )

const filesOf = (id: string) =>
  office.db.rows<{ name: string; sha256: string; mediaType: string }>(sql`
    select f.name, f.sha256, f.media_type as "mediaType" from file_link l join file f on f.id = l.file_id
    where l.record_id = ${id} and l.field = 'files'`)

const wordsOf = async (sha256: string) => {
  const read = await office.deps.store.withLocal(sha256, (path) =>
    readFileContent({ path, mediaType: 'application/pdf', as: 'text' }),
  )
  return 'content' in read ? read.content.replace(/\s+/g, ' ') : ''
}

beforeAll(async () => {
  office = await openOffice('2026-03-02T09:00:00Z', () => {})
})

afterAll(() => office.close())

it('a letter to a contact becomes a PDF of the document and a message with it, once', async () => {
  const contact = await asSystem((ctx) =>
    insertRecord(ctx, 'contacts', {
      kind: 'person',
      givenName: 'Maria',
      familyName: 'Kos',
      email: 'maria@poczta.example',
    }),
  )
  const { id } = await letterTo({ contact: contact.id })
  await dispatch(id)
  await dispatch(id)
  const [file, ...others] = await filesOf(id)
  expect(others).toEqual([])
  expect(file).toMatchObject({ name: 'Odpowiedź w sprawie hałasu.pdf', mediaType: 'application/pdf' })
  const words = await wordsOf(file!.sha256)
  expect(words).toContain('odpowiadam w sprawie z dnia #1 *marca* i dziękuję')
  expect(words).toContain('Maria Kos')
  const [mail, ...more] = await mails(id)
  expect(more).toEqual([])
  expect(mail!.to).toEqual(['maria@poczta.example'])
  expect(mail!.text).toContain('https://kp.example/odpowiedz/abc')
  expect(mail!.text).not.toContain('<p>')
  expect(mail!.files).toHaveLength(1)
})

it('a letter to a unit goes to its own address', async () => {
  const unit = (await office.db.first<{ id: string; email: string }>(
    sql`select id, email from unit where symbol = 'ZDMK'`,
  ))!
  const { id } = await letterTo({ unit: unit.id })
  await dispatch(id)
  expect((await mails(id))[0]!.to).toEqual([unit.email])
})

it('a letter by post is printed and not sent', async () => {
  const { id } = await letterTo({}, 'post')
  await dispatch(id)
  expect(await filesOf(id)).toHaveLength(1)
  expect(await mails(id)).toEqual([])
})

it('the author is told when there is no address to send to', async () => {
  const unit = (await office.db.first<{ id: string }>(sql`select id from unit where email is null limit 1`))!
  const { id } = await letterTo({ unit: unit.id })
  await dispatch(id)
  const [notice] = await office.db.rows<{ text: string }>(
    sql`select text from notice where href = ${`/pisma/${id}`}`,
  )
  expect(notice!.text).toContain('nie ma adresu e-mail')
})

it('the document is readable with its PDF, and its history says that it was prepared', async () => {
  const { id } = await letterTo({}, 'post')
  await dispatch(id)
  const { body } = await office.get('mieszkancy', `/api/v1/documents/${id}/history`)
  expect(body.items[0]).toMatchObject({ label: 'Przygotowanie pisma do wysyłki' })
})

it('a letter written by substitution is signed „z up.” of the principal, by an own hand it is not', async () => {
  const lettersOf = async (actingFor?: Reference) => {
    const author = { ...systemActor(office.people.get('mieszkancy')!), ...(actingFor && { actingFor }) }
    const { id } = await office.db.transaction((tx) =>
      insertRecord(contextOf(office.deps, tx, author, 'test'), 'documents', {
        kind: 'outgoing',
        subject: 'Odpowiedź',
        channel: 'post',
      }),
    )
    await dispatch(id)
    return wordsOf((await filesOf(id))[0]!.sha256)
  }
  const { id, name } = (await office.db.first<{ id: string; name: string }>(
    sql`select id, name from person where id = ${office.people.get('dyrektor')}`,
  ))!
  expect(await lettersOf({ id, label: name })).toContain(`z up. ${name} Joanna Lis`)
  expect(await lettersOf()).not.toContain('z up.')
})
