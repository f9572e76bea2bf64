import { sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { morningMail } from '#test/world/morning-mail.ts'
import { type Day, expectAccessible, expectFits, heading, openDay } from './browser.ts'
import { dialog, pick } from './keyboard.ts'

let day: Day
beforeAll(async () => {
  day = await openDay('2026-11-24T07:30:00Z')
})
afterAll(() => day?.close())

/** Keys pressed by the clerk, counted as they are pressed. */
const handsOn = (page: Page) => {
  let strokes = 0
  return {
    press: async (key: string) => {
      strokes += 1
      await page.keyboard.press(key)
    },
    type: async (text: string) => {
      strokes += text.length
      await page.keyboard.type(text)
    },
    strokes: () => strokes,
  }
}

const ready = 'form.draft-form[aria-busy=false] #field-subject'
const waitingOf = (page: Page) => page.locator('h1 .quiet')
const activeField = (page: Page) => page.evaluate(() => document.activeElement?.id)

const letters = async (query = '') =>
  (await day.ask('GET', `/api/v1/incoming-letters?limit=200&${query}`, { login: 'sekretariat' })).body.items

test('a morning of forty letters by keyboard, dekretacja on a telephone, the desk of the officer, the daily control', async () => {
  const clerk = await day.open('sekretariat')
  await day.ask('POST', '/api/v1/contacts', {
    login: 'sekretariat',
    payload: { kind: 'organisation', organisation: 'Fundacja Zielona Dzielnica' },
  })
  await clerk.goto(day.base)
  await heading(clerk, /./)
  await clerk.keyboard.press('g')
  await clerk.keyboard.press('p')
  await heading(clerk, 'Pisma')
  await expectAccessible(clerk)
  await clerk.keyboard.press('n')
  await heading(clerk, /^Przyjmij pisma/)
  const dropped = await morningMail()
  const started = Date.now()
  await clerk.locator('input[type=file]').setInputFiles(dropped)
  await clerk.locator(ready).waitFor()
  const first = (Date.now() - started) / 1000
  await waitingOf(clerk).filter({ hasText: '40 pism' }).waitFor({ timeout: 60_000 })
  const taken = (Date.now() - started) / 1000
  await expectAccessible(clerk)

  // What was typed is kept on the server: it survives a reload, and another tab has it.
  await clerk.locator(ready).fill('Poprawiony temat pierwszego pisma')
  await clerk.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())
  await clerk.reload()
  await clerk.locator(ready).waitFor()
  expect(await clerk.locator(ready).inputValue()).toBe('Poprawiony temat pierwszego pisma')

  const hands = handsOn(clerk)
  const began = Date.now()
  for (let left = 40; left > 0; left -= 1) {
    await waitingOf(clerk)
      .filter({ hasText: new RegExp(`kolejce\\s${left}\\s`) })
      .waitFor()
    await clerk.locator(ready).waitFor()
    if ((await clerk.getByRole('alert').count()) > 0) {
      // The copy: Enter stops at the question, and one key back it is the same letter.
      await hands.press('Enter')
      await hands.press('Shift+Tab')
      expect(await clerk.evaluate(() => document.activeElement?.textContent)).toContain('To samo')
      await hands.press('Enter')
      continue
    }
    expect(await activeField(clerk)).toBe('field-subject')
    if ((await clerk.locator(ready).inputValue()) === '') {
      // A photograph without text: the clerk reads it and writes.
      await hands.type('Życzenia dla Prezydenta')
      await hands.press('Shift+Tab')
      await hands.type('brak danych')
    }
    await hands.press('Enter')
  }
  await clerk.getByText('Kolejka jest pusta').waitFor()
  const seconds = (Date.now() - began) / 1000
  console.log(
    `40 letters: first form after ${first.toFixed(1)} s, all taken in after ${taken.toFixed(1)} s; ` +
      `${(seconds / 40).toFixed(2)} s of machine time and ${(hands.strokes() / 40).toFixed(2)} keystrokes per letter`,
  )
  await expectAccessible(clerk)
  expect(seconds / 40).toBeLessThan(20)
  expect(hands.strokes() / 40).toBeLessThan(6)
  const registered = await letters('sort=number')
  expect(registered).toHaveLength(39)
  expect(registered.map((letter: { number: string }) => letter.number)).toEqual(
    Array.from({ length: 39 }, (_, index) => `RPW/${index + 1}/2026`),
  )
  expect(registered[0].subject).toBe('Poprawiony temat pierwszego pisma')
  expect(registered.filter((letter: { sender?: { label: string } }) => letter.sender).length).toBeGreaterThan(
    3,
  )

  // The Mayor on a telephone: one letter at a time, large buttons, taken back, the next.
  const mayor = await day.open('prezydent', { viewport: { width: 360, height: 740 }, hasTouch: true })
  await mayor.goto(`${day.base}/pisma-przychodzace/dekretacja`)
  await heading(mayor, /^Dekretacja · zostało\s39/)
  await expectAccessible(mayor)
  await expectFits(mayor)
  await mayor.getByRole('button', { name: 'Pokaż pismo' }).tap()
  await mayor.locator('.page-frame img, iframe').first().waitFor()
  await expectFits(mayor)
  const route = async (unit: string, person?: string) => {
    await mayor.getByRole('button', { name: unit }).first().tap()
    if (person) await mayor.getByRole('button', { name: person }).tap()
    await mayor.getByRole('button', { name: /^pz / }).tap()
    await mayor.getByRole('button', { name: /^Zadekretuj/ }).tap()
  }
  await route('KP-03', 'Piotr Śliwa')
  await heading(mayor, /zostało\s38/)
  await mayor.getByRole('button', { name: 'Cofnij' }).tap()
  await heading(mayor, /zostało\s39/)
  await route('KP-03', 'Piotr Śliwa')
  await heading(mayor, /zostało\s38/)
  await mayor.getByRole('button', { name: 'Następne' }).tap()
  await route('KP-02')
  await heading(mayor, /zostało\s37/)
  await expectAccessible(mayor)
  await expectFits(mayor)

  // At a desk the same by keyboard: a digit, a shortcut, Ctrl+Enter.
  const director = await day.open('dyrektor')
  await director.goto(`${day.base}/pisma-przychodzace/dekretacja`)
  await heading(director, /zostało\s37/)
  await director.keyboard.press('4')
  await director.locator('textarea').focus()
  await director.keyboard.type('op ')
  expect(await director.locator('textarea').inputValue()).toBe('Proszę o opinię.')
  await expectAccessible(director)
  await director.keyboard.press('Control+Enter')
  await heading(director, /zostało\s36/)

  // Several at once from the list, taken back together.
  await director.goto(`${day.base}/pisma-przychodzace?filter[state]=registered&sort=createdAt`)
  await heading(director, /^Pisma przychodzące/)
  for (const row of [1, 2]) await director.locator('tbody input[type=checkbox]').nth(row).check()
  await director.getByRole('button', { name: 'Zadekretuj', exact: true }).press('Enter')
  await dialog(director, 'Zadekretuj')
  await pick(director, '#field-unit', 'KP-01')
  await expectAccessible(director)
  await director.getByRole('dialog').getByRole('button', { name: 'Zadekretuj' }).press('Enter')
  await director.getByText('Zadekretuj: 2 wpisy.').waitFor()
  await director.getByRole('button', { name: 'Cofnij', exact: true }).press('Enter')
  await director.getByText('Cofnięto: 2 z 2.').waitFor()
  expect(await letters('filter[state]=registered')).toHaveLength(36)

  // The officer's desk, and the letter taken by one key.
  const officer = await day.open('krajowa')
  await officer.goto(`${day.base}/korespondencja`)
  await heading(officer, 'Pisma')
  await officer.getByRole('link', { name: /^RPW/ }).first().press('Enter')
  await heading(officer, /./)
  await officer.getByRole('heading', { name: 'Pismo' }).waitFor()
  await expectAccessible(officer)
  await officer.keyboard.press('w')
  await officer.getByText('w toku').first().waitFor()

  // The head of the secretariat signs the day.
  await director.goto(`${day.base}/pisma-przychodzace/kontrola`)
  await heading(director, /^Kontrola dzienna/)
  await director.getByText('RPW/1/2026 – RPW/39/2026').waitFor()
  await expectAccessible(director)
  await director.getByRole('button', { name: 'Podpisz kontrolę' }).press('Enter')
  await director.getByText(/Kontrolę podpisał\(a\) Maria Wilk/).waitFor()
  const [gap] = await day.db.rows<{ n: number }>(
    sql`select count(*)::int as n from incoming_letters where number_n > 39`,
  )
  expect(gap!.n).toBe(0)
  expect(day.errors).toEqual([])
  expect(day.complaints).toEqual([])
})
