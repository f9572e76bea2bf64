import Big from 'big.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toWarsaw } from '../calendar/warsaw.ts'
import { domesticInput } from './domestic-input.ts'
import { domesticTrip } from './domestic-trip.ts'
import { foreignInput } from './foreign-input.ts'
import { foreignTrip } from './foreign-trip.ts'

type Foreign = Record<string, string>
const at = (minutes: number) => toWarsaw(Date.parse('2026-03-26T05:00:00Z') + minutes * 60_000)
const length = fc.integer({ min: 1, max: 9000 })
const money = fc.integer({ min: 0, max: 300_000 }).map((grosze) => (grosze / 100).toFixed(2))
const meal = fc.record({
  day: fc.constant(1),
  breakfast: fc.boolean(),
  lunch: fc.boolean(),
  dinner: fc.boolean(),
})
const domestic = (minutes: number, rest: object) =>
  domesticTrip(domesticInput.parse({ start: at(0), end: at(minutes), ...rest })) as unknown as Foreign
const foreign = (minutes: number, rest: object) =>
  foreignTrip(
    foreignInput.parse({
      departure: at(-90),
      borderOut: at(0),
      borderBack: at(minutes),
      arrival: at(minutes + 60),
      rate: { currency: 'EUR', perDiem: '49', lodgingLimit: '170' },
      exchangeRate: '4.2651',
      ...rest,
    }),
  ) as unknown as Foreign & { foreign: Foreign }
const add = (...values: (string | undefined)[]) =>
  values.reduce((total, value) => total.plus(value!), new Big(0)).toFixed(2)

test('§ 7-9: components are the total, nothing is negative, the balance meets the advance', () => {
  fc.assert(
    fc.property(length, meal, money, money, (minutes, row, cost, advance) => {
      const trip = domestic(minutes, {
        meals: [row],
        costs: [{ amount: cost }],
        advance,
        localTransport: 'lump',
      })
      const { perDiem, mealReduction, lodging, localTransport, mileage, costs, total, toPay, toReturn } = trip
      expect(add(perDiem, `-${mealReduction}`, lodging, localTransport, mileage, costs)).toBe(total)
      expect(Number(total)).toBeGreaterThanOrEqual(0)
      expect(add(total, toReturn)).toBe(add(advance, toPay))
    }),
  )
})

test('§ 13-20: components are the total; result in PLN and what is returned are the advance and what is paid', () => {
  fc.assert(
    fc.property(length, meal, money, money, (minutes, row, cost, advance) => {
      const trip = foreign(minutes, {
        meals: [row],
        costs: [{ amount: cost }],
        advance,
        localTransport: 'lump',
      })
      const { perDiem, mealReduction, lodging, arrivalTransport, localTransport, costs, total } = trip.foreign
      expect(add(perDiem, `-${mealReduction}`, lodging, arrivalTransport, localTransport, costs)).toBe(total)
      expect(Number(total)).toBeGreaterThanOrEqual(0)
      expect(add(trip.totalPln, trip.toReturnPln)).toBe(add(trip.advancePln, trip.toPayPln))
    }),
  )
})

test('§ 7 ust. 4, § 14 ust. 2: a free meal more never raises, longer never lowers', () => {
  fc.assert(
    fc.property(length, length, meal, (minutes, more, row) => {
      const meals = [row]
      const fed = [{ ...row, dinner: true }]
      expect(Number(domestic(minutes, { meals: fed }).total)).toBeLessThanOrEqual(
        Number(domestic(minutes, { meals }).total),
      )
      expect(Number(foreign(minutes, { meals: fed }).totalPln)).toBeLessThanOrEqual(
        Number(foreign(minutes, { meals }).totalPln),
      )
      expect(Number(domestic(minutes + more, { meals }).total)).toBeGreaterThanOrEqual(
        Number(domestic(minutes, { meals }).total),
      )
      expect(Number(foreign(minutes + more, { meals }).totalPln)).toBeGreaterThanOrEqual(
        Number(foreign(minutes, { meals }).totalPln),
      )
    }),
  )
})

test('§ 7, § 13: the order of rows is irrelevant', () => {
  fc.assert(
    fc.property(fc.array(money, { maxLength: 6 }), meal, meal, (amounts, first, second) => {
      const costs = amounts.map((amount) => ({ amount }))
      const one = { costs, meals: [first, { ...second, day: 2 }] }
      const other = { costs: costs.toReversed(), meals: one.meals.toReversed() }
      expect(domestic(2000, other).total).toBe(domestic(2000, one).total)
      expect(foreign(2000, other).totalPln).toBe(foreign(2000, one).totalPln)
    }),
  )
})
