import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Day, heading, openDay } from './browser.ts'

let day: Day
beforeAll(async () => {
  day = await openDay()
  const made = await day.ask('POST', '/api/v1/submissions', {
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
})
afterAll(() => day?.close())

test('the palette goes anywhere by keyboard: a record, a paragraph, an action, and gives the focus back', async () => {
  const page = await day.open('mieszkancy')
  const { keyboard } = page
  const ask = async (text: string) => {
    await keyboard.press('Control+k')
    await page.locator('.palette input:focus').waitFor()
    await keyboard.type(text)
  }
  await page.goto(`${day.base}/rejestry`)
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
  expect(day.complaints).toEqual([])
})

test('Polish letters typed with AltGr in the palette are letters, never shortcuts', async () => {
  const page = await day.open('mieszkancy')
  await page.goto(`${day.base}/rejestry`)
  await heading(page, 'Rejestry')
  await page.keyboard.press('Control+Alt+k')
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('zażółć gęślą jaźń')
  expect(await page.locator('.palette input').inputValue()).toBe('zażółć gęślą jaźń')
})

test('a calculator tells the day and why, or what is wrong and where', async () => {
  const page = await day.open('dyrektor')
  await page.goto(`${day.base}/kalkulatory?co=deadline`)
  await page.getByRole('button', { name: /^Oblicz/ }).press('Enter')
  await page.getByText('KPA art. 237 § 1').waitFor()
  expect(await page.locator('.chief strong').textContent()).toBe('28\u00A0grudnia\u00A02026\u00A0r.')
  await page.getByRole('button', { name: 'Wyczyść' }).press('Enter')
  await page.getByRole('button', { name: /^Oblicz/ }).press('Enter')
  await page.getByRole('heading', { name: /^Popraw/ }).waitFor()
  expect(await page.locator('#field-rule').getAttribute('aria-invalid')).toBe('true')
})

test('the organisation is walked with arrows, and somebody stands in for the Director', async () => {
  const page = await day.open('dyrektor')
  const { keyboard } = page
  await page.goto(`${day.base}/organizacja`)
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
  const page = await day.open('mieszkancy')
  await page.goto(`${day.base}/terminy?czyje=wszystkie`)
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
  expect(day.complaints).toEqual([])
})
