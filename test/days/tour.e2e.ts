import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storyOfDemo } from '#test/world/demo.ts'
import { type Day, expectAccessible, expectFits, heading, openDay } from './browser.ts'

const pictures = join(import.meta.dirname, '../../docs/podrecznik/obrazy')

let day: Day
beforeAll(async () => {
  day = await openDay('2026-11-24T09:00:00Z')
  await storyOfDemo(day.db, day.today, 40)
  const of = (path: string, payload: object) =>
    day.ask('POST', `/api/v1/submissions${path}`, { login: 'mieszkancy', payload })
  const made = await of('', {
    subject: 'Chodnik przy ul. Długiej',
    text: 'Płyty chodnika są zapadnięte.',
    channel: 'phone',
    receivedOn: '2026-11-20',
    anonymous: true,
  })
  const question = { units: ['ZDMK'], question: 'Kiedy remont chodnika?', dueOn: '2026-12-04' }
  expect((await of(`/${made.body.id}/actions/ask`, question)).status).toBe(200)
  const assessment = {
    competence: 'no',
    exhausted: 'unknown',
    importance: 'city',
    recommendation: 'none',
    assessment: 'Sprawę załatwi zarządca drogi.',
  }
  expect((await of(`/${made.body.id}/actions/assess`, assessment)).status).toBe(200)
  await orderTrip()
  await mkdir(pictures, { recursive: true })
})
afterAll(() => day?.close())

/** A trip which is over and waits for its settlement. */
const orderTrip = async () => {
  const ask = (login: string, path: string, payload = {}) =>
    day.ask('POST', `/api/v1/domestic-trips${path}`, { login, payload })
  const { body } = await ask('wyjazdy', '', {
    group: 'staff',
    purpose: 'Spotkanie Unii Metropolii',
    purposeKind: 'conference',
    place: 'Warszawa',
    startsAt: '2026-11-18T05:15:00Z',
    endsAt: '2026-11-19T17:40:00Z',
    means: 'privateCar',
  })
  for (const [login, action] of [
    ['wyjazdy', 'apply'],
    ['budzet', 'accept'],
    ['dyrektor', 'order'],
  ] as const)
    expect((await ask(login, `/${body.id}/actions/${action}`)).status).toBe(200)
}

const idIn = async (register: string, condition: string) =>
  (await day.db.first<{ id: string }>(sql.raw(`select id from ${register} where ${condition} limit 1`)))!.id

/** A picture for the handbook; drawn anew only when asked for by HANDBOOK=1, so that runs leave the tree as it was. */
const draw = async (page: Page, name: string) => {
  const raw = await page.screenshot()
  expect(raw.byteLength).toBeGreaterThan(5_000)
  if (!process.env.HANDBOOK) return
  const drawn = await sharp(raw)
    .resize({ width: 1200, withoutEnlargement: true })
    .png({ palette: true, colours: 64, compressionLevel: 9, effort: 10 })
    .toFile(join(pictures, `${name}.png`))
  expect([name, drawn.size < 150_000]).toEqual([name, true])
}

/** Screens which the handbook shows on a telephone too. */
const onTelephone = new Set(['moj-dzien', 'paragony'])

const look = async (page: Page, name: string) => {
  expect([name, await page.locator('h1:visible').count()]).toEqual([name, 1])
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await expectAccessible(page)
  await expectFits(page)
  if (page.viewportSize()!.width > 500) await draw(page, name)
  else if (onTelephone.has(name)) {
    // Paper is white, and so are the handbook's pictures.
    await page.emulateMedia({ colorScheme: 'light' })
    await draw(page, `${name}-telefon`)
    await page.emulateMedia({ colorScheme: 'dark' })
  }
}

