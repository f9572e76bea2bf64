import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Day, expectAccessible, expectFits, heading, openDay } from './browser.ts'

let day: Day
let id: string
beforeAll(async () => {
  day = await openDay('2026-11-24T09:00:00Z')
  const made = await day.ask('POST', '/api/v1/submissions', {
    login: 'mieszkancy',
    payload: {
      subject: 'Najdłuższynazwaulicybezspacjijakazdarzasięwzgłoszeniach przy ul. Długiej',
      text: 'Płyty chodnika są zapadnięte.',
      channel: 'phone',
      receivedOn: '2026-11-20',
      anonymous: true,
    },
  })
  id = made.body.id
  const asked = await day.ask('POST', `/api/v1/submissions/${id}/actions/ask`, {
    login: 'mieszkancy',
    payload: { units: ['ZDMK'], question: 'Kiedy remont?', dueOn: '2026-12-04' },
  })
  expect([made.status, asked.status]).toEqual([201, 200])
})
afterAll(() => day?.close())

test('on a telephone the day, the list, the record and the form fit and are worked with by a finger', async () => {
  const page = await day.open('mieszkancy', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  const seen = async () => {
    await expectFits(page)
    await expectAccessible(page)
  }
  await page.goto(day.base)
  await heading(page, 'Wtorek, 24 listopada 2026')
  await page.getByRole('heading', { name: 'Czeka na mnie' }).waitFor()
  await seen()
  await page.goto(`${day.base}/zgloszenia`)
  await page.locator('a.row-link').waitFor()
  await seen()
  await page.locator('a.row-link').tap()
  await page.getByText('0 z 1 z odpowiedzią').waitFor()
  await seen()
  await page.getByRole('button', { name: /^Wypełnij kartę/ }).tap()
  await page.getByRole('dialog', { name: 'Wypełnij kartę analizy' }).waitFor()
  await seen()
  await page.getByRole('button', { name: 'Zostaw' }).tap()
  await page.goto(`${day.base}/zgloszenia/nowy`)
  await page.locator('#field-subject').waitFor()
  await seen()
  await page.locator('#field-subject').fill('Z telefonu')
  await page.getByLabel('Anonimowe').tap()
  await page.locator('#field-channel').selectOption('inPerson')
  await page.getByRole('button', { name: /^Zarejestruj/ }).tap()
  await heading(page, 'Z telefonu')
  await seen()
  expect([day.complaints, day.errors]).toEqual([[], []])
})
