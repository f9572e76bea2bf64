import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Day, expectAccessible, heading, openDay } from './browser.ts'
import { dialog, pick, send, tabTo, typeInto } from './keyboard.ts'

let day: Day
beforeAll(async () => {
  day = await openDay('2026-11-24T09:00:00Z')
})
afterAll(() => day?.close())

const subject = 'Zniszczony chodnik przy ul. Lipowej – prośba o spotkanie'

/** The newest link of letters about a register, as its addressee finds it in the mailbox. */
const newestLinks = async (register: string, count = 1) => {
  const rows = await day.db.rows<{ link: string }>(
    sql`select link from documents where about_register = ${register} and link is not null
      order by created_at desc, id desc limit ${count}`,
  )
  expect(rows).toHaveLength(count)
  return rows.map((row) => row.link)
}
const rowsOf = async (register: string, query = '') =>
  (await day.ask('GET', `/api/v1/${register}?${query}`, { login: 'mieszkancy' })).body.items
const submission = async () => (await rowsOf('submissions'))[0]
const state = async () => (await submission()).state

/** The page of a link shows its form, is accessible, and thanks after the answer. */
const answer = async (page: Page, link: string, fill: () => Promise<void>, thanks: string) => {
  await page.goto(day.base + link)
  await expectAccessible(page)
  await fill()
  await tabTo(page, 'button.main')
  await page.keyboard.press('Enter')
  await heading(page, thanks)
  await expectAccessible(page)
}

