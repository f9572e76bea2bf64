import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Day, expectAccessible, expectFits, heading, openDay } from './browser.ts'
import { dialog, send, tabTo, typeInto } from './keyboard.ts'

let day: Day
beforeAll(async () => {
  day = await openDay('2026-05-04T09:00:00Z')
})
afterAll(() => day?.close())

const register = '/api/v1/foreign-trips'
const table = (kind: string, no: string, effectiveDate: string) => {
  const rates = [
    { code: 'EUR', mid: 4.265 },
    { code: 'CHF', mid: 4.51 },
  ]
  return JSON.stringify([{ table: kind, no, effectiveDate, rates }])
}
const act = async (login: string, id: string, action: string, payload = {}) => {
  const { status, body } = await day.ask('POST', `${register}/${id}/actions/${action}`, { login, payload })
  expect([action, status, body.detail]).toEqual([action, 200, undefined])
}
const trip = async (id: string) => (await day.ask('GET', `${register}/${id}`, { login: 'wyjazdy' })).body
const open = async (page: Page, id: string) => {
  await page.goto(`${day.base}/wyjazdy-zagraniczne/${id}`)
  await heading(page, /./)
}
const stateSays = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor()
/** Presses a button which adds a row, and waits until the focus is in it where something is to be typed. */
const addRow = async (page: Page, list: string, kind: number, focus?: string) => {
  const button = `.quick[aria-label="Dodaj: ${list}"] button:nth-of-type(${kind})`
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  if (focus) await page.locator(`${focus}:focus`).waitFor()
}
const ordered = async (login: string, more: object) => {
  const made = await day.ask('POST', register, {
    login,
    payload: {
      group: 'staff',
      purpose: 'Kongres miast partnerskich',
      purposeKind: 'partner',
      destinations: [{ country: 'DE', city: 'Berlin' }],
      means: 'plane',
      ...more,
    },
  })
  await act(login, made.body.id, 'apply')
  await act('budzet', made.body.id, 'accept')
  await act('dyrektor', made.body.id, 'order')
  return made.body.id as string
}

const old = `<?xml version="1.0" encoding="ISO-8859-2"?>
<tabela_kursow typ="A" uid="26a083"><numer_tabeli>083/A/NBP/2026</numer_tabeli><data_publikacji>2026-04-30</data_publikacji>
<pozycja><nazwa_waluty>euro</nazwa_waluty><przelicznik>1</przelicznik><kod_waluty>EUR</kod_waluty><kurs_sredni>4,2611</kurs_sredni></pozycja>
</tabela_kursow>`

test('4.2.2: tables A by file and by hand; a damaged file and table B are refused at the field', async () => {
  const accountant = await day.open('budzet')
  await accountant.goto(`${day.base}/kursy-nbp`)
  await heading(accountant, /^Kursy NBP/)
  await accountant.getByText(/Pobieranie samoczynne: wyłączone/).waitFor()
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(text),
  })
  const input = accountant.getByLabel('Wczytaj tabelę A z pliku')
  await input.setInputFiles([
    file('b.json', table('B', '018/B/NBP/2026', '2026-05-04')),
    file('uciety.xml', old.slice(0, -30)),
    file('a.json', table('A', '084/A/NBP/2026', '2026-05-04')),
    file('a083.xml', old),
  ])
  const alert = accountant.locator('#nbp-error')
  await alert.getByText('b.json: Potrzebna jest tabela A kursów średnich').waitFor()
  await alert.getByText('uciety.xml: Plik NBP jest uszkodzony').waitFor()
  await accountant.getByText('a.json: tabela 084/A/NBP/2026: wczytano.').waitFor()
  await accountant.getByText('a083.xml: tabela 083/A/NBP/2026: wczytano.').waitFor()
  await heading(accountant, /2 pozycje/)
  await expectAccessible(accountant)
  await accountant.goto(`${day.base}/kursy-nbp/nowy`)
  await heading(accountant, 'Wpisz kurs ręcznie')
  await typeInto(accountant, '#field-tableNumber', '082/B/NBP/2026')
  await typeInto(accountant, '#field-date', '29.4')
  await tabTo(accountant, '#field-rates')
  await accountant.keyboard.press('Enter')
  await accountant.locator('#field-rates-0-currency:focus').waitFor()
  await accountant.keyboard.type('EUR')
  await typeInto(accountant, '#field-rates-0-rate', '4,2599')
  await accountant.keyboard.press('Control+Enter')
  await accountant.locator('#field-tableNumber-error').waitFor()
  expect(await accountant.locator('#field-rates-0-rate').inputValue()).toBe('4,2599')
  await accountant.locator('#field-tableNumber').fill('082/A/NBP/2026')
  await accountant.keyboard.press('Control+Enter')
  await heading(accountant, 'Tabela 082/A/NBP/2026 z 29.04.2026')
  await accountant.goto(`${day.base}/diety-zagraniczne`)
  await accountant.locator('summary', { hasText: 'Tabela programu' }).press('Enter')
  await accountant.getByLabel('Państwo').last().fill('szwajc')
  await accountant.getByRole('row').filter({ hasText: '88 CHF' }).waitFor()
  await expectAccessible(accountant)
  expect([day.complaints, day.errors]).toEqual([[], []])
})

