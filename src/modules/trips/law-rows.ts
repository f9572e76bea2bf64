import type { Entered } from './entered-checks.ts'
import { warsawTime } from './warsaw-time.ts'

/** The NBP rate (PLN for a unit) of a currency, or undefined where the amount is in the currency of settlement. */
export type RateOf = (currency: string) => string | undefined

const given = <T>(name: string, value: T | null | undefined) =>
  value === null || value === undefined ? {} : { [name]: value }

/** Nights, kilometres and costs as the law's calculators take them. */
export const lawRows = (trip: Entered, rateOf: RateOf) => ({
  nights: trip.nights.map((night) => ({
    kind: night.kind,
    consent: night.consent,
    ...given('amount', night.amount?.amount),
    ...given('exchangeRate', night.amount && rateOf(night.amount.currency)),
    ...given('paidByHost', night.paidByHost),
    ...given('from', night.from && warsawTime(night.from)),
    ...given('to', night.to && warsawTime(night.to)),
  })),
  mileage: trip.mileage.map(({ vehicle, km }) => ({ vehicle, km })),
  costs: trip.costs.map((cost) => ({
    amount: cost.amount.amount,
    ...given('exchangeRate', rateOf(cost.amount.currency)),
    ...given('paidByHost', cost.paidByHost),
  })),
  localTransport: trip.localTransport ?? 'none',
})
