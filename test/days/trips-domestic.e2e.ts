import type { Page } from 'playwright-core'
import sharp from 'sharp'
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

const act = async (login: string, id: string, action: string, payload = {}) => {
  const { status, body } = await day.ask('POST', `${register}/${id}/actions/${action}`, { login, payload })
  expect([action, status, body.detail]).toEqual([action, 200, undefined])
}
/** A trip by train with its order. */
const ordered = async (place: string, startsAt: string, endsAt: string) => {
  const made = await day.ask('POST', register, {
    login: 'sekretariat',
    payload: {
      group: 'staff',
      purpose: 'Szkolenie z etykiety',
      purposeKind: 'training',
      place,
      startsAt,
      endsAt,
      means: 'train',
    },
  })
  await act('sekretariat', made.body.id, 'apply')
  await act('budzet', made.body.id, 'accept')
  await act('dyrektor', made.body.id, 'order')
  return made.body as { id: string; number: string }
}

test('the way in time is drawn as well as typed, and a photographed receipt goes to its row', async () => {
  const { id } = await ordered('Lublin', '2026-03-16T05:00:00Z', '2026-03-17T18:00:00Z')
  day.travel('2026-03-18T09:00:00Z')
  const phone = await day.open('sekretariat', { viewport: { width: 360, height: 740 } })
  await phone.goto(`${day.base}/delegacje-krajowe/${id}/paragony`)
  await heading(phone, /^Paragony/)
  await phone.locator('input[type=file]').setInputFiles({
    name: 'hotel.png',
    mimeType: 'image/png',
    buffer: await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  })
  await phone.getByText('Zapisano: hotel.png.').waitFor()

  const traveller = await day.open('sekretariat')
  await traveller.goto(`${day.base}/delegacje-krajowe/${id}/rozliczenie`)
  await heading(traveller, /^Rozliczenie/)
  // By keyboard: an hour and a quarter later.
  await tabTo(traveller, '.handle[aria-label="Wyjazd"]')
  for (const key of ['PageUp', 'ArrowRight']) await traveller.keyboard.press(key)
  expect(await traveller.locator('#field-departedAt').inputValue()).toContain('07:15')
  // With the mouse: the return to the end of its day, which its handle cannot leave.
  const handle = traveller.getByRole('slider', { name: 'Powrót' })
  const box = (await handle.boundingBox())!
  await traveller.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await traveller.mouse.down()
  await traveller.mouse.move(box.x - 40, box.y + 10, { steps: 4 })
  await traveller.mouse.up()
  const returned = await traveller.locator('#field-returnedAt').inputValue()
  expect(returned.slice(0, 10)).toBe('17.03.2026')
  expect(returned.slice(-5) < '19:00').toBe(true)
  await traveller.getByRole('button', { name: /^Nocleg 1, od 16.03.2026.*: dodaj/ }).press('Enter')
  await traveller.locator('#field-nights-0-amount:focus').waitFor()
  await traveller.keyboard.type('310')
  await traveller.getByLabel('Dołącz hotel.png do').selectOption({ label: 'nocleg 1' })
  await traveller
    .locator('#field-nights-0-receipts')
    .locator('..')
    .getByRole('link', { name: 'hotel.png' })
    .waitFor()
  await expectAccessible(traveller)
  await expectFits(traveller)
  await traveller.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(traveller)
  await expectFits(traveller)
  await traveller.setViewportSize({ width: 1440, height: 900 })
  await traveller.keyboard.press('Control+Enter')
  await stateSays(traveller, 'do podpisania')
  const { body } = await day.ask('GET', `${register}/${id}`, { login: 'budzet' })
  const file = await day.ask('GET', `/api/v1/files/${body.nights[0].receipts[0]}`, { login: 'budzet' })
  expect([body.nights.length, file.status]).toEqual([1, 200])
  // Coming back, the receipt still hangs on its night under its name.
  await traveller.goto(`${day.base}/delegacje-krajowe/${id}/rozliczenie`)
  await traveller.locator('#field-nights-0-receipts').locator('..').getByText('hotel.png').first().waitFor()
  expect([day.complaints, day.errors]).toEqual([[], []])
})

test('7.1.5: a trip called off keeps what its hotel costs and the advance comes back, by mouse', async () => {
  const { id, number } = await ordered('Gdańsk', '2026-04-14T04:00:00Z', '2026-04-15T19:00:00Z')
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