test('4.2.1-4.2.3: by air to two countries with an advance in euro, without a mouse', async () => {
  const traveller = await day.open('zagraniczna')
  const accountant = await day.open('budzet')
  const director = await day.open('dyrektor')
  await traveller.goto(`${day.base}/wyjazdy-zagraniczne/nowy`)
  await heading(traveller, 'Złóż wniosek o wyjazd zagraniczny')
  await typeInto(traveller, '#field-group', 'pracownik')
  await typeInto(traveller, '#field-purpose', 'Kongres miast partnerskich')
  await typeInto(traveller, '#field-purposeKind', 'miasto')
  await typeInto(traveller, '#field-host', 'Miasto Berlin')
  for (const [index, [country, city]] of [
    ['niemcy', 'Berlin'],
    ['CH', 'Genewa'],
  ].entries()) {
    await tabTo(traveller, '#field-destinations')
    await traveller.keyboard.press('Enter')
    await traveller.locator(`#field-destinations-${index}-country:focus`).waitFor()
    await traveller.keyboard.type(country!)
    await typeInto(traveller, `#field-destinations-${index}-city`, city!)
  }
  await typeInto(traveller, '#field-startsAt', '11.5 4:30')
  await typeInto(traveller, '#field-endsAt', '14.5 19:10')
  await typeInto(traveller, '#field-means', 'samolot')
  await expectAccessible(traveller)
  await traveller.keyboard.press('Control+Enter')
  await heading(traveller, 'Niemcy: Kongres miast partnerskich')
  const id = new URL(traveller.url()).pathname.split('/')[2]!
  await traveller.keyboard.press('p')
  await stateSays(traveller, 'do akceptacji')
  await act('budzet', id, 'accept')
  await act('dyrektor', id, 'order')

  await open(accountant, id)
  await accountant.getByRole('button', { name: 'Odnotuj wypłatę zaliczki' }).press('Enter')
  await dialog(accountant, 'Odnotuj wypłatę zaliczki')
  await typeInto(accountant, '#field-amount', '400')
  await typeInto(accountant, 'select[aria-label="Kwota: waluta"]', 'EUR')
  await typeInto(accountant, '#field-paidOn', 'dziś')
  await expectAccessible(accountant)
  await send(accountant)
  await accountant.getByText('084/A/NBP/2026').first().waitFor()

  day.travel('2026-05-18T09:00:00Z')
  await open(traveller, id)
  await traveller.keyboard.press('l')
  await heading(traveller, 'Rozliczenie: Niemcy: Kongres miast partnerskich')
  await typeInto(traveller, '#field-borderOut', '11.5 7:20')
  await typeInto(traveller, '#field-borderBack', '14.5 17:20')
  await typeInto(traveller, '#field-destinations-0-arrival', 'w obie')
  await typeInto(traveller, '#field-destinations-1-from', '13.5 7:20')
  await typeInto(traveller, '#field-destinations-1-arrival', 'w jed')
  await addRow(traveller, 'Noclegi', 1, '#field-nights-0-amount')
  await traveller.keyboard.type('159')
  await addRow(traveller, 'Noclegi', 1, '#field-nights-1-amount')
  await traveller.keyboard.type('159')
  await addRow(traveller, 'Noclegi', 2)
  await tabTo(traveller, '#doba-2-breakfast')
  await traveller.keyboard.press('Space')
  await typeInto(traveller, '#field-localTransport', 'r')
  await addRow(traveller, 'Inne wydatki', 1, '#field-costs-0-what')
  await traveller.keyboard.type('Pociąg Berlin–Genewa')
  await typeInto(traveller, '#field-costs-0-amount', '120')
  await expectAccessible(traveller)
  await expectFits(traveller)
  await traveller.locator('.total .figures').waitFor()
  await traveller.keyboard.press('Control+Enter')
  await stateSays(traveller, 'do podpisania')
  await expectAccessible(traveller)
  await traveller.keyboard.press('z')
  await stateSays(traveller, 'rozliczenie złożone')
  await traveller.keyboard.press('o')
  await dialog(traveller, 'Złóż sprawozdanie')
  await typeInto(traveller, '#field-report', 'Uzgodniono program wymiany na 2027 rok.')
  await send(traveller)
  await traveller.getByText('Uzgodniono program wymiany na 2027 rok.').first().waitFor()

  await open(accountant, id)
  await accountant.getByText('Dlaczego?').first().press('Enter')
  await accountant
    .getByText(/Dieta zagraniczna, doba 1/)
    .first()
    .waitFor()
  await expectAccessible(accountant)
  await accountant.keyboard.press('d')
  await stateSays(accountant, 'sprawdzone formalnie')
  await accountant.getByRole('button', { name: 'Sprawdź merytorycznie' }).press('Enter')
  await stateSays(accountant, 'sprawdzone merytorycznie')
  await open(director, id)
  await director.keyboard.press('w')
  await stateSays(director, 'zatwierdzone')
  // 2 × 49 + 88 + 44 CHF of per diem, 2 × 159 + 55 CHF of nights, all settled in euro by the day of the advance.
  const { figures, total, toPay, signatures } = await trip(id)
  const amount = (component: string) =>
    figures.find((one: { component: string }) => one.component === component).amount.amount
  expect([amount('foreign.perDiem'), amount('foreign.lodging'), amount('foreign.total')]).toEqual([
    '237.59',
    '376.16',
    '850.35',
  ])
  expect([total.amount, toPay.amount, signatures.length]).toEqual(['3626.74', '1920.74', 4])
  expect([day.complaints, day.errors]).toEqual([[], []])
})

