import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Day, expectAccessible, heading, openDay } from './browser.ts'
import { dialog, pick, send, tabTo, typeInto } from './keyboard.ts'

let day: Day
let id: string
beforeAll(async () => {
  day = await openDay('2026-11-24T09:00:00Z')
  const ask = (path: string, payload: object) =>
    day.ask('POST', `/api/v1/submissions${path}`, { login: 'mieszkancy', payload })
  const contact = await day.ask('POST', '/api/v1/contacts', {
    login: 'mieszkancy',
    payload: { kind: 'person', familyName: 'Wróbel', email: 'wrobel@poczta.example' },
  })
  const made = await ask('', {
    subject: 'Chodnik przy ul. Długiej',
    channel: 'phone',
    receivedOn: '2026-11-20',
    person: contact.body.id,
  })
  id = made.body.id
})
afterAll(() => day?.close())

test('the Director is stood in for by somebody who could not decide alone; history tells of both', async () => {
  const director = await day.open('dyrektor')
  await director.goto(`${day.base}/organizacja`)
  await director.getByRole('button', { name: 'Wpisz zastępstwo' }).press('Enter')
  await dialog(director, 'Wpisz zastępstwo')
  await pick(director, '#field-person', 'Lis')
  await typeInto(director, '#field-to', '27.11')
  await expectAccessible(director)
  await send(director)
  await director.getByText('Wpisano zastępstwo.').waitFor()

  const substitute = await day.open('mieszkancy')
  const { keyboard } = substitute
  await substitute.goto(`${day.base}/zgloszenia/${id}`)
  await heading(substitute, 'Chodnik przy ul. Długiej')
  await keyboard.press('d')
  await dialog(substitute, 'Przyjmij do prowadzenia')
  await send(substitute)
  await keyboard.press('o')
  await dialog(substitute, 'Wypełnij kartę analizy')
  for (const [field, option] of [
    ['competence', 'tak'],
    ['exhausted', 'tak'],
    ['importance', 'wielu'],
    ['recommendation', 'spotkanie'],
    ['assessment', 'Sprawa trwa dwa lata.'],
  ] as const)
    await typeInto(substitute, `#field-${field}`, option)
  await send(substitute)
  await substitute.getByText('do decyzji').first().waitFor()
  const decide = { decision: 'meeting', reason: 'Tak.' }
  const alone = await day.ask('POST', `/api/v1/submissions/${id}/actions/decide`, {
    login: 'mieszkancy',
    payload: decide,
  })
  expect(alone.status).toBe(403)

  await tabTo(substitute, 'details.person > summary')
  await keyboard.press('Enter')
  await substitute.getByRole('button', { name: 'Działaj za: Maria Wilk' }).press('Enter')
  await substitute.getByText('Działasz w zastępstwie: Maria Wilk').waitFor()
  await expectAccessible(substitute)
  await substitute.getByRole('button', { name: /^Zdecyduj o spotkaniu/ }).waitFor()
  await keyboard.press('w')
  await dialog(substitute, 'Zdecyduj o spotkaniu')
  await typeInto(substitute, '#field-decision', 'spotkanie z Prezydentem')
  await typeInto(substitute, '#field-reason', 'Sprawa ważna dla mieszkańców.')
  await send(substitute)
  await substitute.getByText('z up. Maria Wilk').waitFor()
  await substitute.getByText('czeka na spotkanie').first().waitFor()
  await expectAccessible(substitute)
  const { body } = await day.ask('GET', `/api/v1/submissions/${id}/history`, { login: 'dyrektor' })
  expect(body.items.find((entry: { action: string }) => entry.action === 'decide')).toMatchObject({
    actor: { label: 'Joanna Lis' },
    actedFor: { label: 'Maria Wilk' },
  })
  expect([day.complaints, day.errors]).toEqual([[], []])
})
