import { anyOf, isPerson, nobody } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { appointmentActions } from './appointments.actions.ts'
import { appointmentFields } from './appointments.fields.ts'
import { readers } from './residents.access.ts'

/** Who comes to which reception day, at what hour (§ 5 pkt 6). */
export const appointments = defineRegister({
  id: 'appointments',
  slug: 'spotkania-mieszkancow',
  module: 'residents',
  provision: { '5.6': 'complete' },
  label: { one: 'Spotkanie z mieszkańcem', many: 'Spotkania z mieszkańcami' },
  empty:
    'Tu są umówione spotkania mieszkańców z Prezydentem (§ 5 pkt 6). Zaprasza się na nie z dnia przyjęć.',
  fields: appointmentFields,
  title: (appointment) => `${appointment.startsAt} ${appointment.subject}`,
  access: { read: anyOf(readers, isPerson('host')), create: nobody, update: nobody },
  retention: 'B5',
  personalData: { basis: 'art. 6 ust. 1 lit. c i e RODO, art. 253 KPA' },
  states: {
    invited: { label: 'zaproszono', tone: 'info' },
    confirmed: { label: 'potwierdzono', tone: 'good' },
    declined: { label: 'odmówiono', tone: 'neutral' },
    cancelled: { label: 'odwołano', tone: 'neutral' },
    attended: { label: 'odbyło się', tone: 'good' },
    absent: { label: 'nie przyszedł', tone: 'warning' },
  },
  initial: 'invited',
  open: ['invited', 'confirmed'],
  list: {
    columns: ['date', 'startsAt', 'person', 'subject', 'host', 'state'],
    filters: ['state', 'date', 'day', 'host', 'person'],
    sort: '-date,startsAt',
    views: [
      { id: 'coming', label: 'Umówione', query: 'filter[state][in]=invited,confirmed&sort=date,startsAt' },
    ],
  },
  constraints: [
    {
      name: 'appointments_one_per_slot',
      sql: "exclude using gist (day with =, host with =, starts_at with =) where (state in ('invited', 'confirmed', 'attended'))",
      message: 'To miejsce właśnie zajął ktoś inny. Wybierz inną godzinę.',
      field: 'startsAt',
    },
  ],
  actions: appointmentActions,
})
