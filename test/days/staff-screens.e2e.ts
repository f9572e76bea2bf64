import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Application, openApplication } from '#test/contract/application.ts'

let application: Application
let browser: Browser
let base: string
beforeAll(async () => {
  application = await openApplication()
  const made = await application.ask('POST', '/api/v1/submissions', {
    login: 'mieszkancy',
    payload: {
      subject: 'Chodnik przy ul. Długiej',
      text: 'Płyty chodnika są zapadnięte.',
      channel: 'phone',
      receivedOn: '2026-11-20',
      anonymous: true,
    },
  })
  expect(made.status).toBe(201)
  base = await application.app.listen({ host: '127.0.0.1', port: 0 })
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
})
afterAll(async () => {
  await browser?.close()
  await application?.close()
})

/** A page of somebody who is signed in; whatever the browser complains of is gathered. */
const openPage = async (login: string, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({
    extraHTTPHeaders: { 'x-login': login },
    locale: 'pl-PL',
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints }
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

const screens: [string, string | RegExp][] = [
  ['/rejestry', 'Rejestry'],
  ['/szukaj?q=chodnik', 'Szukaj'],
  ['/terminy?czyje=wszystkie', 'Terminy'],
  ['/organizacja', 'Organizacja'],
  ['/organizacja?widok=lista&komorka=KP-04', 'Organizacja'],
  ['/zarzadzenie', /Zarządzenie/],
  ['/kalkulatory?co=domestic-trip', 'Kalkulatory'],
  ['/ustawienia', 'Moje ustawienia'],
  ['/powiadomienia', 'Powiadomienia'],
  ['/mieszkancy/tablica', 'Tablica spraw mieszkańców'],
]

test.for([
  { width: 1440, colorScheme: 'light' as const },
  { width: 360, colorScheme: 'dark' as const },
])('screens are accessible and fit at $width px, $colorScheme', async ({ width, colorScheme }) => {
  const { page, complaints } = await openPage('mieszkancy', {
    viewport: { width, height: 800 },
    colorScheme,
  })
  for (const [address, name] of screens) {
    await page.goto(base + address)
    await heading(page, name)
    await page.waitForLoadState('load')
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => [address, id, nodes[0]?.html])).toEqual([])
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect([address, Math.max(0, tooWide)]).toEqual([address, 0])
  }
  expect(complaints).toEqual([])
})

test('the palette goes anywhere by keyboard: a record, a paragraph, an action, and gives the focus back', async () => {
  const { page, complaints } = await openPage('mieszkancy')
  const { keyboard } = page
  const ask = async (text: string) => {
    await keyboard.press('Control+k')
    await page.locator('.palette input:focus').waitFor()
    await keyboard.type(text)
  }
  await page.goto(`${base}/rejestry`)
  await heading(page, 'Rejestry')

  await ask('chodnik')
  await page
    .getByRole('menuitem', { name: /Chodnik przy ul\. Długiej/ })
    .first()
    .waitFor()
  await keyboard.press('Enter')
  await heading(page, 'Chodnik przy ul. Długiej')

  await ask('zapyt')
  await page.getByRole('menuitem', { name: /^Zapytaj komórki/ }).waitFor()
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Zapytaj komórki' }).waitFor()
  await page.getByRole('button', { name: 'Zostaw' }).press('Enter')

  await ask('§ 7 ust. 1 pkt 10')
  await page.getByRole('menuitem', { name: /Magazyn upominków/ }).waitFor()
  await keyboard.press('Enter')
  await heading(page, /Zarządzenie/)
  expect(new URL(page.url()).hash).toBe('#p-7.1.10')

  await ask('czegos takiego nie ma')
  await page.getByText('Nie znaleziono. Zmień słowa').waitFor()
  await keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  expect(complaints).toEqual([])
})

test('Polish letters typed with AltGr in the palette are letters, never shortcuts', async () => {
  const { page } = await openPage('mieszkancy')
  await page.goto(`${base}/rejestry`)
  await heading(page, 'Rejestry')
  await page.keyboard.press('Control+Alt+k')
  await page.waitForTimeout(200)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('zażółć gęślą jaźń')
  expect(await page.locator('.palette input').inputValue()).toBe('zażółć gęślą jaźń')
})

test('a calculator tells the day and why, or what is wrong and where', async () => {
  const { page } = await openPage('dyrektor')
  await page.goto(`${base}/kalkulatory?co=deadline`)
  await page.getByRole('button', { name: /^Oblicz/ }).press('Enter')
  await page.getByText('KPA art. 237 § 1').waitFor()
  expect(await page.locator('.chief strong').textContent()).toBe('28\u00A0grudnia\u00A02026\u00A0r.')
  await page.getByRole('button', { name: 'Wyczyść' }).press('Enter')
  await page.getByRole('button', { name: /^Oblicz/ }).press('Enter')
  await page.getByRole('heading', { name: /^Popraw/ }).waitFor()
  expect(await page.locator('#field-rule').getAttribute('aria-invalid')).toBe('true')
})

test('the organisation is walked with arrows, and somebody stands in for the Director', async () => {
  const { page } = await openPage('dyrektor')
  const { keyboard } = page
  await page.goto(`${base}/organizacja`)
  await page.locator('.org-unit').first().focus()
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await page.locator('#unit-name', { hasText: 'Mieszkańcami' }).waitFor()
  await page.getByRole('button', { name: 'Wpisz zastępstwo' }).press('Enter')
  await page.locator('#field-person').focus()
  await keyboard.type('Sowa')
  await page.getByRole('option', { name: /Sowa/ }).waitFor()
  await keyboard.press('Enter')
  await page.locator('#field-to').focus()
  await keyboard.type('27.11')
  await keyboard.press('Enter')
  await page.getByText('Wpisano zastępstwo.').waitFor()
  await page.locator('.org-heads', { hasText: 'zastępuje Ewa Sowa' }).waitFor()
})

test('a deadline is stopped on the board with its reason, which „Dlaczego?” then tells', async () => {
  const { page, complaints } = await openPage('mieszkancy')
  await page.goto(`${base}/terminy?czyje=wszystkie`)
  await page.getByText('Dlaczego?').first().press('Enter')
  await page.getByRole('button', { name: 'Wstrzymaj' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Wstrzymaj/ }).press('Enter')
  await dialog.getByRole('heading', { name: /^Popraw/ }).waitFor()
  await dialog.locator('#field-reason').fill('Oczekiwanie na opinię biegłego.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Wstrzymano bieg terminu.').waitFor()
  await page.getByRole('button', { name: /wstrzymane/ }).press('Enter')
  await page.getByText('Dlaczego?').first().press('Enter')
  await page.getByText(/wstrzymano: Oczekiwanie na/).waitFor()
  expect(complaints).toEqual([])
})
