import { oblige } from '#kernel/obligations/oblige.ts'
import { anyOf, nobody, ofUnit } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { dispositionActions } from './dispositions.actions.ts'
import { dispositionFields } from './dispositions.fields.ts'
import { readers } from './residents.access.ts'

/** What the Mayor ordered after meetings with residents, and whether it was done (§ 5 pkt 7-8). */
export const dispositions = defineRegister({
  id: 'dispositions',
  slug: 'dyspozycje',
  module: 'residents',
  provision: { '5.7': 'complete', '5.8': 'complete' },
  label: { one: 'Dyspozycja', many: 'Dyspozycje Prezydenta' },
  empty: 'Tu są dyspozycje po spotkaniach z mieszkańcami (§ 5 pkt 7). Powstają z zatwierdzonej notatki.',
  fields: dispositionFields,
  title: (disposition) => disposition.text.slice(0, 160),
  number: 'DP/{n}/{year}',
  access: { read: anyOf(readers, ofUnit('unit')), create: nobody, update: nobody },
  retention: 'B5',
  unit: 'unit',
  states: {
    sent: { label: 'wysłana', tone: 'warning' },
    accepted: { label: 'przyjęta', tone: 'info' },
    inProgress: { label: 'w toku', tone: 'info' },
    done: { label: 'wykonana', tone: 'good' },
    refused: { label: 'odmowa z uzasadnieniem', tone: 'danger' },
  },
  initial: 'sent',
  open: ['sent', 'accepted', 'inProgress'],
  list: {
    columns: ['number', 'text', 'unit', 'state', 'dueOn', 'urgings'],
    filters: ['state', 'unit', 'dueOn', 'submission'],
    sort: 'dueOn',
    views: [
      { id: 'open', label: 'W toku', query: 'filter[state][in]=sent,accepted,inProgress' },
      { id: 'done', label: 'Wykonane', query: 'filter[state]=done&sort=-dueOn' },
    ],
  },
  indexes: [['state', 'dueOn']],
  created: (disposition, ctx) =>
    oblige(ctx, {
      register: 'dispositions',
      recordId: disposition.id,
      key: 'execute',
      what: 'Wykonanie dyspozycji',
      unit: disposition.unit,
      forWhom: 'Prezydentowi',
      external: true,
      day: { due: disposition.dueOn, because: 'Termin wyznaczony przez Prezydenta na spotkaniu.' },
    }),
  waitsFor: [{ state: 'sent', label: 'dyspozycje do przyjęcia', access: ofUnit('unit') }],
  actions: dispositionActions,
})
