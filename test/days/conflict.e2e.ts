import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Day, expectAccessible, heading, openDay } from './browser.ts'
import { tabTo } from './keyboard.ts'

let day: Day
let id: string
beforeAll(async () => {
  day = await openDay()
  const made = await day.ask('POST', '/api/v1/contacts', {
    login: 'mieszkancy',
    payload: { kind: 'person', givenName: 'Halina', familyName: 'Wróbel', role: 'mieszkanka' },
  })
  id = made.body.id
})
afterAll(() => day?.close())

test('who saves second sees both versions and decides, field by field, without a mouse', async () => {
  const [first, second] = [await day.open('mieszkancy'), await day.open('zastepca1')]
  const write = async (page: typeof first, field: string, text: string) => {
    await tabTo(page, `#field-${field}`)
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
  }
  for (const page of [first, second]) {
    await page.goto(`${day.base}/ludzie/${id}/edycja`)
    await heading(page, 'Halina Wróbel')
  }
  await write(first, 'role', 'przewodnicząca zarządu')
  await write(first, 'phone', '12 616 10 00')
  await first.keyboard.press('Control+Enter')
  await first.getByText('Zapisano zmiany').waitFor()

  await write(second, 'role', 'radna dzielnicy')
  await write(second, 'phone', '12 616 20 00')
  await second.keyboard.press('Control+Enter')
  const conflict = second.locator('section', { has: second.locator('#conflict') })
  await conflict.waitFor()
  await expectAccessible(second)
  expect(await second.locator('#conflict').textContent()).toContain('Joanna Lis')
  const rows = await conflict.locator('tbody tr').allTextContents()
  expect(rows).toEqual([
    expect.stringMatching(/przewodnicząca zarządu.*radna dzielnicy/),
    expect.stringMatching(/12 616 10 00.*12 616 20 00/),
  ])
  const stored = async () => (await day.ask('GET', `/api/v1/contacts/${id}`, { login: 'mieszkancy' })).body
  expect(await stored()).toMatchObject({ role: 'przewodnicząca zarządu', phone: '12 616 10 00' })

  // The telephone is taken from the other, the role stays one's own.
  await tabTo(second, '.conflict tbody tr:nth-child(2) button')
  await second.keyboard.press('Enter')
  await conflict.getByText('12 616 10 00').waitFor({ state: 'detached' })
  await tabTo(second, '#conflict ~ .actions button:first-child')
  await second.keyboard.press('Enter')
  await second.getByText('Zapisano zmiany').waitFor()
  await heading(second, 'Halina Wróbel')
  expect(await stored()).toMatchObject({ role: 'radna dzielnicy', phone: '12 616 10 00' })
  const { body } = await day.ask('GET', `/api/v1/contacts/${id}/history`, { login: 'mieszkancy' })
  expect(body.items.map((entry: { actor: { label: string } }) => entry.actor.label).slice(0, 2)).toEqual([
    'Ewa Sowa',
    'Joanna Lis',
  ])
  expect([day.complaints, day.errors]).toEqual([[], []])
})