test.for([
  { width: 1440, height: 900, colorScheme: 'light' as const },
  { width: 360, height: 740, colorScheme: 'dark' as const },
])('every main screen is accessible, has one heading and fits: $width px', async (sizes) => {
  const { colorScheme, ...viewport } = sizes
  const seenAs = { viewport, colorScheme }
  const officer = await day.open('mieszkancy', seenAs)
  const submission = await idIn('submissions', "state in ('met', 'scheduled') and person is not null")
  const reception = await idIn(
    'reception_days',
    'exists (select 1 from appointments a where a.day = reception_days.id)',
  )
  const screens: [string, string, string | RegExp][] = [
    ['moj-dzien', '/', /24 listopada 2026/],
    ['rejestry', '/rejestry', 'Rejestry'],
    ['zgloszenia', '/zgloszenia', /pozycj/],
    ['zgloszenie', `/zgloszenia/${submission}`, /./],
    ['nowe-zgloszenie', '/zgloszenia/nowy', /zgłoszenie/i],
    ['dzien-przyjec', `/dni-przyjec/${reception}`, /./],
    ['tablica-mieszkancow', '/mieszkancy/tablica', /./],
    ['terminy', '/terminy?czyje=wszystkie', 'Terminy'],
    ['organizacja', '/organizacja', 'Organizacja'],
    ['organizacja-lista', '/organizacja?widok=lista&komorka=KP-04', 'Organizacja'],
    ['zarzadzenie', '/zarzadzenie', /Zarządzenie/],
    ['kalkulatory', '/kalkulatory?co=deadline', 'Kalkulatory'],
    ['kalkulator-delegacji', '/kalkulatory?co=domestic-trip', 'Kalkulatory'],
    ['powiadomienia', '/powiadomienia', 'Powiadomienia'],
    ['ustawienia', '/ustawienia', 'Moje ustawienia'],
    ['szukaj', '/szukaj?q=chodnik', 'Szukaj'],
  ]
  for (const [name, address, title] of screens) {
    await officer.goto(day.base + address)
    await heading(officer, title)
    await look(officer, name)
  }
  const trips = await day.open('wyjazdy', seenAs)
  const settled = await idIn('foreign_trips', "state = 'closed'")
  const ordered = await idIn('domestic_trips', "state = 'ordered' and purpose = 'Spotkanie Unii Metropolii'")
  const ofTrips: [string, string, string | RegExp][] = [
    ['wyjazdy-zagraniczne', '/wyjazdy-zagraniczne', /^Wyjazdy zagraniczne/],
    ['wyjazd-zagraniczny', `/wyjazdy-zagraniczne/${settled}`, /./],
    ['nowa-delegacja', '/delegacje-krajowe/nowy', 'Złóż wniosek o delegację'],
    ['rozliczenie', `/delegacje-krajowe/${ordered}/rozliczenie`, /^Rozliczenie/],
    ['paragony', `/delegacje-krajowe/${ordered}/paragony`, /^Paragony/],
    ['analiza-wyjazdow', '/wyjazdy/analiza', 'Analiza wyjazdów'],
    ['kursy-nbp', '/kursy-nbp', /^Kursy NBP/],
  ]
  for (const [name, address, title] of ofTrips) {
    await trips.goto(day.base + address)
    await heading(trips, title)
    await look(trips, name)
  }
  await officer.keyboard.press('Control+k')
  await officer.locator('.palette input:focus').waitFor()
  await officer.keyboard.type('chodnik')
  await officer.getByRole('menuitem').first().waitFor()
  await expectAccessible(officer)
  if (viewport.width > 500) await draw(officer, 'paleta')

  const director = await day.open('dyrektor', seenAs)
  await director.goto(day.base)
  await heading(director, /24 listopada 2026/)
  await look(director, 'dyrektor')
  const outside = await day.open(undefined, seenAs)
  await outside.goto(day.base)
  await heading(outside, 'Zaloguj się')
  await look(outside, 'logowanie')
  await outside.goto(`${day.base}/zgloszenie`)
  await look(outside, 'formularz-mieszkanca')
  const link = await day.db.first<{ link: string }>(
    sql`select link from documents where about_register = 'inquiries' and link is not null
      order by created_at desc limit 1`,
  )
  expect(link).toBeDefined()
  await outside.goto(day.base + link!.link)
  await look(outside, 'odpowiedz-komorki')
  expect([day.complaints, day.errors]).toEqual([[], []])
})