test('4.2.5-4.2.6: late settlement, reminder, refused advance, the Director’s consent, without a mouse', async () => {
  day.travel('2026-05-05T09:00:00Z')
  const late = await ordered('w.kos', { startsAt: '2026-05-11T04:00:00Z', endsAt: '2026-05-12T18:00:00Z' })
  day.travel('2026-06-08T09:00:00Z')
  const payload = { text: table('A', '108/A/NBP/2026', '2026-06-08') }
  await day.ask('POST', '/api/v1/exchange-rates/import', { login: 'budzet', payload })
  const next = await ordered('w.kos', { startsAt: '2026-06-15T04:00:00Z', endsAt: '2026-06-16T18:00:00Z' })

  const officer = await day.open('wyjazdy')
  await officer.goto(`${day.base}/wyjazdy/analiza`)
  await heading(officer, 'Analiza wyjazdów')
  const row = officer.getByRole('row').filter({ hasText: 'Rozliczenie wyjazdu' })
  await row.getByText('13 dni').waitFor()
  await expectAccessible(officer)
  await row.getByRole('link').press('Enter')
  await heading(officer, 'Niemcy: Kongres miast partnerskich')
  await officer.keyboard.press('p')
  await officer.getByText('Zrobione: Wyślij pismo z przypomnieniem.').waitFor()
  const letters = (await day.ask('GET', '/api/v1/documents', { login: 'wyjazdy' })).body.items
  expect(letters.map((letter: { subject: string }) => letter.subject)).toEqual([
    `Przypomnienie o rozliczeniu wyjazdu ${(await trip(late)).number}`,
  ])

  const pay = async (page: Page) => {
    await page.getByRole('button', { name: 'Odnotuj wypłatę zaliczki' }).press('Enter')
    await dialog(page, 'Odnotuj wypłatę zaliczki')
    await typeInto(page, '#field-amount', '250')
    await typeInto(page, 'select[aria-label="Kwota: waluta"]', 'EUR')
    await typeInto(page, '#field-paidOn', 'dziś')
    await page.keyboard.press('Control+Enter')
  }
  const accountant = await day.open('budzet')
  await open(accountant, next)
  await pay(accountant)
  const refused = accountant.getByRole('dialog')
  await refused.getByText(/nie rozliczyła w terminie wyjazdu DZ/).waitFor()
  await expectAccessible(accountant)
  expect(await refused.locator('#field-amount').inputValue()).toBe('250,00')

  const director = await day.open('dyrektor')
  await open(director, next)
  await director.getByRole('button', { name: 'Zgódź się na zaliczkę mimo zaległości' }).press('Enter')
  await dialog(director, 'Zgódź się na zaliczkę mimo zaległości')
  await typeInto(director, '#field-reason', 'Wyjazd jest pilny, rozliczenie gotowe.')
  await expectAccessible(director)
  await send(director)
  await accountant.keyboard.press('Control+Enter')
  await refused.waitFor({ state: 'detached' })
  const { advances, advanceConsent } = await trip(next)
  expect([advances.length, Number(advances[0].rate), advanceConsent]).toEqual([
    1,
    4.265,
    'Wyjazd jest pilny, rozliczenie gotowe.',
  ])
  expect([day.complaints, day.errors]).toEqual([[], []])
})
