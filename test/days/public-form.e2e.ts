import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { sql } from 'drizzle-orm'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guardHeaders } from '#kernel/http/guard-headers.ts'
import { residentsRoutes } from '#modules/residents/index.ts'
import { publicRoutes } from '#public/index.ts'
import { testCity } from '#test/city.ts'
import { multipart, type Office, openOffice } from '#test/office.ts'

let office: Office
let browser: Browser
let base: string
beforeAll(async () => {
  office = await openOffice('2026-11-24T09:00:00Z', async (app, deps) => {
    await guardHeaders(app)
    residentsRoutes(app, deps)
    await publicRoutes(app, { ...deps, city: testCity, secret: 'tajemnica' })
  })
  base = await office.app.listen({ host: '127.0.0.1', port: 0 })
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
})
afterAll(async () => {
  await browser?.close()
  await office.close()
})

/** A page of a resident; whatever the browser complains of is gathered. */
const openPage = async (options: BrowserContextOptions = {}) => {
  const page = await (await browser.newContext(options)).newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text())
  })
  return { page, complaints }
}

const expectAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

const aMinuteLater = () => office.travel(new Date(office.deps.clock().getTime() + 60_000).toISOString())

test('a resident without JavaScript sends a matter by keyboard and looks it up', async () => {
  const { page } = await openPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const type = async (text: string) => {
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(text)
  }
  await page.goto(`${base}/zgloszenie`)
  await page.locator('#wish').focus()
  await page.keyboard.press('Space')
  await type('Ławka bez oparcia')
  await type('W parku przy ul. Jasnej nie ma na czym usiąść.')
  await page.keyboard.press('Enter')
  await page.locator('button.main').press('Enter')
  await page.getByText('Krok 2 z 4').waitFor()
  await page.locator('button.main').press('Enter')
  await page.locator('#familyName').focus()
  await page.keyboard.insertText('Jasińska')
  await page.locator('#email').focus()
  await page.keyboard.insertText('jasinska@poczta.example')
  await page.locator('#email').press('Enter')
  await page.getByText('Krok 4 z 4').waitFor()
  await page.locator('#consent').press('Space')
  aMinuteLater()
  await page.locator('#consent').press('Enter')
  await page.getByText('Przyjęliśmy zgłoszenie').first().waitFor()
  const [number, code] = await page.locator('dd.code').allTextContents()
  await page.goto(`${base}/status`)
  await page.locator('#number').focus()
  await page.keyboard.insertText(number!)
  await type(code!)
  await page.keyboard.press('Enter')
  await page.locator('.state').waitFor()
  expect(await page.locator('.state').textContent()).toContain('Przyjęliśmy Twoje zgłoszenie')
})

test('with JavaScript the draft survives and work is proven; each page is accessible, also narrow and dark', async () => {
  const { page, complaints } = await openPage()
  await page.goto(`${base}/zgloszenie`)
  await expectAccessible(page)
  await page.locator('button.main').click()
  expect(await page.title()).toMatch(/^Błąd: /)
  await page.waitForFunction(() => document.activeElement?.className === 'summary')
  await expectAccessible(page)
  await page.locator('#wish').check()
  await page.locator('#subject').fill('Przystanek')
  await page.locator('#text').fill('Brak wiaty.')
  await page.goto(`${base}/zgloszenie`)
  expect([await page.locator('#text').inputValue(), await page.locator('#wish').isChecked()]).toEqual([
    'Brak wiaty.',
    true,
  ])
  await page.locator('button.main').click()
  await page
    .locator('#files')
    .setInputFiles({ name: 'wiata.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
  await page.locator('button[value=upload]').click()
  await page.getByText('wiata.txt').waitFor()
  await expectAccessible(page)
  await page.locator('button.main').click()
  await page.locator('#familyName').fill('Nowak')
  await page.locator('#email').fill('nowak@poczta.example')
  await expectAccessible(page)
  await page.locator('button.main').click()
  await page.locator('#consent').check()
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=nonce]')?.value !== '')
  await expectAccessible(page)
  aMinuteLater()
  await page.locator('button.main').click()
  await page.locator('dd.code').first().waitFor()
  await expectAccessible(page)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['/zgloszenie?lang=en', '/status', '/przyjecia', '/deklaracja-dostepnosci']) {
    await page.goto(base + path)
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
  }
  expect(complaints).toEqual([])
})

test('a unit answers by its link without an account; the used link says so', async () => {
  const eml = await readFile(new URL('../fixtures/mail/chodnik.eml', import.meta.url))
  const { headers, payload } = multipart([], [['file', 'a.eml', eml]])
  const taken = await office.app.inject({
    method: 'POST',
    url: '/api/v1/submissions/import-email',
    headers: { ...headers, 'x-login': 'mieszkancy' },
    payload,
  })
  const { id } = taken.json().submission
  await office.post('mieszkancy', `/api/v1/submissions/${id}/actions/take`)
  await office.post('mieszkancy', `/api/v1/submissions/${id}/actions/ask`, {
    units: ['ZDMK'],
    question: 'Kiedy remont?',
    dueOn: '2026-12-04',
  })
  const letter = await office.db.first<{ link: string }>(
    sql`select link from documents where about_register = 'inquiries'`,
  )
  const { page } = await openPage({ javaScriptEnabled: false })
  await page.goto(base + letter!.link)
  await page.locator('#answer').fill('W marcu.')
  await page.locator('#name').fill('Jan Drogowy')
  await page.locator('button.main').click()
  await page.getByText('Dziękujemy za odpowiedź').first().waitFor()
  const again = await page.goto(base + letter!.link)
  expect(again!.status()).toBe(410)
  expect(await page.locator('h1').textContent()).toContain('już nie działa')
})
