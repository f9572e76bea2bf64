import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDemoAccounts } from '#kernel/identity/demo.ts'
import { type Day, expectAccessible, heading, openDay } from './browser.ts'
import { tabTo, typeInto } from './keyboard.ts'

const email = 'mieszkancy@demo.kancelaria.example'
const password = 'Kancelaria-demo-2026'

let day: Day
beforeAll(async () => {
  // Sessions last by the clock of the sign-in library, which is the real one.
  day = await openDay(new Date().toISOString())
  const account = { personId: day.people.get('mieszkancy')!, name: 'Joanna Lis', email }
  await day.db.transaction((tx) => createDemoAccounts(day.identity, tx, [account], password))
})
afterAll(() => day?.close())

test('a session that ends in the middle of a form is regained in place and nothing typed is lost', async () => {
  const page = await day.open()
  const { keyboard } = page
  await page.goto(`${day.base}/zgloszenia/nowy`)
  await heading(page, 'Zaloguj się')
  await expectAccessible(page)
  await typeInto(page, '#email', email)
  await typeInto(page, '#password', 'nie-to-haslo')
  await keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await expectAccessible(page)
  await tabTo(page, '#password')
  await keyboard.press('Control+a')
  await keyboard.type(password)
  await keyboard.press('Enter')
  await page.locator('#field-subject').waitFor()

  await typeInto(page, '#field-subject', 'Latarnia przy ul. Krótkiej')
  await typeInto(page, '#field-text', 'Nie świeci od tygodnia.')
  await tabTo(page, '#field-anonymous')
  await keyboard.press('Space')
  const kept = page.waitForResponse(
    (response) =>
      response.request().method() === 'PUT' &&
      response.request().postData()?.includes('"channel":"phone"') === true,
  )
  await typeInto(page, '#field-channel', 'telefon')
  await kept
  // The session ends elsewhere, as when somebody signs out in another window of the same browser.
  const status = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/auth/sign-out', { method: 'POST', headers, body: '{}' })).status
  })
  expect(status).toBe(200)
  await keyboard.press('Control+Enter')
  await page.getByRole('dialog', { name: 'Sesja wygasła' }).waitFor()
  await expectAccessible(page)
  await tabTo(page, '#password')
  await keyboard.type(password)
  await keyboard.press('Enter')
  await heading(page, 'Latarnia przy ul. Krótkiej')
  const { body } = await day.ask('GET', '/api/v1/submissions', { login: 'mieszkancy' })
  expect(body.items).toMatchObject([
    { subject: 'Latarnia przy ul. Krótkiej', text: 'Nie świeci od tygodnia.', channel: 'phone' },
  ])
  expect([day.complaints, day.errors]).toEqual([[], []])
})

test('a draft survives a reload, and may be begun anew', async () => {
  const page = await day.open('mieszkancy')
  await page.goto(`${day.base}/zgloszenia/nowy`)
  await typeInto(page, '#field-subject', 'Szkic o ławce')
  await page.reload()
  await page.getByText('Przywrócono to, co było wpisane wcześniej').waitFor()
  expect(await page.locator('#field-subject').inputValue()).toBe('Szkic o ławce')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Zacznij od nowa' }).press('Enter')
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#field-subject')?.value === '')
  expect([day.complaints, day.errors]).toEqual([[], []])
})
