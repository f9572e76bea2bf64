import { anyOf, holds, inOffice, isAmong, isPerson, ofUnit } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { documentActions } from './documents.actions.ts'
import { documentFields } from './documents.fields.ts'

/** Letters, notes and contracts in matters: what came in, what was written, who accepted it, what went out. */
export const documents = defineRegister({
  id: 'documents',
  slug: 'pisma',
  module: 'records',
  provision: { '9.15': 'part' },
  label: { one: 'Pismo', many: 'Pisma' },
  empty: 'Tu są pisma Twoich spraw. Pismo powstaje w sprawie albo przez działanie, które je wysyła.',
  fields: documentFields,
  title: (document) => document.subject,
  access: {
    read: anyOf(
      ofUnit('ownerUnit'),
      isPerson('author'),
      isAmong('approvers'),
      holds('matters.all', 'Dyrektor Kancelarii'),
    ),
    create: inOffice,
    update: anyOf(isPerson('author'), ofUnit('ownerUnit')),
  },
  editable: (document) =>
    ['draft', 'returned'].includes(document.state!) ||
    'Pismo jest już w akceptacji albo wysłane. Zmieniać można tylko projekt.',
  retention: 'B5',
  personalData: { basis: 'art. 6 ust. 1 lit. c RODO w związku z KPA' },
  unit: 'ownerUnit',
  hidden: ['link', 'aboutId', 'aboutRegister', 'contentHash'],
  states: {
    draft: { label: 'projekt', tone: 'neutral' },
    toAccept: { label: 'do akceptacji', tone: 'warning' },
    returned: { label: 'zwrócone z uwagami', tone: 'danger' },
    accepted: { label: 'zaakceptowane', tone: 'info' },
    signed: { label: 'podpisane', tone: 'info' },
    toPost: { label: 'do wysłania pocztą', tone: 'warning' },
    sent: { label: 'wysłane', tone: 'good' },
    received: { label: 'otrzymane', tone: 'good' },
  },
  initial: 'draft',
  open: ['draft', 'toAccept', 'returned', 'accepted', 'signed', 'toPost'],
  list: {
    columns: ['date', 'kind', 'subject', 'contact', 'unit', 'state'],
    filters: ['state', 'kind', 'date', 'contact', 'author'],
    sort: '-date',
    views: [
      { id: 'drafts', label: 'Projekty', query: 'filter[state][in]=draft,returned' },
      { id: 'toAccept', label: 'Do akceptacji', query: 'filter[state]=toAccept' },
      { id: 'toPost', label: 'Do wysłania pocztą', query: 'filter[state]=toPost' },
    ],
  },
  form: [
    { legend: 'Pismo', fields: ['kind', 'subject', 'date', 'contact', 'unit', 'channel', 'body', 'files'] },
  ],
  createLabel: 'Napisz pismo',
  prepare: (document, ctx) => ({
    author: document.author ?? ctx.actor.personId,
    ownerUnit: document.ownerUnit ?? ctx.actor.unit?.id ?? null,
    date: document.date ?? ctx.today,
  }),
  waitsFor: [
    { state: 'toAccept', label: 'pisma do akceptacji', access: isAmong('approvers') },
    { state: 'toPost', label: 'pisma do wysłania pocztą', access: ofUnit('ownerUnit') },
  ],
  actions: documentActions,
  happenings: { rendered: 'Przygotowano plik PDF' },
})
