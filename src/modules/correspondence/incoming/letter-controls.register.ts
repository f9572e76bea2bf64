import { f } from '#kernel/field/index.ts'
import { anyOf, holds, nobody } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { dayControl } from './day-control.ts'
import { controllers, registrars } from './incoming.access.ts'

const fields = {
  day: f.date('Dzień', { required: true, index: true }),
  first: f.text('Pierwszy numer dnia', { readonly: true, maxLength: 40 }),
  last: f.text('Ostatni numer dnia', { readonly: true, maxLength: 40 }),
  count: f.integer('Zarejestrowano', { readonly: true }),
  gaps: f.integer('Luki w numerach', { readonly: true }),
  unassigned: f.integer('Bez dekretacji', { readonly: true }),
  unanswered: f.integer('Bez odpowiedzi', { readonly: true }),
  late: f.integer('Po terminie', { readonly: true }),
  remarks: f.multiline('Uwagi'),
}

/** The daily control of correspondence, signed by the head of the secretariat: figures as they were at that moment. */
export const letterControls = defineRegister({
  id: 'letter-controls',
  slug: 'kontrole-pism',
  module: 'secretariat',
  provision: { '7.1.3.a': 'part' },
  label: { one: 'Kontrola dzienna', many: 'Kontrole dzienne pism' },
  empty: 'Tu są podpisane kontrole dzienne pism. Kontrolę podpisuje się na ekranie „Kontrola dzienna”.',
  fields,
  title: (control) => `Kontrola ${formatDateLong(control.day)}`,
  access: {
    read: anyOf(registrars, controllers, holds('oversight.read', 'osoby nadzorujące terminy')),
    create: controllers,
    update: nobody,
  },
  retention: 'B5',
  list: {
    columns: ['day', 'count', 'first', 'last', 'gaps', 'unassigned', 'unanswered', 'late'],
    filters: ['day'],
    sort: '-day',
  },
  createLabel: 'Podpisz kontrolę',
  check: (control, today) =>
    control.day > today
      ? [{ path: 'day', message: 'Nie można skontrolować dnia, którego jeszcze nie było.', rule: 'past' }]
      : [],
  constraints: [
    {
      name: 'letter_controls_one_a_day',
      sql: 'unique (day)',
      message: 'Kontrola tego dnia jest już podpisana.',
      field: 'day',
    },
  ],
  prepare: async (control, ctx) => {
    const { first, last, count, gaps, unassigned, unanswered, late } = await dayControl(
      ctx.tx,
      control.day,
      ctx.today,
    )
    return {
      first,
      last,
      count,
      unanswered,
      gaps: gaps.length,
      unassigned: unassigned.length,
      late: late.length,
    }
  },
})
