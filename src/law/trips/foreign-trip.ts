import Big from 'big.js'
import type { CalculatorResult } from '../calculator.ts'
import type { Mark } from '../step.ts'
import { documented } from './documented.ts'
import { domesticPerDiem } from './domestic-per-diem.ts'
import type { ForeignInput } from './foreign-input.ts'
import { foreignPerDiem } from './foreign-per-diem.ts'
import type { ForeignRate } from './foreign-rates.ts'
import { lodging } from './lodging.ts'
import { mileage } from './mileage.ts'
import { atLeastZero, grosz, sum, text } from './money.ts'
import { elapsedMinutes, instantOf, periodsOf } from './periods.ts'
import { convert, stageOfPeriods, stageRate } from './stages.ts'

const basis = 'rozporządzenie z 29.01.2013'
/** The rate as the table has it, in another currency with both rates to PLN by which it is settled. */
const toldIn = ({ currency, perDiem, mark }: ForeignRate & { mark?: Mark }, own: string, settled: string) => {
  const unsure = mark === 'U' ? ' (stawka do sprawdzenia)' : ''
  const converted = own === settled ? '' : ` × ${own} zł : ${settled} zł`
  return `${text(perDiem)} ${currency}${converted}${unsure}`
}

const arrivalShare = { both: 1, 'one-way': 0.5, none: 0 }

/**
 * Settles a foreign trip (regulation of 29.01.2013 §§ 12-20): components in the currency of the rate, totals in PLN.
 * Domestic parts before and after the stay abroad are added together and settled by § 7.
 */
export function foreignTrip(input: ForeignInput): CalculatorResult {
  const settled = input.exchangeRate!
  const stages = [
    { ...input, from: input.borderOut, exchangeRate: settled },
    ...input.stages.toSorted((a, b) => instantOf(a.from) - instantOf(b.from)),
  ]
  // Rates may change while the stay lasts: each period has those of the day on which it starts.
  const rateIn = (stage: (typeof stages)[number], date?: string) => {
    const own = stageRate(stage, date) ?? stageRate(stage)!
    const inSettled = (amount: string) => convert(amount, stage.exchangeRate ?? settled, settled)
    return {
      ...own,
      daily: inSettled(own.perDiem),
      limit: inSettled(own.lodgingLimit),
      told: toldIn(own, stage.exchangeRate ?? settled, settled),
    }
  }
  const rates = stages.map((stage) => rateIn(stage))
  const rate = rates[0]!
  const exchange = new Big(settled)
  const periods = periodsOf(input.borderOut, elapsedMinutes(input.borderOut, input.borderBack))
  const stageOf = stageOfPeriods(stages, periods)
  const ofPeriods = periods.map(({ date }, index) => rateIn(stages[stageOf[index]!]!, date))
  const rateOf = (day: number) => ofPeriods[Math.min(day, periods.length) - 1]!
  const diet = foreignPerDiem(
    periods,
    (day) => rateOf(day).daily,
    (day) => rateOf(day).told,
    input,
  )
  const nights = lodging(
    input.nights,
    (index) => ({
      limit: rateOf(index + 1).limit,
      lump: rateOf(index + 1).limit.times('0.25'),
      currency: rate.currency,
      invoiceBasis: `${basis} § 16 ust. 1 i 3`,
      lumpBasis: `${basis} § 16 ust. 2 i 4`,
      sixHours: false,
    }),
    settled,
  )
  const arrivals = input.arrivalTransport.map((kind, place) =>
    grosz((rates[place] ?? rate).daily.times(arrivalShare[kind])),
  )
  const localDays = input.localTransport === 'lump' ? periods : []
  const localOf = (day: number) => grosz(rateOf(day).daily.times('0.1'))
  const local = sum(localDays.map(({ day }) => localOf(day)))
  const costRows = input.costs.map((row) => documented(row, settled))
  const costs = sum(costRows.map(({ amount }) => amount))
  const total = sum([diet.perDiem.minus(diet.reduction), nights.amount, ...arrivals, local, costs])
  const before = elapsedMinutes(input.departure, input.borderOut)
  const after = elapsedMinutes(input.borderBack, input.arrival)
  const summed = input.domesticParts === 'sum'
  const parts = (
    summed
      ? [periodsOf(input.departure, before + after)]
      : [periodsOf(input.departure, before), periodsOf(input.borderBack, after)]
  ).map((part, index) => domesticPerDiem(part, index === 0 ? input.domesticMeals : []))
  const home = {
    perDiem: sum(parts.map(({ perDiem, reduction }) => perDiem.minus(reduction))),
    steps: parts.flatMap(({ steps }) => steps),
  }
  const foreignPln = grosz(total.times(exchange))
  const advances = [
    { amount: input.advance, exchangeRate: input.advanceExchangeRate ?? settled },
    ...input.advances,
  ]
  const advancePln = sum(advances.map((row) => grosz(new Big(row.amount).times(row.exchangeRate))))
  const advance = sum(advances.map((row) => grosz(convert(row.amount, row.exchangeRate, settled))))
  const driven = mileage(input.mileage, input.departure.slice(0, 10))
  const totalPln = foreignPln.plus(home.perDiem).plus(driven.amount)
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
      advance: text(advance),
      difference: text(total.minus(advance)),
    },
    domesticPerDiem: text(home.perDiem),
    mileage: text(driven.amount),
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
        step(`Dojazdy miejscowe za granicą, doba ${day}: 10% diety`, '§ 17 ust. 3', localOf(day)),
      ),
      ...costRows.map(({ amount, remark }, index) =>
        step(`Inny udokumentowany wydatek ${index + 1}${remark}`, '§ 4', amount),
      ),
      ...home.steps.map((row) => ({
        ...row,
        // The domestic part is one amount, so what lowers it stands with a minus.
        value: row.text.startsWith('Zmniejszenie') ? text(new Big(row.value).times(-1)) : row.value,
        text: `Część krajowa (ustawienie: ${summed ? 'łącznie' : 'osobno'}). ${row.text}`,
      })),
      step(
        `Należności zagraniczne w złotych, kurs ${input.exchangeRate} zł za 1 ${rate.currency}${
          input.exchangeRateSource ? ` (${input.exchangeRateSource})` : ''
        }`,
        '§ 20 ust. 4',
        foreignPln,
      ),
      ...driven.steps,
    ],
  }
}
