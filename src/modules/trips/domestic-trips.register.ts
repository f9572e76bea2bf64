import { f } from '#kernel/field/index.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { applicationActions } from './application.actions.ts'
import { costsActions } from './costs.actions.ts'
import { domesticFields } from './domestic-trips.fields.ts'
import { estimateDomestic } from './estimate.ts'
import { settleDomestic } from './settle-domestic.ts'
import { settlementActions } from './settlement.actions.ts'
import { domesticEntered } from './settlement.fields.ts'
import { commonLooks, tripForm, tripList } from './trip.looks.ts'
import type { TripRegister } from './trip.ts'
import { applicationProblems, intake } from './trip-intake.ts'

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
  ...commonLooks,
  provision: { '7.1.5': 'complete' },
  label: { one: 'Delegacja krajowa', many: 'Delegacje krajowe' },
  empty: 'Tu są delegacje krajowe (§ 7 ust. 1 pkt 5). Zacznij od wniosku.',
  fields: domesticFields,
  title: (trip) => `${trip.place}: ${trip.purpose}`,
  number: 'DK/{n}/{year}',
  list: tripList('place'),
  form: tripForm('place'),
  createLabel: 'Złóż wniosek o delegację',
  prepare: async (trip, ctx) => ({
    ...(await intake(trip, ctx)),
    paragraph: '4410' as const,
    estimate: await estimateDomestic(ctx.tx, trip, ctx.today),
  }),
  check: applicationProblems,
  actions: {
    ...applicationActions(domesticTrips),
    ...costsActions(domesticTrips),
    ...settlementActions(domesticTrips, entered),
  },
})
