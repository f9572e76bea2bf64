import { f } from '#kernel/field/index.ts'
import { refused } from '#kernel/http/problem.ts'
import { updateRecord } from '#kernel/register/change.ts'
import { insertRecord } from '#kernel/register/create.ts'
import { defineAction, defineRegister, type Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import { registrars } from './incoming.access.ts'
import { letterFields } from './incoming-letters.fields.ts'
import { asideReasons, letterDraftFields } from './letter-drafts.fields.ts'

const waits = (draft: Row<typeof letterDraftFields>) =>
  draft.state === 'waiting' ||
  (draft.state === 'registered' ? 'To pismo jest już zarejestrowane.' : 'Pismo odłożono bez rejestracji.')

const { letter: _letter, attachments: _attachments, ...entered } = letterFields

/** Scans and messages which wait for their number; whatever is typed is kept on the server at once. */
export const letterDrafts = defineRegister({
  id: 'letter-drafts',
  slug: 'kolejka-pism',
  module: 'secretariat',
  provision: { '7.1.3.a': 'part' },
  label: { one: 'Pismo w kolejce', many: 'Pisma w kolejce do rejestracji' },
  empty: 'Kolejka jest pusta. Upuść skany albo wiadomości na ekranie „Przyjmij pisma”.',
  fields: letterDraftFields,
  title: (draft) => draft.subject ?? draft.source,
  access: { read: registrars, create: registrars, update: registrars },
  editable: waits,
  autosaved: [
    'channel',
    'receivedOn',
    'letterDate',
    'sender',
    'senderText',
    'theirReference',
    'subject',
    'rNumber',
    'dueOn',
    'dueWhy',
    'quotedMatter',
    'jrwa',
    'enclosures',
    'remarks',
  ],
  retention: 'Bc',
  personalData: { basis: 'art. 6 ust. 1 lit. c i e RODO w związku z instrukcją kancelaryjną' },
  states: {
    waiting: { label: 'czeka', tone: 'warning' },
    registered: { label: 'zarejestrowane', tone: 'good' },
    aside: { label: 'odłożone bez numeru', tone: 'neutral' },
  },
  initial: 'waiting',
  open: ['waiting'],
  list: {
    columns: ['source', 'subject', 'channel', 'receivedOn', 'state', 'registeredAs', 'createdAt'],
    filters: ['state', 'channel', 'receivedOn', 'aside'],
    sort: 'createdAt',
    views: [
      { id: 'waiting', label: 'Czekają', query: 'filter[state]=waiting' },
      { id: 'aside', label: 'Odłożone', query: 'filter[state]=aside' },
    ],
  },
  createLabel: 'Dodaj bez pliku',
  indexes: [['state', 'createdAt']],
  prepare: (draft) => ({ source: draft.source ?? 'wpisane ręcznie' }),
  waitsFor: [{ state: 'waiting', label: 'pisma do zarejestrowania', access: registrars }],
  actions: {
    register: defineAction(letterDraftFields, {
      label: 'Zarejestruj',
      key: 'w',
      primary: true,
      input: entered,
      access: registrars,
      when: waits,
      run: async (draft, input, ctx) => {
        const { letter, attachments } = draft
        const made = await insertRecord(ctx, 'incoming-letters', { ...input, letter, attachments })
        await updateRecord(
          ctx,
          'letter-drafts',
          draft as never,
          { ...input, registeredAs: made.id, state: 'registered' },
          { action: 'register' },
        )
      },
    }),
    setAside: defineAction(letterDraftFields, {
      label: 'Nie rejestruj',
      bulk: true,
      undoable: true,
      input: { aside: f.choice('Dlaczego', asideReasons, { required: true }) },
      access: registrars,
      when: waits,
      run: (draft, { aside }, ctx) =>
        updateRecord(
          ctx,
          'letter-drafts',
          draft as never,
          { aside, state: 'aside' },
          { action: 'setAside', reason: asideReasons[aside] },
        ),
    }),
    attachTo: defineAction(letterDraftFields, {
      label: 'Dołącz do zarejestrowanego pisma',
      input: { letter: f.ref('incoming-letters', 'Pismo', { required: true }) },
      access: registrars,
      when: waits,
      run: async (draft, input, ctx) => {
        const target = await findRow(ctx.tx, ctx.registry.get('incoming-letters'), input.letter, true)
        if (!target || target.state === 'annulled') throw refused('Ten wpis unieważniono. Wskaż inny.')
        const attachments = [
          ...((target as unknown as { attachments: string[] }).attachments ?? []),
          ...draft.letter,
          ...draft.attachments,
        ]
        await updateRecord(ctx, 'incoming-letters', target, { attachments }, { action: 'attached' })
        await updateRecord(
          ctx,
          'letter-drafts',
          draft as never,
          { registeredAs: target.id, state: 'registered' },
          { action: 'attachTo' },
        )
      },
    }),
  },
})
