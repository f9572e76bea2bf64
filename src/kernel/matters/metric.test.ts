import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Office, openOffice } from '#test/office.ts'
import { caseListRoutes } from './case-list.routes.ts'
import { metricRoutes } from './metric.routes.ts'

let office: Office
let matter: { id: string; number: string }

const get = (login: string, url: string) => office.app.inject({ url, headers: { 'x-login': login } })
const wordsOf = async (pdf: Uint8Array) => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

beforeAll(async () => {
  office = await openOffice('2026-03-02T09:00:00Z', (app, deps) => {
    metricRoutes(app, deps)
    caseListRoutes(app, deps)
  })
  const opened = await office.post('sekretariat', '/api/v1/matters', {
    subject: 'Hałas <nocny> & inne',
    unit: 'KP-01',
    jrwa: '1510',
  })
  expect(opened.body).toMatchObject({ subject: 'Hałas <nocny> & inne' })
  matter = opened.body
})

afterAll(() => office.close())

it('art. 66a KPA: the metric names who, in which post, did what and when', async () => {
  await office.post('dyrektor', `/api/v1/matters/${matter.id}/close`, { outcome: 'załatwiono' })
  const xml = (await get('dyrektor', `/api/v1/matters/${matter.id}/metric?format=xml`)).body
  expect(xml).toContain(`<oznaczenieSprawy>${matter.number}</oznaczenieSprawy>`)
  expect(xml).toContain('<tytulSprawy>Hałas &lt;nocny&gt; &amp; inne</tytulSprawy>')
  expect(xml).toMatch(
    /<osoba>Anna Nowak<\/osoba>\s*<stanowisko>[^<]+<\/stanowisko>\s*<okreslenieCzynnosci>Utworzenie/,
  )
  expect(xml.match(/<data>2026-03-02T09:00:00.000Z<\/data>/g)?.length).toBeGreaterThanOrEqual(1)
  const words = await wordsOf(
    (await get('dyrektor', `/api/v1/matters/${matter.id}/metric?format=pdf`)).rawPayload,
  )
  expect(words).toContain('Metryka sprawy')
  expect(words).toContain('02.03.2026, 10:00 Anna Nowak')
})

it('a matter one may not read has no metric', async () => {
  expect((await get('komorka', `/api/v1/matters/${matter.id}/metric?format=pdf`)).statusCode).toBe(404)
})

it('the list of cases holds the matters of one class and year alone', async () => {
  const url = '/api/v1/matters/case-list?unit=KP-01&jrwa=1510&year='
  const words = await wordsOf((await get('dyrektor', `${url}2026`)).rawPayload)
  expect(words).toContain('1. ' + matter.number)
  expect(await wordsOf((await get('dyrektor', `${url}2025`)).rawPayload)).toContain('Brak wpisów.')
  expect((await get('dyrektor', '/api/v1/matters/case-list?unit=NIC&jrwa=1510&year=2026')).statusCode).toBe(
    404,
  )
})
