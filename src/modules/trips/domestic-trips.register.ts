import { f } from '#kernel/field/index.ts'
import { inOffice } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { applicationActions } from './application.actions.ts'
import { costsActions } from './costs.actions.ts'
import { domesticFields } from './domestic-trips.fields.ts'
import { estimateDomestic } from './estimate.ts'
import { settleDomestic } from './settle-domestic.ts'
import { settlementActions } from './settlement.actions.ts'
import { domesticEntered } from './settlement.fields.ts'
import {
  editableTrip,
  hiddenFields,
  oneTripAtATime,
  tripFilters,
  tripsWait,
  tripViews,
} from './trip.looks.ts'
import { openStates, tripStates } from './trip.states.ts'
import type { TripRegister } from './trip.ts'
import { applicationProblems, intake } from './trip-intake.ts'
import { preparers, readers } from './trips.access.ts'

/** How domestic trips are settled. */
export const domesticTrips: TripRegister = {
  id: 'domestic-trips',
  slug: 'delegacje-krajowe',
  currencies: async () => [],
  settle: async (_db, trip, _settledOn, now) => settleDomestic(trip as never, now),
}

const entered = {
  ...domesticEntered,
  departedAt: f.instant('Rzeczywisty wyjazd', { required: true }),
  returnedAt: f.instant('Rzeczywisty powrót', { required: true }),
}

/** Domestic trips of everybody in the office (§ 7 ust. 1 pkt 5). */
export const domesticTripsRegister = defineRegister({
  id: 'domestic-trips',
  slug: domesticTrips.slug,
  module: 'trips',
  provision: { '7.1.5': 'complete' },
  label: { one: 'Delegacja krajowa', many: 'Delegacje krajowe' },
  empty: 'Tu są delegacje krajowe (§ 7 ust. 1 pkt 5). Zacznij od wniosku.',
  fields: domesticFields,
  title: (trip) => `${trip.place}: ${trip.purpose}`,
  number: 'DK/{n}/{year}',
  access: { read: readers, create: inOffice, update: preparers },
  editable: editableTrip,
  retention: 'B5',
  personalData: { basis: 'art. 6 ust. 1 lit. c RODO, art. 77⁵ Kodeksu pracy' },
  unit: 'unit',
  hidden: [...hiddenFields],
  states: tripStates,
  initial: 'draft',
  open: openStates,
  list: {
    columns: ['number', 'traveller', 'place', 'purpose', 'startsAt', 'endsAt', 'state', 'total'],
    filters: [...tripFilters, 'place'],
    sort: '-startsAt',
    totals: ['total'],
    views: tripViews,
  },
  form: [
    {
      legend: 'Kto i po co',
      fields: ['traveller', 'group', 'purpose', 'purposeKind', 'host', 'meets', 'programme'],
    },
    { legend: 'Dokąd i kiedy', fields: ['place', 'startsAt', 'endsAt', 'means'] },
    { legend: 'Koszty', fields: ['payers', 'otherEstimate', 'budgetLine'] },
  ],
  createLabel: 'Złóż wniosek o delegację',
  indexes: [['state', 'startsAt']],
  prepare: async (trip, ctx) => ({
    ...(await intake(trip, ctx)),
    paragraph: '4410' as const,
    estimate: await estimateDomestic(ctx.tx, trip, ctx.today),
  }),
  check: applicationProblems,
  constraints: [oneTripAtATime],
  waitsFor: tripsWait,
  actions: {
    ...applicationActions(domesticTrips),
    ...costsActions(domesticTrips),
    ...settlementActions(domesticTrips, entered),
  },
})
