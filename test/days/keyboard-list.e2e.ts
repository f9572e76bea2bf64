import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Day, expectAccessible, heading, openDay } from './browser.ts'
import { tabTo, typeInto } from './keyboard.ts'

let day: Day
beforeAll(async () => {
  day = await openDay('2026-11-24T09:00:00Z')
  for (const subject of ['Ławka w parku Krakowskim', 'Przystanek bez wiaty', 'Chodnik przy ul. Długiej'])
    await day.ask('POST', '/api/v1/submissions', {
      login: 'mieszkancy',
      payload: { subject, channel: 'phone', receivedOn: '2026-11-20', anonymous: true },
    })
})
afterAll(() => day?.close())

const sentence = 'Zażółć gęślą jaźń'

test('the list is walked, filtered and added to without a mouse; Polish letters are letters', async () => {
  const page = await day.open('mieszkancy')
  const { keyboard } = page
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await page.goto(`${day.base}/zgloszenia`)
  await heading(page, /^Zgłoszenia.*3 pozycje/)
  await page.locator('a.row-link').nth(2).waitFor()
  const numbers = await page.locator('a.row-link').allTextContents()
  await keyboard.press('j')
  expect(await focused()).toBe(numbers[0])
  await keyboard.press('j')
  expect(await focused()).toBe(numbers[1])
  await keyboard.press('k')
  expect(await focused()).toBe(numbers[0])
  await keyboard.press('Enter')
  await page.waitForURL(/zgloszenia\/[^/]+$/)
  await page.getByRole('heading', { name: 'Przebieg sprawy' }).waitFor()
  await expectAccessible(page)
  await keyboard.press('Escape')
  await heading(page, /^Zgłoszenia/)

  await keyboard.press('f')
  await page.locator('#list-q:focus').waitFor()
  await keyboard.type('przystanki')
  await keyboard.press('Enter')
  await heading(page, /1 pozycja/)
  await page.getByText('Przystanek bez wiaty').waitFor()
  expect(new URL(page.url()).searchParams.get('q')).toBe('przystanki')
  await keyboard.press('Escape')
  await page.locator('#list-q:not(:focus)').waitFor()

  await keyboard.press('n')
  await heading(page, /zgłoszenie/i)
  await expectAccessible(page)
  await tabTo(page, '#field-subject')
  await keyboard.press('Control+Enter')
  const summary = page.getByRole('alert').filter({ has: page.getByRole('heading', { name: /^Popraw/ }) })
  await summary.waitFor()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
  await tabTo(page, 'a[href="#field-subject"]')
  await keyboard.press('Enter')
  await page.locator('#field-subject:focus').waitFor()
  expect(await page.locator('#field-subject').getAttribute('aria-invalid')).toBe('true')

  await keyboard.type(sentence)
  expect(await page.locator('#field-subject').inputValue()).toBe(sentence)
  await typeInto(page, '#field-text', sentence)
  // What a Polish keyboard sends for „ń”: AltGr is Ctrl+Alt, and the letter is nobody's shortcut.
  await keyboard.press('Control+Alt+k')
  await keyboard.press('Control+Alt+Enter')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.locator('#field-text').inputValue()).toBe(sentence)
  await tabTo(page, '#field-anonymous')
  await keyboard.press('Space')
  await typeInto(page, '#field-channel', 'telefon')
  await tabTo(page, '#field-receivedOn')
  await keyboard.press('Control+a')
  await keyboard.type('jutro')
  await page.getByText('25 listopada 2026', { exact: false }).waitFor()
  await keyboard.press('Control+a')
  await keyboard.type('24.11')
  await page.getByText('24 listopada 2026', { exact: false }).waitFor()
  await keyboard.press('Control+Enter')
  await heading(page, sentence)
  await expectAccessible(page)
  const { body } = await day.ask('GET', '/api/v1/submissions?sort=-number', { login: 'mieszkancy' })
  expect(body.items[0]).toMatchObject({ subject: sentence, text: sentence, receivedOn: '2026-11-24' })
  expect([day.complaints, day.errors]).toEqual([[], []])
})
