import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Day, expectAccessible, heading, openDay } from './browser.ts'
import { dialog } from './keyboard.ts'

let day: Day
let traveller: Page
let trip: string
beforeAll(async () => {
  day = await openDay('2026-05-04T09:00:00Z')
  await table('083/A/NBP/2026', '2026-05-04')
  trip = await ordered({})
  traveller = await day.open('zagraniczna')
  traveller.setDefaultTimeout(5_000)
  await traveller.goto(day.base)
  await heading(traveller, /2026/)
})
afterAll(() => day?.close())

const register = '/api/v1/foreign-trips'
const table = (no: string, effectiveDate: string) => {
  const rates = [{ code: 'EUR', mid: 4.265 }]
  const payload = { text: JSON.stringify([{ table: 'A', no, effectiveDate, rates }]) }
  return day.ask('POST', '/api/v1/exchange-rates/import', { login: 'budzet', payload })
}
const act = async (login: string, id: string, action: string, payload = {}) => {
  const { status, body } = await day.ask('POST', `${register}/${id}/actions/${action}`, { login, payload })
  expect([action, status, body.detail]).toEqual([action, 200, undefined])
}
const application = {
  group: 'staff',
  purpose: 'Kongres',
  purposeKind: 'partner',
  destinations: [{ country: 'DE', city: 'Berlin' }],
  startsAt: '2026-05-11T02:30:00Z',
  endsAt: '2026-05-13T17:10:00Z',
  means: 'plane',
}
const ordered = async (more: object) => {
  const payload = { ...application, ...more }
  const { body } = await day.ask('POST', register, { login: 'zagraniczna', payload })
  await act('zagraniczna', body.id, 'apply')
  await act('budzet', body.id, 'accept')
  await act('dyrektor', body.id, 'order')
  return body.id as string
}

/** What is right; each case of the table spoils one thing. */
const right = {
  departedAt: '2026-05-11T02:30:00.000Z',
  borderOut: '2026-05-11T05:20:00.000Z',
  borderBack: '2026-05-13T15:20:00.000Z',
  returnedAt: '2026-05-13T17:10:00.000Z',
  destinations: [{ country: 'DE', city: 'Berlin', arrival: 'both' }],
  nights: [{ kind: 'invoice', amount: { amount: '150.00', currency: 'EUR' } }],
  costs: [{ kind: 'fee', what: 'Udział', amount: { amount: '45.00', currency: 'EUR' } }],
}
const night = (amount: string, currency = 'EUR') => ({
  nights: [{ kind: 'invoice', amount: { amount, currency } }],
})
const cost = (more: object) => ({ costs: [{ ...right.costs[0], ...more }] })

/** The settlement screen as it stands when somebody comes back to what they had typed. */
const openWith = async (values: object) => {
  await traveller.evaluate(
    ([key, draft]) => localStorage.setItem(key!, draft!),
    [`kancelaria.draft.foreign-trips:${trip}:settle`, JSON.stringify({ ...right, ...values })],
  )
  await traveller.goto(`${day.base}/wyjazdy-zagraniczne/${trip}/rozliczenie`)
  await heading(traveller, /^Rozliczenie/)
}

test.each<[string, object, string, RegExp, string]>([
  ['end before start', { returnedAt: '2026-05-10T17:10:00.000Z' }, 'returnedAt', /przed/, 'borderOut'],
  [
    'border before departure',
    { borderOut: '2026-05-11T01:00:00.000Z' },
    'borderOut',
    /przed rozpoczęciem/,
    'borderOut',
  ],
  [
    'border after return',
    { borderBack: '2026-05-13T18:00:00.000Z' },
    'returnedAt',
    /przed powrotem/,
    'borderBack',
  ],
  [
    'a further country outside the stay',
    { destinations: [...right.destinations, { country: 'CZ', from: '2026-05-14T05:20:00.000Z' }] },
    'destinations-1-from',
    /poza czasem/,
    'destinations-1-country',
  ],
  ['meals beyond the days', { meals: [{ day: 7, lunch: true }] }, 'meals-0-day', /dobie 7/, 'doba-7'],
  [
    'unknown country',
    { destinations: [{ country: 'XX' }] },
    'destinations-0-country',
    /Nieznane państwo: XX/,
    'destinations-0-country',
  ],
  [
    'a country without a rate',
    { destinations: [{ country: 'AQ' }] },
    'destinations-0-country',
    /Brak stawki dla: Antarktyda; wpisz z podstawą/,
    'destinations-0-country',
  ],
  ['unknown currency', night('10.00', 'XXZ'), 'nights-0-amount', /waluta/i, 'nights-0-amount'],
  ['negative amount', night('-5'), 'nights-0-amount', /./, 'nights-0-amount'],
  [
    'three decimals',
    cost({ amount: { amount: '1,234', currency: 'EUR' } }),
    'costs-0-amount',
    /./,
    'costs-0-amount',
  ],
  [
    'no rate of the day',
    night('10.00', 'CHF'),
    'nights-0-amount',
    /Brak kursu CHF z dnia \d\d\.05\.2026/,
    'nights-0-amount',
  ],
  [
    'invoice of another year',
    cost({ documentDate: '2025-12-30' }),
    'costs-0-documentDate',
    /Rachunek z 2025 r\./,
    'costs-0-documentDate',
  ],
])('section C: %s is told at its field, nothing is lost', async (_, values, field, message, kept) => {
  day.travel('2026-05-15T09:00:00Z')
  await table('091/A/NBP/2026', '2026-05-14')
  await openWith(values)
  const control = traveller.locator(`#field-${kept}, [id^="${kept}-"]`).first()
  const before = await control.inputValue()
  await traveller.keyboard.press('Control+Enter')
  const summary = traveller.getByRole('alert').filter({ hasText: 'Popraw' })
  await summary.waitFor()
  const told = traveller.locator(`#field-${field}-error, #field-${field} .error`).first()
  await told.waitFor()
  expect(await told.textContent()).toMatch(message)
  // The summary leads to the very control.
  await summary.locator(`a[href="#field-${field}"]`).first().waitFor()
  expect(await control.inputValue()).toBe(before)
})

