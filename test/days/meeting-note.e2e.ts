import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertRecord } from '#kernel/register/create.ts'
import { type Day, expectAccessible, expectFits, heading, openDay } from './browser.ts'
import { dialog, pick, send, typeInto } from './keyboard.ts'

let day: Day
let submission: string
let note: string
beforeAll(async () => {
  day = await openDay('2026-12-02T14:00:00Z')
  const made = await day.within('mieszkancy', async (ctx) => {
    const matter = await insertRecord(ctx, 'submissions', {
      channel: 'phone',
      receivedOn: '2026-11-24',
      subject: 'Chodnik',
      text: 'Zniszczony.',
      anonymous: true,
    })
    const taken = await insertRecord(ctx, 'meeting-notes', {
      appointment: ctx.newId(),
      submission: matter.id,
      subject: 'Chodnik przy ul. Lipowej',
      heldOn: '2026-12-02',
    })
    return [matter.id, taken.id] as const
  })
  submission = made[0]
  note = made[1]
})
afterAll(() => day?.close())

const stored = async () =>
  (await day.ask('GET', `/api/v1/meeting-notes/${note}`, { login: 'mieszkancy' })).body
const words = async () => (await stored()).lines.map((line: { text: string }) => line.text)
const openNote = async (page: Page) => {
  await page.goto(`${day.base}/notatki-ze-spotkan/${note}/pisz`)
  await heading(page, 'Chodnik przy ul. Lipowej')
}
const toLast = async (page: Page) => {
  await page.locator('.note-lines textarea').last().focus()
  await page.keyboard.press('Control+End')
}

test('a note is typed line by line, and „!” and „=” make dispositions and agreements', async () => {
  const page = await day.open('mieszkancy', { viewport: { width: 768, height: 1024 } })
  await openNote(page)
  await typeInto(page, '.note-lines textarea', 'Mieszkanka mówi o chodniku')
  await page.keyboard.press('Enter')
  await page.keyboard.type('=Zażółć gęślą jaźń')
  await page.keyboard.press('Enter')
  await page.keyboard.type('! Naprawić chodnik')
  await pick(page, '[id$="-unit"]', 'ZDMK')
  await typeInto(page, '[id$="-due"]', 'pt')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Koniec')
  await page.getByText(/^Zapisano \d\d:\d\d:\d\d$/).waitFor()
  await expectAccessible(page)
  await expectFits(page)
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.includes('.note.')))
  expect((await stored()).lines).toMatchObject([
    { kind: 'note', text: 'Mieszkanka mówi o chodniku' },
    { kind: 'agreement', text: 'Zażółć gęślą jaźń' },
    { kind: 'disposition', text: 'Naprawić chodnik', unit: { symbol: 'ZDMK' }, dueOn: '2026-12-04' },
    { kind: 'note', text: 'Koniec' },
  ])
  await page.context().close()
})

test('without a connection the note waits on this computer, survives the window and is sent when it is back', async () => {
  const page = await day.open('mieszkancy')
  const broken = (route: { abort: () => Promise<void> }) => route.abort()
  await openNote(page)
  await page.route('**/api/v1/meeting-notes/**', broken)
  await toLast(page)
  await page.keyboard.type(' bez sieci')
  await page.locator('.saving').getByText('Bez połączenia, zapisane na tym komputerze').waitFor()
  await expectAccessible(page)
  expect((await words()).at(-1)).toBe('Koniec')
  await page.unroute('**/api/v1/meeting-notes/**', broken)
  await page.reload()
  await page.getByText('Przywrócono to, co było zapisane tylko na tym komputerze').waitFor()
  await page.getByText(/^Zapisano \d/).waitFor()
  expect((await words()).at(-1)).toBe('Koniec bez sieci')
  await page.context().close()
})

test('a save whose answer was lost is not taken for somebody else’s', async () => {
  const page = await day.open('mieszkancy')
  await openNote(page)
  let lost = 0
  await page.route('**/api/v1/meeting-notes/**', async (route) => {
    if (route.request().method() !== 'PATCH' || lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    await route.abort()
  })
  await toLast(page)
  await page.keyboard.type('!')
  await page.getByText(/^Zapisano \d/).waitFor()
  expect(lost).toBe(1)
  expect(await page.locator('.note-conflict').count()).toBe(0)
  expect((await words()).at(-1)).toBe('Koniec bez sieci!')
  await page.context().close()
})

test('who saved meanwhile is told, and nothing is overwritten before the person decides', async () => {
  const [officer, mayor] = [await day.open('mieszkancy'), await day.open('prezydent')]
  for (const page of [officer, mayor]) await openNote(page)
  await toLast(mayor)
  await mayor.keyboard.type(' Dopisek Prezydenta.')
  await mayor.getByText(/^Zapisano \d/).waitFor()
  await toLast(officer)
  await officer.keyboard.type(' Dopisek urzędniczki.')
  await heading(officer, 'Chodnik przy ul. Lipowej')
  await officer.getByRole('heading', { name: /^Adam Wierzbicki zapisał/ }).waitFor()
  await expectAccessible(officer)
  expect((await words()).at(-1)).toBe('Koniec bez sieci! Dopisek Prezydenta.')
  await officer.getByRole('button', { name: 'Weź zapisaną' }).press('Enter')
  await officer.locator('.note-conflict').waitFor({ state: 'detached' })
  expect(await officer.locator('.note-lines textarea').last().inputValue()).toBe(
    'Koniec bez sieci! Dopisek Prezydenta.',
  )
  await mayor.context().close()
  await officer.context().close()
})

test('approval asks for the missing addressee first, then the disposition is sent', async () => {
  const page = await day.open('mieszkancy')
  await openNote(page)
  await toLast(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('!Ustawić znak')
  const approve = page.getByRole('button', { name: 'Zatwierdź notatkę' })
  await approve.press('Enter')
  await page.getByText('Wskaż, kto wykona dyspozycję').waitFor()
  await expectAccessible(page)
  await page.keyboard.type('ZTP')
  await page.getByRole('option').filter({ hasText: 'ZTP' }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('[id$="-due"]').last().focus()
  await page.keyboard.type('15.12')
  await approve.press('Enter')
  await dialog(page, 'Zatwierdź notatkę')
  await expectAccessible(page)
  await send(page)
  await page.getByText('zatwierdzona').first().waitFor()
  const search = new URLSearchParams({ 'filter[submission]': submission, sort: 'dueOn' })
  const { body } = await day.ask('GET', `/api/v1/dispositions?${search}`, { login: 'mieszkancy' })
  expect(body.items).toMatchObject([
    { text: 'Naprawić chodnik', dueOn: '2026-12-04' },
    { text: 'Ustawić znak', dueOn: '2026-12-15' },
  ])
  const broken = /net::ERR_FAILED/
  expect([day.complaints.filter((one) => !broken.test(one)), day.errors]).toEqual([[], []])
})
