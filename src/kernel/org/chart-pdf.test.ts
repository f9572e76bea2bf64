import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Office, openOffice } from '#test/office.ts'
import { orgRoutes } from './org.routes.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-24T09:00:00Z', orgRoutes)
})
afterAll(() => office.close())

const chart = (query: string) =>
  office.app.inject({ url: `/api/v1/org/chart.pdf${query}`, headers: { 'x-login': 'dyrektor' } })

it('the chart of the office lies on one page of A3, with people and their units as text', async () => {
  const answer = await chart('?on=2026-11-24')
  expect(answer.headers['content-type']).toBe('application/pdf')
  const document = await getDocumentProxy(new Uint8Array(answer.rawPayload))
  expect(document.numPages).toBe(1)
  const [, , width, height] = (await document.getPage(1)).view as [number, number, number, number]
  expect([Math.round(width / 2.8346), Math.round(height / 2.8346)]).toEqual([420, 297])
  const text = (await extractText(document, { mergePages: true })).text.replace(/\s+/g, ' ')
  for (const words of ['schemat organizacyjny', 'Stan na 24 listopada 2026', 'KP-02'])
    expect(text).toContain(words)
  expect((await document.getMarkInfo())?.Marked).toBe(true)
})

it('a day that does not exist is refused', async () => {
  expect((await chart('?on=2026-02-30')).statusCode).toBe(422)
})
