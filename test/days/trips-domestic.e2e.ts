import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Day, expectAccessible, expectFits, heading, openDay } from './browser.ts'
import { dialog, send, tabTo, typeInto } from './keyboard.ts'

let day: Day
beforeAll(async () => {
  day = await openDay('2026-03-02T09:00:00Z')
})
afterAll(() => day?.close())

const register = '/api/v1/domestic-trips'
const trips = async () => (await day.ask('GET', register, { login: 'wyjazdy' })).body.items
const open = async (page: Page, id: string) => {
  await page.goto(`${day.base}/delegacje-krajowe/${id}`)
  await heading(page, /./)
}
const stateSays = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor()

/** Keys pressed from now on, counted by the page itself. */
const countKeys = (page: Page) =>
  page.evaluate(() => {
    document.body.dataset.keys = '0'
    addEventListener(
      'keydown',
      () => {
        document.body.dataset.keys = String(Number(document.body.dataset.keys) + 1)
      },
      true,
    )
  })
const keys = (page: Page) => page.evaluate(() => Number(document.body.dataset.keys))

test('7.1.5: two days by one’s own car, from the application to the payment, without a mouse', async () => {
  const traveller = await day.open('krajowa')
  const accountant = await day.open('budzet')
  const director = await day.open('dyrektor')

  await traveller.goto(`${day.base}/delegacje-krajowe`)
  await heading(traveller, /^Delegacje krajowe/)
  await traveller.keyboard.press('n')
  await heading(traveller, 'Złóż wniosek o delegację')
  await expectAccessible(traveller)
  await typeInto(traveller, '#field-group', 'pracownik')
  await typeInto(traveller, '#field-purpose', 'Spotkanie Unii Metropolii')
  await typeInto(traveller, '#field-purposeKind', 'konferencja')
  await typeInto(traveller, '#field-place', 'Warszawa')
  await typeInto(traveller, '#field-startsAt', '10.3 6:15')
  await typeInto(traveller, '#field-endsAt', '11.3 18:40')
  await typeInto(traveller, '#field-means', 'w')
  await typeInto(traveller, '#field-otherEstimate', '300')
  await traveller.keyboard.press('Control+Enter')
  await heading(traveller, /Warszawa: Spotkanie Unii Metropolii/)
  await expectAccessible(traveller)
  const [{ id, estimate }] = await trips()
  expect(estimate.amount).toBe('390.00')
  await traveller.keyboard.press('p')
  await stateSays(traveller, 'do akceptacji')

  await open(accountant, id)
  await accountant.keyboard.press('w')
  await stateSays(accountant, 'zaakceptowany')
  await open(director, id)
  await director.keyboard.press('z')
  await stateSays(director, 'polecenie wydane')

  day.travel('2026-03-12T09:00:00Z')
  await open(traveller, id)
  await traveller.keyboard.press('l')
  await heading(traveller, /^Rozliczenie: Warszawa/)
  await countKeys(traveller)
  const started = performance.now()
  // The planned times stand; the return was later.
  await typeInto(traveller, '#field-returnedAt', '19:40')
  await tabTo(traveller, '.quick[aria-label="Dodaj: Noclegi"] button')
  await traveller.keyboard.press('Enter')
  await traveller.locator('#field-nights-0-amount:focus').waitFor()
  await traveller.keyboard.type('420')
  await tabTo(traveller, '#doba-2-breakfast')
  await traveller.keyboard.press('Space')
  await tabTo(traveller, '.quick[aria-label="Dodaj: Własny pojazd"] button')
  await traveller.keyboard.press('Enter')
  await traveller.locator('#field-mileage-0-km:focus').waitFor()
  await traveller.keyboard.type('588')
  await traveller.getByText('1 174,95 zł').first().waitFor()
  const minutes = (performance.now() - started) / 60_000
  await traveller.keyboard.press('Control+Enter')
  await stateSays(traveller, 'do podpisania')
  const pressed = await keys(traveller)
  expect(pressed).toBeLessThanOrEqual(45)
  expect(minutes).toBeLessThan(2)
  await traveller.getByRole('button', { name: 'Podpisz i złóż rozliczenie' }).waitFor()
  await expectAccessible(traveller)
  await traveller.keyboard.press('z')
  await stateSays(traveller, 'rozliczenie złożone')

  await open(accountant, id)
  await accountant.keyboard.press('d')
  await stateSays(accountant, 'sprawdzone formalnie')
  await accountant.getByRole('button', { name: 'Sprawdź merytorycznie' }).press('Enter')
  await stateSays(accountant, 'sprawdzone merytorycznie')
  await open(director, id)
  await director.keyboard.press('w')
  await stateSays(director, 'zatwierdzone')
  await open(accountant, id)
  await accountant.getByRole('button', { name: 'Odnotuj wypłatę lub zwrot i zamknij' }).press('Enter')
  await dialog(accountant, 'Odnotuj wypłatę lub zwrot i zamknij')
  await typeInto(accountant, '#field-paidOn', '12.03')
  await send(accountant)
  await stateSays(accountant, 'zamknięty')
  const [closed] = await trips()
  expect([closed.state, closed.total.amount]).toEqual(['closed', '1174.95'])
  const pdf = await day.ask('GET', `${register}/${id}/prints/settlement`, { login: 'budzet' })
  expect(pdf.text.slice(0, 5)).toBe('%PDF-')
  expect([day.complaints, day.errors]).toEqual([[], []])
})

