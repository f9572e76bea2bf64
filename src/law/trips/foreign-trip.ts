import Big from 'big.js'
import type { CalculatorResult } from '../calculator.ts'
import { domesticPerDiem } from './domestic-per-diem.ts'
import type { ForeignInput } from './foreign-input.ts'
import { foreignPerDiem } from './foreign-per-diem.ts'
import { foreignRateOn } from './foreign-rates.ts'
import { lodging } from './lodging.ts'
import { atLeastZero, grosz, sum, text } from './money.ts'
import { elapsedMinutes, periodsOf } from './periods.ts'

const basis = 'rozporządzenie z 29.01.2013'
const arrivalShare = { both: 1, 'one-way': 0.5, none: 0 }

/**
 * Settles a foreign trip (regulation of 29.01.2013 §§ 12-20): components in the currency of the rate, totals in PLN.
 * Domestic parts before and after the stay abroad are added together and settled by § 7.
 */
export function foreignTrip(input: ForeignInput): CalculatorResult {
  const rate = input.rate ?? foreignRateOn(input.country!, input.borderOut.slice(0, 10))!
  const daily = new Big(rate.perDiem)
  const exchange = new Big(input.exchangeRate!)
  const periods = periodsOf(input.borderOut, elapsedMinutes(input.borderOut, input.borderBack))
  const diet = foreignPerDiem(periods, daily, rate.currency, input)
  const nights = lodging(input.nights, () => ({
    limit: new Big(rate.lodgingLimit),
    lump: new Big(rate.lodgingLimit).times('0.25'),
    currency: rate.currency,
    invoiceBasis: `${basis} § 16 ust. 1 i 3`,
    lumpBasis: `${basis} § 16 ust. 2 i 4`,
  }))
  const arrivals = input.arrivalTransport.map((kind) => grosz(daily.times(arrivalShare[kind])))
  const localDays = input.localTransport === 'lump' ? periods : []
  const localDaily = grosz(daily.times('0.1'))
  const local = localDaily.times(localDays.length)
  const costs = sum(input.costs.map(({ amount }) => amount))
  const total = sum([diet.perDiem.minus(diet.reduction), nights.amount, ...arrivals, local, costs])
  const homeMinutes =
    elapsedMinutes(input.departure, input.borderOut) + elapsedMinutes(input.borderBack, input.arrival)
  const home = domesticPerDiem(periodsOf(input.departure, homeMinutes), [])
  const foreignPln = grosz(total.times(exchange))
  const advancePln = grosz(new Big(input.advance).times(exchange))
  const totalPln = foreignPln.plus(home.perDiem)
  const balance = totalPln.minus(advancePln)
  const step = (label: string, paragraph: string, value: Big | string) => ({
    text: label,
    legalBasis: `${basis} ${paragraph}`,
    value: text(value),
  })
  return {
    foreign: {
      currency: rate.currency,
      perDiem: text(diet.perDiem),
      mealReduction: text(diet.reduction),
      lodging: text(nights.amount),
      arrivalTransport: text(sum(arrivals)),
      localTransport: text(local),
      costs: text(costs),
      total: text(total),
      advance: text(input.advance),
      difference: text(total.minus(input.advance)),
    },
    domesticPerDiem: text(home.perDiem),
    advancePln: text(advancePln),
    totalPln: text(totalPln),
    toPayPln: text(atLeastZero(balance)),
    toReturnPln: text(atLeastZero(balance.times(-1))),
    steps: [
      ...diet.steps,
      ...nights.steps,
      ...arrivals.map((value, index) =>
        step(`Dojazd z i do dworca lub lotniska ${index + 1}`, '§ 17 ust. 1–2', value),
      ),
      ...localDays.map(({ day }) =>
        step(`Dojazdy miejscowe za granicą, doba ${day}: 10% diety`, '§ 17 ust. 3', localDaily),
      ),
      ...input.costs.map(({ amount }, index) =>
        step(`Inny udokumentowany wydatek ${index + 1}`, '§ 4', amount),
      ),
      ...home.steps.map((row) => ({
        ...row,
        text: `Część krajowa łącznie (ustawienie: sumowane). ${row.text}`,
      })),
      step(
        `Należności zagraniczne w złotych, kurs ${input.exchangeRate} zł za 1 ${rate.currency}`,
        '§ 20 ust. 4',
        foreignPln,
      ),
    ],
  }
}
