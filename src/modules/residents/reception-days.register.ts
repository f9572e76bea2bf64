import { defineRegister } from '#kernel/register/definition.ts'
import { slotsOf } from './reception.rules.ts'
import { receptionDayActions } from './reception-days.actions.ts'
import { receptionDayFields } from './reception-days.fields.ts'
import { officers, readers } from './residents.access.ts'

/** Days on which the Mayor or a deputy meets residents (§ 5 pkt 6, KPA art. 253). */
export const receptionDays = defineRegister({
  id: 'reception-days',
  slug: 'dni-przyjec',
  module: 'residents',
  provision: { '5.6': 'complete' },
  label: { one: 'Dzień przyjęć', many: 'Dni przyjęć mieszkańców' },
  empty: 'Tu planuje się przyjęcia mieszkańców: co najmniej raz w tygodniu (art. 253 KPA).',
  fields: receptionDayFields,
  title: (day) => `Przyjęcia ${day.date.split('-').reverse().join('.')}, ${day.startsAt}–${day.endsAt}`,
  access: { read: readers, create: officers, update: officers },
  editable: (day) => day.state === 'planned' || 'Dzień jest już ogłoszony. Odwołaj go i zaplanuj nowy.',
  retention: 'B5',
  states: {
    planned: { label: 'zaplanowany', tone: 'info' },
    published: { label: 'ogłoszony', tone: 'good' },
    held: { label: 'odbył się', tone: 'good' },
    cancelled: { label: 'odwołany', tone: 'neutral' },
  },
  initial: 'planned',
  open: ['planned', 'published'],
  list: {
    columns: ['date', 'startsAt', 'endsAt', 'hosts', 'booked', 'capacity', 'state'],
    filters: ['state', 'date'],
    sort: '-date',
    views: [{ id: 'coming', label: 'Nadchodzące', query: 'filter[state][in]=planned,published&sort=date' }],
  },
  form: [
    { legend: 'Kiedy i gdzie', fields: ['date', 'startsAt', 'endsAt', 'slotMinutes', 'venue'] },
    { legend: 'Kto przyjmuje', fields: ['hosts', 'remarks'] },
  ],
  createLabel: 'Zaplanuj dzień przyjęć',
  prepare: (day) => ({ capacity: slotsOf(day).length }),
  check: (day, today) => [
    ...(day.endsAt <= day.startsAt
      ? [{ path: 'endsAt', message: 'Koniec przyjęć musi być późniejszy niż początek.', rule: 'order' }]
      : []),
    ...(day.date < today
      ? [{ path: 'date', message: 'Dzień przyjęć nie może być z przeszłości.', rule: 'future' }]
      : []),
    ...(slotsOf(day).length === 0
      ? [
          {
            path: 'slotMinutes',
            message: 'W tych godzinach nie mieści się ani jedno spotkanie.',
            rule: 'slots',
          },
        ]
      : []),
  ],
  actions: receptionDayActions,
})
