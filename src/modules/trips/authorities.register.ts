import { f } from '#kernel/field/index.ts'
import { anyOf, inOffice } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { groups } from './groups.ts'
import { approvers, officers } from './trips.access.ts'

const fields = {
  group: f.choice('Grupa osób', groups, { required: true, index: true }),
  acceptPosts: f.tags('Akceptują (kody stanowisk)'),
  orderPost: f.text('Zleca (kod stanowiska)', {
    maxLength: 60,
    help: 'Puste: poleca ktoś spoza systemu, a prowadzący rejestr to odnotowuje.',
  }),
  outside: f.text('Zlecający spoza systemu', { help: 'Np. Przewodniczący Rady Miasta.' }),
  legalBasis: f.text('Podstawa', { required: true }),
  mark: f.choice(
    'Pewność',
    { S: 'sprawdzone', M: 'z treści aktu', U: { label: 'do sprawdzenia', tone: 'warning' } },
    { required: true },
  ),
  validFrom: f.date('Obowiązuje od', { required: true }),
  validTo: f.date('Do'),
}

/** Whose trip is accepted and ordered by whom: data of the office, not code. */
export const tripAuthorities = defineRegister({
  id: 'trip-authorities',
  slug: 'kto-zleca-wyjazdy',
  module: 'trips',
  provision: { '4.2.1': 'part' },
  label: { one: 'Uprawnienie do zlecania', many: 'Kto zleca wyjazdy' },
  empty: 'Tu jest zapisane, kto akceptuje i kto zleca wyjazd każdej grupy osób.',
  fields,
  title: (row) => `${groups[row.group]}: ${row.orderPost ?? row.outside ?? 'brak'}`,
  access: { read: inOffice, create: approvers, update: anyOf(approvers, officers) },
  retention: 'B5',
  list: {
    columns: ['group', 'acceptPosts', 'orderPost', 'outside', 'legalBasis', 'mark', 'validFrom', 'validTo'],
    filters: ['group'],
    sort: 'group',
  },
  form: [
    { legend: 'Kto', fields: ['group', 'acceptPosts', 'orderPost', 'outside'] },
    { legend: 'Na jakiej podstawie', fields: ['legalBasis', 'mark', 'validFrom', 'validTo'] },
  ],
  createLabel: 'Dodaj uprawnienie',
  check: (row) => [
    ...(row.orderPost || row.outside
      ? []
      : [{ path: 'orderPost', message: 'Wskaż stanowisko albo osobę spoza systemu.', rule: 'required' }]),
    ...(row.validTo && row.validTo < row.validFrom
      ? [{ path: 'validTo', message: 'Koniec obowiązywania jest przed jego początkiem.', rule: 'order' }]
      : []),
  ],
})