test('7.1.5: a trip called off keeps what its hotel costs and the advance comes back, by mouse', async () => {
  const act = async (login: string, id: string, action: string, payload = {}) => {
    const { status, body } = await day.ask('POST', `${register}/${id}/actions/${action}`, { login, payload })
    expect([action, status, body.detail]).toEqual([action, 200, undefined])
  }
  const made = await day.ask('POST', register, {
    login: 'sekretariat',
    payload: {
      group: 'staff',
      purpose: 'Szkolenie z etykiety',
      purposeKind: 'training',
      place: 'Gdańsk',
      startsAt: '2026-04-14T04:00:00Z',
      endsAt: '2026-04-15T19:00:00Z',
      means: 'train',
    },
  })
  const { id, number } = made.body
  await act('sekretariat', id, 'apply')
  await act('budzet', id, 'accept')
  await act('dyrektor', id, 'order')
  await act('budzet', id, 'payAdvance', { amount: '500', paidOn: '2026-03-12' })

  const traveller = await day.open('sekretariat')
  await open(traveller, id)
  await traveller.locator('summary', { hasText: 'Więcej' }).click()
  await traveller.getByRole('button', { name: 'Odwołaj wyjazd' }).click()
  const cancelling = await dialog(traveller, 'Odwołaj wyjazd')
  await cancelling.getByLabel('Przyczyna').fill('Szkolenie odwołano.')
  await cancelling.getByRole('button', { name: '+ wiersz' }).click()
  await cancelling.locator('#field-costs-0-what').fill('Nocleg bez zwrotu')
  await cancelling.locator('#field-costs-0-amount').fill('380,555')
  await cancelling.getByRole('button', { name: /^Odwołaj wyjazd/ }).click()
  await cancelling.locator('#field-costs-0-amount-error').waitFor()
  await expectAccessible(traveller)
  expect(await cancelling.locator('#field-costs-0-what').inputValue()).toBe('Nocleg bez zwrotu')
  await cancelling.locator('#field-costs-0-amount').fill('380')
  await cancelling.getByRole('button', { name: /^Odwołaj wyjazd/ }).click()
  await stateSays(traveller, 'odwołany')
  await traveller
    .getByText(/Zwrot zaliczki za odwołany wyjazd \(120,00 zł\)/)
    .first()
    .waitFor()
  await expectAccessible(traveller)
  await expectFits(traveller)

  const accountant = await day.open('budzet')
  await open(accountant, id)
  await accountant.getByRole('button', { name: 'Odnotuj zwrot zaliczki' }).click()
  const returning = await dialog(accountant, 'Odnotuj zwrot zaliczki')
  await returning.getByLabel('Zwrócono').fill('12.03')
  await returning.getByRole('button', { name: /^Odnotuj zwrot zaliczki/ }).click()
  await returning.waitFor({ state: 'detached' })
  const trip = (await trips()).find((one: { number: string }) => one.number === number)
  expect([trip.total.amount, trip.toReturn.amount, trip.paidOn]).toEqual(['380.00', '120.00', '2026-03-12'])
  expect([day.complaints, day.errors]).toEqual([[], []])
})
