import type { Values } from '#kernel/field/field.ts'
import { f } from '#kernel/field/index.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { applicationActions } from './application.actions.ts'
import { costsActions } from './costs.actions.ts'
import { countryName, countryProblem } from './currencies.ts'
import { estimateForeign } from './estimate.ts'
import { findCountryRate } from './find-rates.ts'
import { foreignFields } from './foreign-trips.fields.ts'
import { settleForeign } from './settle-foreign.ts'
import { settlementActions } from './settlement.actions.ts'
import { destinations, foreignEntered } from './settlement.fields.ts'
import { commonLooks, tripForm, tripList } from './trip.looks.ts'
import type { TripRegister } from './trip.ts'
import { applicationProblems, intake } from './trip-intake.ts'

type Foreign = Values<typeof foreignFields>

/** How foreign trips are settled. */
export const foreignTrips: TripRegister = {
  id: 'foreign-trips',
  slug: 'wyjazdy-zagraniczne',
  currencies: async (db, trip) => {
    const foreign = trip as unknown as Foreign
    const day = trip.startsAt.slice(0, 10)
    const rates = await Promise.all(
      foreign.destinations.map(({ country }) => findCountryRate(db, country, day)),
    )
    const booked = foreign.bookings.flatMap(({ amount }) => (amount ? [amount.currency] : []))
    return [...new Set([...rates.flatMap((rate) => (rate ? [rate.currency] : [])), ...booked])]
  },
  settle: (db, trip, settledOn, now) => settleForeign(db, trip as never, settledOn, now),
}

const entered = {
  ...foreignEntered,
  destinations,
  departedAt: f.instant('Rzeczywisty wyjazd', { required: true }),
  borderOut: f.instant('Granica, start lub wyjście promu przy wyjeździe', { required: true }),
  borderBack: f.instant('Granica, lądowanie lub wejście promu przy powrocie', { required: true }),
  returnedAt: f.instant('Rzeczywisty powrót', { required: true }),
}

const destinationProblems = (trip: Foreign) =>
  trip.destinations.length
    ? trip.destinations.flatMap(({ country }, index) =>
        countryProblem(country, `destinations.${index}.country`),
      )
    : [{ path: 'destinations', message: 'Podaj państwo docelowe.', rule: 'required' }]

const list = tripList('country')

/** Foreign trips of everybody, councillors too (§ 4 ust. 2). */
export const foreignTripsRegister = defineRegister({
  id: 'foreign-trips',
  slug: foreignTrips.slug,
  ...commonLooks,
  provision: { '4.2.1': 'complete', '4.2.3': 'complete', '4.2.5': 'complete', '4.2.6': 'complete' },
  label: { one: 'Wyjazd zagraniczny', many: 'Wyjazdy zagraniczne' },
  empty: 'Tu są zagraniczne wyjazdy służbowe i sprawozdania z nich (§ 4 ust. 2). Zacznij od wniosku.',
  fields: foreignFields,
  title: (trip) => `${countryName(trip.destinations[0]?.country ?? '') ?? 'Zagranica'}: ${trip.purpose}`,
  number: 'DZ/{n}/{year}',
  list: { ...list, filters: [...list.filters, 'reportedOn'] },
  form: tripForm('destinations'),
  createLabel: 'Złóż wniosek o wyjazd zagraniczny',
  prepare: async (trip, ctx) => ({
    ...(await intake(trip, ctx)),
    paragraph: '4420' as const,
    country: trip.destinations[0]?.country ?? null,
    estimate: await estimateForeign(ctx.tx, trip, ctx.today),
  }),
  check: (trip) => [...applicationProblems(trip), ...destinationProblems(trip)],
  actions: {
    ...applicationActions(foreignTrips),
    ...costsActions(foreignTrips),
    ...settlementActions(foreignTrips, entered),
  },
})
