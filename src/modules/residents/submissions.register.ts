import { anyOf } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { deciders, lead, officers, readers } from './residents.access.ts'
import { openSubmission, prepareSubmission } from './submission-intake.ts'
import { submissionActions } from './submissions.actions.ts'
import { submissionFields } from './submissions.fields.ts'
import { submissionStates } from './submissions.states.ts'

/** What residents bring to the Mayor, from arrival to the answer (§ 5 pkt 1-5). */
export const submissions = defineRegister({
  id: 'submissions',
  slug: 'zgloszenia',
  module: 'residents',
  provision: { '5.1': 'complete', '5.3': 'complete', '5.4': 'complete', '5.5': 'complete' },
  label: { one: 'Zgłoszenie', many: 'Zgłoszenia mieszkańców' },
  empty:
    'Tu są sprawy, z którymi mieszkańcy zwracają się do Prezydenta (§ 5 pkt 1). Upuść wiadomość .eml albo zarejestruj zgłoszenie ręcznie.',
  fields: submissionFields,
  title: (submission) => submission.subject,
  number: 'ZM/{n}/{year}',
  access: { read: anyOf(readers, lead), create: officers, update: anyOf(officers, lead) },
  editable: (submission) =>
    !['closed', 'joined'].includes(submission.state!) ||
    'Zgłoszenie jest zakończone. Aby je zmienić, wznów je.',
  retention: 'B5',
  personalData: { basis: 'art. 6 ust. 1 lit. c i e RODO, art. 253 KPA' },
  unit: 'unit',
  hidden: ['statusCode'],
  states: submissionStates,
  initial: 'received',
  open: ['received', 'analysis', 'inquiry', 'toDecide', 'waiting', 'scheduled', 'met'],
  list: {
    columns: ['number', 'subject', 'person', 'topic', 'state', 'receivedOn', 'lead'],
    filters: ['state', 'topic', 'channel', 'wish', 'lead', 'receivedOn', 'person', 'priority', 'place'],
    sort: '-receivedOn',
    views: [
      { id: 'new', label: 'Nowe', query: 'filter[state]=received' },
      {
        id: 'work',
        label: 'W toku',
        query: 'filter[state][in]=analysis,inquiry,toDecide,waiting,scheduled,met',
      },
      { id: 'waiting', label: 'Czekają na spotkanie', query: 'filter[state]=waiting&sort=receivedOn' },
      { id: 'closed', label: 'Zakończone', query: 'filter[state][in]=closed,forwarded' },
    ],
  },
  form: [
    { legend: 'Kto i skąd', fields: ['channel', 'receivedOn', 'person', 'anonymous', 'represents'] },
    { legend: 'Sprawa', fields: ['subject', 'text', 'topic', 'place', 'attachments'] },
    { legend: 'Oczekiwania', fields: ['wish', 'accessibility', 'priority', 'lead', 'remarks'] },
  ],
  createLabel: 'Zarejestruj zgłoszenie',
  indexes: [['state', 'receivedOn']],
  prepare: prepareSubmission,
  created: openSubmission,
  check: (submission, today) => [
    ...(submission.receivedOn > today
      ? [{ path: 'receivedOn', message: 'Data wpływu nie może być z przyszłości.', rule: 'past' }]
      : []),
    ...(submission.anonymous && submission.wish === 'meeting'
      ? [{ path: 'wish', message: 'Na spotkanie trzeba podać, kto zgłasza sprawę.', rule: 'anonymous' }]
      : []),
    ...(!submission.anonymous && !submission.person
      ? [
          {
            path: 'person',
            message: 'Wskaż osobę albo zaznacz, że zgłoszenie jest anonimowe.',
            rule: 'person',
          },
        ]
      : []),
  ],
  obligations: [
    { id: 'settle', what: 'Załatwienie zgłoszenia', rule: 'kpa-month', from: 'receivedOn', who: 'lead' },
  ],
  waitsFor: [
    { state: 'received', label: 'zgłoszenia do przyjęcia', access: officers },
    { state: 'toDecide', label: 'decyzje o spotkaniu', access: deciders },
  ],
  actions: submissionActions,
  happenings: {
    scheduled: 'Umówiono spotkanie',
    unscheduled: 'Odwołano termin spotkania',
    meeting: 'Wynik spotkania',
  },
})
