import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextOf } from '#kernel/http/context.ts'
import { systemActor } from '#kernel/permissions/actor.ts'
import { type Office, openOffice } from '#test/office.ts'
import { matchContact, type Sender } from './match-contact.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-24T09:00:00Z', () => {})
})
afterAll(() => office.close())

const nobody: Sender = {
  givenName: '',
  familyName: '',
  organisation: '',
  email: '',
  phone: '',
  place: null,
  channel: null,
}
const at = (street: string, number: string) => ({
  street,
  number,
  postcode: null,
  city: null,
  district: null,
})
const match = (sender: Partial<Sender>) =>
  office.deps.db.transaction((tx) =>
    matchContact(contextOf(office.deps, tx, systemActor(office.deps.systemPersonId), 'test'), {
      ...nobody,
      ...sender,
    }),
  )

test('the same address and name are the same person, however they are written', async () => {
  const halina = await match({ givenName: 'Halina', familyName: 'Wróbel', email: 'halina@poczta.example' })
  expect(halina.remark).toBeNull()
  expect(
    await match({ givenName: 'HALINA', familyName: 'Wrobel', email: ' Halina@Poczta.example ' }),
  ).toEqual(halina)
  expect((await match({ email: 'halina@poczta.example' })).id).toBe(halina.id)
})

test('another name under a known address is another person, and the officer is told', async () => {
  const marek = await match({ givenName: 'Marek', familyName: 'Wróbel', email: 'halina@poczta.example' })
  expect(marek.remark).toContain('Halina Wróbel')
})

test('without an e-mail the name and the address of the house decide', async () => {
  const first = await match({ givenName: 'Jan', familyName: 'Kos', place: at('ul. Długa', '5') })
  expect((await match({ givenName: 'Jan', familyName: 'Kos', place: at('ul. Dluga', '5') })).id).toBe(
    first.id,
  )
  const neighbour = await match({ givenName: 'Jan', familyName: 'Kos', place: at('ul. Długa', '7') })
  expect([neighbour.id === first.id, neighbour.remark]).toEqual([
    false,
    'Możliwy duplikat wśród kontaktów: Jan Kos.',
  ])
})

test('an organisation is known by its name; signs of patterns in names are only letters', async () => {
  const company = await match({ organisation: '100% Drewna_sp. z o.o.', email: 'biuro@drewno.example' })
  expect((await match({ organisation: '100% Drewna_sp. z o.o.', email: 'biuro@drewno.example' })).id).toBe(
    company.id,
  )
  expect((await match({ familyName: '%', place: at('ul. Długa', '5') })).remark).toBeNull()
})
