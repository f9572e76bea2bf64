import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from '#test/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-24T09:00:00Z', async () => {})
})
afterAll(() => office.close())

const created = async (): Promise<string> => {
  const person = { kind: 'person', givenName: 'Jan', familyName: 'Kos', phone: '600 100 200' }
  return (await office.post('mieszkancy', '/api/v1/contacts', person)).body.id
}
const change = (login: string, id: string) =>
  office.patch(login, `/api/v1/contacts/${id}`, 1, { phone: '700' })
const undo = (login: string, id: string) => office.post(login, `/api/v1/contacts/${id}/undo`, {})

test('one takes back one’s own change; history keeps both lines', async () => {
  const id = await created()
  await change('mieszkancy', id)
  const { status, body } = await undo('mieszkancy', id)
  expect([status, body.phone, body.version]).toEqual([200, '600 100 200', 3])
})

test('somebody else’s change stays', async () => {
  const id = await created()
  await change('sekretariat', id)
  const { status, body } = await undo('mieszkancy', id)
  expect([status, body.detail]).toEqual([409, 'Ostatnią zmianę zapisał ktoś inny. Cofnąć można tylko swoją.'])
})

test('a creation is not taken back, nor a change after a minute', async () => {
  const id = await created()
  expect((await undo('mieszkancy', id)).body.detail).toBe('Ostatniego działania nie da się cofnąć.')
  await change('mieszkancy', id)
  office.travel('2026-11-24T09:02:00Z')
  expect((await undo('mieszkancy', id)).body.detail).toContain('Minęła minuta')
})
