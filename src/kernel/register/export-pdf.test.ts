import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Office, openOffice } from '#test/office.ts'
import { exportRoutes } from './export.routes.ts'
import { pdfOf } from './export-pdf.ts'

let office: Office

const wordsOf = async (pdf: Uint8Array) => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

beforeAll(async () => {
  office = await openOffice('2026-03-02T09:00:00Z', (app, deps) => exportRoutes(app, deps))
})

afterAll(() => office.close())

it('a list is printed with its filter told in a sentence and with the name of who printed it', async () => {
  const answer = await office.app.inject({
    url: '/api/v1/matters/export?format=pdf&filter[state][in]=opened,suspended&filter[openedOn][gte]=2026-01-01',
    headers: { 'x-login': 'mieszkancy' },
  })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('application/pdf')
  const words = await wordsOf(answer.rawPayload)
  expect(words).toContain('Stan: wszczęta, zawieszona; Wszczęto: od 01.01.2026')
  expect(words).toContain('przez: Joanna Lis')
})

it('more than 5,000 records are refused with advice', async () => {
  const many = async function* () {
    for (let n = 0; n <= 5_000; n++) yield [String(n)]
  }
  const columns = [{ id: 'number', label: 'Numer', kind: 'text' as const }]
  await expect(
    pdfOf(office.deps.registry.get('matters'), columns, many(), { filter: '', by: 'x', at: new Date() }),
  ).rejects.toThrow('najwyżej 5000 wpisów')
})
