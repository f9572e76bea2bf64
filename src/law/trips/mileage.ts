import Big from 'big.js'
import type { Step } from '../step.ts'
import { kilometreRates, rateOn } from './domestic-rates.ts'
import { grosz, sum, text } from './money.ts'

/** Kinds of private vehicles of the regulation of 25.03.2002 § 2. */
export type Vehicle = keyof typeof kilometreRates

/** Their Polish names. */
export const vehicles: Record<Vehicle, string> = {
  'car-over-900': 'samochód powyżej 900 cm³',
  'car-up-to-900': 'samochód do 900 cm³',
  motorcycle: 'motocykl',
  moped: 'motorower',
}

/** Kilometres of a private vehicle by the rate of the day, each row rounded (regulation of 29.01.2013 § 3 ust. 4). */
export function mileage(rows: readonly { vehicle: Vehicle; km: string }[], date: string) {
  const steps: Step[] = []
  const amounts = rows.map(({ vehicle, km }) => {
    const { amount: rate, source } = rateOn(kilometreRates[vehicle], date)!
    const amount = grosz(new Big(km).times(rate))
    const legalBasis = `rozporządzenie z 29.01.2013 § 3 ust. 4; ${source}`
    steps.push({
      text: `Przejazd: ${vehicles[vehicle]}, ${km} km × ${rate} zł`,
      legalBasis,
      value: text(amount),
    })
    return amount
  })
  return { amount: sum(amounts), steps }
}
