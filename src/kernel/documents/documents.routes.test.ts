import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Office, openOffice } from '#test/office.ts'
import { documentsRoutes } from './documents.routes.ts'

let office: Office
const letterhead = {
  city: 'Miasto',
  office: 'Urząd Miasta',
  unit: 'Kancelaria',
  address: 'pl. 1',
  contact: 'tel. 1',
}

const get = (login: string, url: string) => office.app.inject({ url, headers: { 'x-login': login } })

const write = async (fields: object) => {
  const answer = await office.post('mieszkancy', '/api/v1/documents', {
    kind: 'outgoing',
    subject: 'Odpowiedź w sprawie hałasu',
    date: '2026-03-02',
    body: '<p>Szanowna Pani, #"[]$</p>',
    ...fields,
  })
  expect(answer.body).toMatchObject({ subject: 'Odpowiedź w sprawie hałasu' })
  return answer.body.id as string
}

beforeAll(async () => {
  office = await openOffice('2026-03-02T09:00:00Z', (app, deps) =>
    documentsRoutes(app, deps, { letterhead, baseUrl: 'https://kp.example' }),
  )
})

afterAll(() => office.close())

it('a document is given as the letter it would be, in PDF and DOCX, with the author and the post', async () => {
  const id = await write({})
  const pdf = await get('mieszkancy', `/api/v1/documents/${id}/pdf`)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(pdf.headers['content-disposition']).toContain("UTF-8''Odpowied%C5%BA")
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf.rawPayload)), {
    mergePages: true,
  })
  for (const words of ['Urząd Miasta', 'Miasto, 2 marca 2026 r.', 'Szanowna Pani, #”[]$', 'Joanna Lis'])
    expect(text.replace(/\s+/g, ' ')).toContain(words)
  const docx = await get('mieszkancy', `/api/v1/documents/${id}/docx`)
  expect((await mammoth.extractRawText({ buffer: docx.rawPayload })).value).toContain('Joanna Lis')
})

it('what came from outside has no letter of ours, and what one may not read does not exist', async () => {
  const id = await write({ kind: 'incoming' })
  expect((await get('mieszkancy', `/api/v1/documents/${id}/pdf`)).statusCode).toBe(409)
  expect((await get('foto', `/api/v1/documents/${id}/pdf`)).statusCode).toBe(404)
})