test('section C: another trip at the time is named; the application stays as typed', async () => {
  day.travel('2026-05-05T09:00:00Z')
  await traveller.goto(`${day.base}/wyjazdy-zagraniczne/nowy`)
  await heading(traveller, 'Złóż wniosek o wyjazd zagraniczny')
  await traveller.locator('#field-group').selectOption('staff')
  await traveller.locator('#field-purpose').fill('Drugi wyjazd')
  await traveller.locator('#field-purposeKind').selectOption('partner')
  await traveller.locator('#field-destinations').click()
  await traveller.locator('#field-destinations-0-country').fill('CZ')
  await traveller.locator('#field-startsAt').fill('12.5 8:00')
  await traveller.locator('#field-endsAt').fill('11.5 8:00')
  await traveller.locator('#field-means').selectOption('train')
  await traveller.keyboard.press('Control+Enter')
  await traveller.locator('#field-endsAt-error').getByText('Powrót musi być późniejszy').waitFor()
  await traveller.locator('#field-endsAt').fill('14.5 8:00')
  await traveller.keyboard.press('Control+Enter')
  await traveller
    .locator('#field-startsAt-error')
    .getByText(/inny wyjazd: DZ\/1\/2026/)
    .waitFor()
  await expectAccessible(traveller)
  expect(await traveller.locator('#field-purpose').inputValue()).toBe('Drugi wyjazd')
})

test('section C: an advance never settled is refused; a bill over the limit is paid to it; nobody approves twice', async () => {
  const accountant = await day.open('budzet')
  await accountant.goto(`${day.base}/wyjazdy-zagraniczne/${trip}`)
  await accountant.getByRole('button', { name: 'Odnotuj wypłatę zaliczki' }).click()
  const paying = await dialog(accountant, 'Odnotuj wypłatę zaliczki')
  await paying.locator('#field-amount').fill('100')
  await paying.getByLabel('Kwota: waluta').selectOption('SEK')
  await paying.locator('#field-paidOn').fill('dziś')
  await accountant.keyboard.press('Control+Enter')
  await paying.locator('#field-amount-error').getByText('Zaliczki w SEK nie da się rozliczyć').waitFor()
  expect(await paying.locator('#field-amount').inputValue()).toBe('100,00')

  day.travel('2026-05-15T09:00:00Z')
  await table('091/A/NBP/2026', '2026-05-14')
  await openWith(night('200.00'))
  await traveller.getByText('Dlaczego? Noclegi').click()
  await traveller
    .getByText(/ponad limit.170.00.EUR bez.zgody, wypłata do.limitu/)
    .first()
    .waitFor()
  await traveller.locator('#field-departedAt').focus()
  await traveller.keyboard.press('Control+Enter')
  await traveller.getByText('do podpisania', { exact: true }).first().waitFor()
  await act('zagraniczna', trip, 'sign')
  await act('budzet', trip, 'checkFormal')
  await act('budzet', trip, 'checkFactual')
  const director = await day.open('dyrektor')
  await director.goto(`${day.base}/wyjazdy-zagraniczne/${trip}`)
  await director.getByRole('button', { name: 'Zatwierdź rozliczenie' }).waitFor()
  await act('dyrektor', trip, 'approve')
  await director.keyboard.press('w')
  await director.getByText('Rozliczenie jest już zatwierdzone.').first().waitFor()
  expect(day.errors).toEqual([])
})
