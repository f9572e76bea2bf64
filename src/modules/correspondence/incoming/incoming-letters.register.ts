import { attachToMatter } from '#kernel/matters/open-matter.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { checkLetter } from './check-letter.ts'
import { principals, readers, registrars } from './incoming.access.ts'
import { incomingLetterActions } from './incoming-letters.actions.ts'
import { incomingLetterFields } from './incoming-letters.fields.ts'
import { incomingLetterStates, openStates } from './incoming-letters.states.ts'

/** Letters that came to the office, each with one number for the whole office (§ 7 ust. 1 pkt 3 lit. a). */
export const incomingLetters = defineRegister({
  id: 'incoming-letters',
  slug: 'pisma-przychodzace',
  module: 'secretariat',
  provision: { '7.1.3.a': 'part' },
  label: { one: 'Pismo przychodzące', many: 'Pisma przychodzące' },
  empty:
    'Tu są pisma, które wpłynęły do Kancelarii (§ 7 ust. 1 pkt 3 lit. a). Upuść skany albo wiadomości na ekranie „Przyjmij pisma”.',
  fields: incomingLetterFields,
  title: (letter) => letter.subject,
  number: 'RPW/{n}/{year}',
  access: { read: readers, create: registrars, update: registrars },
  editable: (letter) =>
    openStates.includes(letter.state!) || 'Pismo jest załatwione. Jego wpisu nie zmienia się.',
  retention: 'B5',
  personalData: { basis: 'art. 6 ust. 1 lit. c i e RODO w związku z instrukcją kancelaryjną' },
  unit: 'unit',
  states: incomingLetterStates,
  initial: 'registered',
  open: openStates,
  list: {
    columns: ['number', 'subject', 'sender', 'receivedOn', 'assignee', 'state', 'dueOn'],
    filters: [
      'state',
      'channel',
      'receivedOn',
      'sender',
      'unit',
      'assignee',
      'principal',
      'dueOn',
      'theirReference',
      'letterDate',
      'rNumber',
    ],
    sort: '-createdAt',
    views: [
      { id: 'toRoute', label: 'Do dekretacji', query: 'filter[state]=registered&sort=createdAt' },
      { id: 'work', label: 'W załatwianiu', query: 'filter[state][in]=routed,inProgress&sort=dueOn' },
      { id: 'done', label: 'Załatwione', query: 'filter[state][in]=answered,closed' },
    ],
  },
  form: [
    { legend: 'Przesyłka', fields: ['channel', 'receivedOn', 'rNumber'] },
    {
      legend: 'Pismo',
      fields: ['sender', 'senderText', 'letterDate', 'theirReference', 'subject', 'enclosures'],
    },
    { legend: 'Sprawa i termin', fields: ['quotedMatter', 'jrwa', 'dueOn', 'dueWhy'] },
    { legend: 'Pliki', fields: ['letter', 'attachments', 'remarks'] },
  ],
  createLabel: 'Zarejestruj pismo',
  indexes: [
    ['state', 'dueOn'],
    ['receivedOn', 'number'],
  ],
  check: checkLetter,
  created: async (letter, ctx) => {
    if (letter.quotedMatter)
      await attachToMatter(ctx, 'incoming-letters', letter as never, letter.quotedMatter)
  },
  obligations: [
    {
      id: 'answer',
      what: 'Odpowiedź na pismo',
      due: 'dueOn',
      because: 'dueWhy',
      person: 'assignee',
      unit: 'unit',
      while: (letter) => ['routed', 'inProgress'].includes(letter.state!),
    },
  ],
  waitsFor: [{ state: 'registered', label: 'pisma do dekretacji', access: principals }],
  actions: incomingLetterActions,
  happenings: { answered: 'Wysłano odpowiedź', attached: 'Dołączono pliki' },
})
