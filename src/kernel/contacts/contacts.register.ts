import { anyOf, holds, inOffice } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { contactActions } from './contacts.actions.ts'
import { contactFields } from './contacts.fields.ts'

/** People and organisations the office meets: residents, consulates, veterans, companies (§ 4.1.3, § 6.1.7). */
export const contacts = defineRegister({
  id: 'contacts',
  slug: 'ludzie',
  module: 'contacts',
  provision: { '4.1.3': 'part', '6.1.7': 'part' },
  label: { one: 'Kontakt', many: 'Ludzie i organizacje' },
  empty: 'Tu są osoby i organizacje, z którymi pracuje Kancelaria (§ 4 ust. 1 pkt 3, § 6 ust. 1 pkt 7).',
  fields: contactFields,
  title: (contact) =>
    contact.kind === 'person'
      ? [contact.givenName, contact.familyName].filter(Boolean).join(' ') ||
        contact.organisation ||
        'Bez nazwy'
      : (contact.organisation ?? 'Bez nazwy'),
  access: {
    read: anyOf(inOffice, holds('contacts.edit')),
    create: anyOf(inOffice, holds('contacts.edit')),
    update: anyOf(inOffice, holds('contacts.edit')),
  },
  editable: (contact) =>
    contact.state !== 'merged' || 'Ten wpis połączono z innym. Zmieniaj wpis, który pozostał.',
  retention: 'B5',
  personalData: { basis: 'art. 6 ust. 1 lit. e RODO: zadanie w interesie publicznym' },
  states: {
    active: { label: 'aktualny', tone: 'good' },
    merged: { label: 'połączony', tone: 'neutral' },
  },
  initial: 'active',
  list: {
    columns: ['label', 'kind', 'role', 'email', 'phone', 'place'],
    filters: ['kind', 'familyName', 'organisation', 'email', 'state'],
    sort: 'label',
    views: [
      { id: 'people', label: 'Osoby', query: 'filter[kind]=person&filter[state]=active' },
      { id: 'organisations', label: 'Organizacje', query: 'filter[kind]=organisation&filter[state]=active' },
    ],
  },
  form: [
    {
      legend: 'Kto to jest',
      fields: ['kind', 'givenName', 'familyName', 'organisation', 'role', 'salutation'],
    },
    { legend: 'Jak się skontaktować', fields: ['email', 'phone', 'place', 'channel'] },
    { legend: 'Dodatkowo', fields: ['nip', 'languages', 'labels', 'remarks'] },
  ],
  createLabel: 'Dodaj osobę lub organizację',
  check: (contact) =>
    contact.kind === 'person' && !contact.familyName
      ? [{ path: 'familyName', message: 'Podaj nazwisko osoby.', rule: 'required' }]
      : contact.kind === 'organisation' && !contact.organisation
        ? [{ path: 'organisation', message: 'Podaj nazwę organizacji.', rule: 'required' }]
        : [],
  actions: contactActions,
})
