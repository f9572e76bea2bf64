import Big from 'big.js'
import type { CalculatorResult } from '../calculator.ts'
import { documented } from './documented.ts'
import type { DomesticInput } from './domestic-input.ts'
import { domesticPerDiem } from './domestic-per-diem.ts'
import { perDiemOn } from './domestic-rates.ts'
import { lodging } from './lodging.ts'
import { mileage } from './mileage.ts'
import { atLeastZero, grosz, sum, text } from './money.ts'
import { elapsedMinutes, periodsOf } from './periods.ts'

const basis = 'rozporządzenie z 29.01.2013'

/** Settles a domestic trip (regulation of 29.01.2013 §§ 3-10) in PLN; amounts are strings with two decimals. */
export function domesticTrip(input: DomesticInput): CalculatorResult {
  const periods = periodsOf(input.start, elapsedMinutes(input.start, input.end))
  const diet = domesticPerDiem(periods, input.meals)
  const nights = lodging(input.nights, (index) => {
    const rate = perDiemOn(periods[Math.min(index, periods.length - 1)]!.date)
    return {
      limit: rate.times(20),
      lump: rate.times('1.5'),
      currency: 'zł',
      invoiceBasis: `${basis} § 8 ust. 1–2`,
      lumpBasis: `${basis} § 8 ust. 3–5`,
      sixHours: true,
    }
  })
  const lump = input.localTransport === 'lump'
  const local = lump ? sum(periods.map(({ date }) => grosz(perDiemOn(date).times('0.2')))) : new Big(0)
  const driven = mileage(input.mileage, input.start.slice(0, 10))
  const costRows = input.costs.map((row) => documented(row, '1'))
  const costs = sum(costRows.map(({ amount }) => amount))
  const total = sum([diet.perDiem.minus(diet.reduction), nights.amount, local, driven.amount, costs])
  const balance = total.minus(input.advance)
  return {
    perDiem: text(diet.perDiem),
    mealReduction: text(diet.reduction),
    lodging: text(nights.amount),
    localTransport: text(local),
    mileage: text(driven.amount),
    costs: text(costs),
    total: text(total),
    toPay: text(atLeastZero(balance)),
    toReturn: text(atLeastZero(balance.times(-1))),
    steps: [
      ...diet.steps,
      ...nights.steps,
      ...(lump
        ? periods.map(({ day, date }) => ({
            text: `Dojazdy miejscowe, doba ${day}: 20% diety`,
            legalBasis: `${basis} § 9`,
            value: text(perDiemOn(date).times('0.2')),
          }))
        : []),
      ...driven.steps,
      ...costRows.map(({ amount, remark }, index) => ({
        text: `Inny udokumentowany wydatek ${index + 1}${remark}`,
        legalBasis: `${basis} § 4`,
        value: text(amount),
      })),
    ],
  }
}