test('a matter of a resident goes from an e-mail to the closing letter through the hands of six people', async () => {
  const officer = await day.open('mieszkancy')
  const director = await day.open('dyrektor')
  const mayor = await day.open('prezydent')
  const worker = await day.open('komorka')
  const unit = await day.open()
  const resident = await day.open(undefined, { viewport: { width: 360, height: 740 } })

  // The officer reads the message in and takes the matter.
  await officer.goto(`${day.base}/zgloszenia`)
  await heading(officer, /^Zgłoszenia/)
  await officer.locator('input[type=file]').setInputFiles({
    name: 'chodnik.eml',
    mimeType: 'message/rfc822',
    buffer: await readFile(new URL('../fixtures/mail/chodnik.eml', import.meta.url)),
  })
  await officer.getByText('zarejestrowano').waitFor()
  await expectAccessible(officer)
  await officer.locator('a.row-link').first().press('Enter')
  await heading(officer, subject)
  await expectAccessible(officer)
  expect(await state()).toBe('received')
  expect((await submission()).number).toBe('ZM/1/2026')
  await officer.keyboard.press('d')
  await dialog(officer, 'Przyjmij do prowadzenia')
  await send(officer)
  await officer.getByText('w analizie').first().waitFor()

  // Two units are asked; each answers by its own link, once.
  await officer.keyboard.press('p')
  await dialog(officer, 'Zapytaj komórki')
  await expectAccessible(officer)
  await pick(officer, '#field-units', 'ZDMK')
  await pick(officer, '#field-units', 'ZTP')
  await typeInto(officer, '#field-question', 'Kiedy zostanie naprawiony chodnik i kto za niego odpowiada?')
  await typeInto(officer, '#field-dueOn', '1.12')
  await send(officer)
  await officer.getByText('0 z 2 z odpowiedzią').waitFor()
  expect(await state()).toBe('inquiry')
  for (const link of await newestLinks('inquiries', 2))
    await answer(
      unit,
      link,
      async () => {
        await typeInto(unit, '#answer', 'Remont zaplanowano na marzec.')
        await typeInto(unit, '#name', 'Jan Drogowy')
      },
      'Dziękujemy za odpowiedź',
    )

  // The assessment of the officer and the decision of the Director.
  await officer.reload()
  await officer.getByText('2 z 2 z odpowiedzią').waitFor()
  await officer.keyboard.press('o')
  await dialog(officer, 'Wypełnij kartę analizy')
  await expectAccessible(officer)
  await typeInto(officer, '#field-competence', 'tak')
  await typeInto(officer, '#field-exhausted', 'tak')
  await typeInto(officer, '#field-importance', 'wielu')
  await tabTo(officer, '#field-repeated')
  await officer.keyboard.press('Space')
  await typeInto(officer, '#field-recommendation', 'spotkanie')
  await typeInto(officer, '#field-assessment', 'Sprawa trwa dwa lata, zarządca ją odkłada.')
  await send(officer)
  await officer.getByText('do decyzji').first().waitFor()

  await director.goto(day.base)
  await director
    .getByRole('link', { name: /^Decyzje o spotkaniu/ })
    .first()
    .waitFor()
  await expectAccessible(director)
  await director.goto(`${day.base}/zgloszenia/${(await submission()).id}`)
  await heading(director, subject)
  await director.keyboard.press('w')
  await dialog(director, 'Zdecyduj o spotkaniu')
  await typeInto(director, '#field-decision', 'spotkanie z Prezydentem')
  await typeInto(director, '#field-reason', 'Sprawa ważna dla wielu mieszkańców.')
  await send(director)
  await director.getByText('czeka na spotkanie').first().waitFor()
  expect(await state()).toBe('waiting')

  // The reception day is planned, announced, and the resident invited into a place.
  await officer.goto(`${day.base}/dni-przyjec/nowy`)
  await heading(officer, /./)
  await expectAccessible(officer)
  await tabTo(officer, '#field-date')
  await officer.keyboard.press('Control+a')
  await officer.keyboard.type('2.12')
  await typeInto(officer, '#field-startsAt', '15:00')
  await typeInto(officer, '#field-endsAt', '16:00')
  await typeInto(officer, '#field-slotMinutes', '20')
  await typeInto(officer, '#field-venue', 'Sala 1, pl. Wszystkich Świętych 3-4')
  await pick(officer, '#field-hosts', 'Wierzbicki')
  await officer.keyboard.press('Control+Enter')
  await officer.getByRole('heading', { name: 'Miejsca' }).waitFor()
  await expectAccessible(officer)
  await officer.getByRole('button', { name: 'Ogłoś' }).press('Enter')
  await dialog(officer, 'Ogłoś')
  await send(officer)
  await officer.getByRole('button', { name: 'Zaproś na 15:20: Halina Wróbel' }).press('Enter')
  await dialog(officer, 'Zaproś osobę')
  await send(officer)
  await officer.getByText('zaproszono').waitFor()
  expect(await state()).toBe('scheduled')
  await answer(
    resident,
    (await newestLinks('appointments'))[0]!,
    async () => {
      await tabTo(resident, 'input[name=answer]')
      await resident.keyboard.press('Space')
    },
    'Dziękujemy, czekamy na Ciebie',
  )
  const [appointment] = await rowsOf('appointments')
  expect([appointment.startsAt, appointment.state]).toEqual(['15:20', 'confirmed'])

  // The meeting: the Mayor begins it, the officer writes, the Mayor approves; two dispositions leave.
  day.travel('2026-12-02T14:30:00Z')
  await mayor.goto(`${day.base}/spotkania-mieszkancow/${appointment.id}`)
  await heading(mayor, `15:20 ${subject}`)
  await expectAccessible(mayor)
  await mayor.keyboard.press('n')
  await mayor.getByText('odbyło się').first().waitFor()
  const [note] = await rowsOf('meeting-notes')
  const lines = [
    { kind: 'ustalenie', text: 'Chodnik zostanie naprawiony wiosną.' },
    { kind: 'dyspozycja', text: 'Naprawić chodnik przy ul. Lipowej 12.', unit: 'ZDMK', dueOn: '10.12' },
    { kind: 'dyspozycja', text: 'Przesunąć przystanek o 20 metrów.', unit: 'ZTP', dueOn: '15.01.2027' },
  ]
  await officer.goto(`${day.base}/notatki-ze-spotkan/${note.id}/edycja`)
  await heading(officer, /^Notatka/)
  for (const [index, line] of lines.entries()) {
    await tabTo(officer, '#field-lines')
    await officer.keyboard.press('Enter')
    const field = `#field-lines-${index}`
    await officer.locator(`${field}-kind`).waitFor()
    await officer.keyboard.press('Shift+Tab')
    await officer.locator(`${field}-kind`).focus()
    await officer.keyboard.type(line.kind)
    await typeInto(officer, `${field}-text`, line.text)
    if (!line.unit) continue
    await pick(officer, `${field}-unit`, line.unit)
    await typeInto(officer, `${field}-dueOn`, line.dueOn)
  }
  await expectAccessible(officer)
  await officer.keyboard.press('Control+Enter')
  await officer.getByText('Zapisano zmiany').waitFor()
  await mayor.goto(`${day.base}/notatki-ze-spotkan/${note.id}`)
  await heading(mayor, /^Notatka/)
  await mayor.keyboard.press('w')
  await dialog(mayor, 'Zatwierdź notatkę')
  await send(mayor)
  await mayor.getByText('zatwierdzona').first().waitFor()
  await expectAccessible(mayor)
  const [forRoads, forTransport] = await rowsOf('dispositions', 'sort=dueOn')
  expect([forRoads.state, forTransport.state]).toEqual(['sent', 'sent'])

  // The transport unit reports by its link; roads are late, are urged, and then report in the system.
  const orders = await newestLinks('dispositions', 2)
  for (const link of orders) {
    await unit.goto(day.base + link)
    if (!(await unit.locator('blockquote').textContent())?.includes('przystanek')) continue
    await answer(
      unit,
      link,
      async () => {
        await unit.locator('input[name=kind][value=done]').press('Space')
        await typeInto(unit, '#text', 'Przystanek przesunięto.')
        await typeInto(unit, '#name', 'Zofia Ruchliwa')
      },
      'Meldunek zapisany',
    )
  }
  day.travel('2026-12-14T09:00:00Z')
  await officer.goto(`${day.base}/dyspozycje/${forRoads.id}`)
  await heading(officer, lines[1]!.text)
  await expectAccessible(officer)
  await officer.keyboard.press('p')
  await dialog(officer, 'Ponaglij')
  await send(officer)
  const closing = { login: 'mieszkancy', payload: { outcome: 'Załatwiono.' } }
  const early = await day.ask('POST', `/api/v1/submissions/${(await submission()).id}/actions/close`, closing)
  expect([early.status, early.body.detail]).toEqual([409, expect.stringContaining('ZDMK')])
  await worker.goto(`${day.base}/dyspozycje/${forRoads.id}`)
  await heading(worker, lines[1]!.text)
  await worker.keyboard.press('z')
  await dialog(worker, 'Zgłoś wykonanie')
  await typeInto(worker, '#field-text', 'Chodnik naprawiono na długości 40 metrów.')
  await send(worker)
  await worker.getByText('wykonana').first().waitFor()
  await expectAccessible(worker)

  // The letter is composed of what was agreed and answered; sending it closes the matter.
  await officer.goto(`${day.base}/zgloszenia/${(await submission()).id}`)
  await officer.getByRole('button', { name: 'Napisz odpowiedź' }).press('Enter')
  const letter = await dialog(officer, 'Wyślij wyjaśnienie')
  await letter.getByText('Chodnik zostanie naprawiony wiosną.').waitFor()
  await expectAccessible(officer)
  await tabTo(officer, '#field-close')
  await officer.keyboard.press('Space')
  await send(officer)
  await officer.getByText('zakończone').first().waitFor()
  await expectAccessible(officer)
  const closed = await submission()
  expect([closed.state, closed.closedOn]).toEqual(['closed', '2026-12-14'])
  const history = await day.ask('GET', `/api/v1/submissions/${closed.id}/history`, { login: 'mieszkancy' })
  expect(history.body.items.map((entry: { action: string }) => entry.action)).toEqual(
    expect.arrayContaining(['created', 'take', 'ask', 'assess', 'decide', 'scheduled', 'meeting', 'explain']),
  )
  expect([day.complaints, day.errors]).toEqual([[], []])
})
