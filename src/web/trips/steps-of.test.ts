import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toWarsaw } from '#law/calendar/warsaw.ts'
import type { Step } from '#law/step.ts'
import { domesticInput, domesticTrip, foreignInput, foreignTrip } from '#law/trips/index.ts'
import { stepsOf } from './steps-of.ts'

const result = domesticTrip(
  domesticInput.parse({
    start: '2026-03-10T07:00',
    end: '2026-03-11T18:00',
    meals: [{ day: 1, breakfast: true, lunch: false, dinner: false }],
    nights: [{ kind: 'invoice', amount: '200.00' }],
    localTransport: 'lump',
    mileage: [{ vehicle: 'car-over-900', km: '100' }],
    costs: [{ amount: '30.00' }],
  }),
)

test.each(['perDiem', 'mealReduction', 'lodging', 'localTransport', 'mileage', 'costs'])(
  'steps of %s add up to its amount',
  (component) => {
    const cents = stepsOf(component, result.steps).map((step) => Math.round(Number(step.value) * 100))
    expect(cents.length).toBeGreaterThan(0)
    expect(cents.reduce((a, b) => a + b, 0)).toBe(
      Math.round(Number((result as unknown as Record<string, string>)[component]) * 100),
    )
  },
)

test('each step explains one component, and the total is explained by all', () => {
  const parts = ['perDiem', 'mealReduction', 'lodging', 'localTransport', 'mileage', 'costs']
  expect(parts.flatMap((part) => stepsOf(part, result.steps))).toHaveLength(result.steps.length)
  expect(stepsOf('total', result.steps)).toEqual(result.steps)
})

const cents = (value: string) => Math.round(Number(value) * 100)
const sumOf = (steps: readonly Step[]) => steps.reduce((sum, step) => sum + cents(step.value), 0)
const at = (minutes: number) => toWarsaw(Date.parse('2026-03-26T05:00:00Z') + minutes * 60_000)
const amount = fc.integer({ min: 0, max: 90_000 }).map((grosze) => (grosze / 100).toFixed(2))
const day = fc.constant(1)
const meal = fc.record({ day, breakfast: fc.boolean(), lunch: fc.boolean(), dinner: fc.boolean() })
const night = fc.record({
  kind: fc.constantFrom('invoice', 'lump', 'free'),
  amount,
  consent: fc.boolean(),
  paidByHost: amount,
})
const cost = fc.record({ amount, paidByHost: amount, exchangeRate: fc.constantFrom('1', '4.2651', '0.385') })
const whole = fc.record({
  minutes: fc.integer({ min: 1, max: 7_000 }),
  meals: fc.array(meal, { maxLength: 2 }),
  nights: fc.array(night, { maxLength: 1 }),
  costs: fc.array(cost, { maxLength: 3 }),
  localTransport: fc.constantFrom('lump', 'none'),
  mileage: fc.array(fc.record({ vehicle: fc.constantFrom('moped', 'car-over-900'), km: amount }), {
    maxLength: 2,
  }),
})

test('§ 7-9: whatever the trip, steps of each domestic component add up to it', () => {
  fc.assert(
    fc.property(whole, ({ minutes, ...rows }) => {
      const trip = domesticTrip(domesticInput.parse({ start: at(0), end: at(minutes), ...rows }))
      const fields = trip as unknown as Record<string, string>
      for (const part of ['perDiem', 'mealReduction', 'lodging', 'localTransport', 'mileage', 'costs'])
        expect([part, sumOf(stepsOf(part, trip.steps))]).toEqual([part, cents(fields[part]!)])
    }),
  )
})

test('§ 13-20: whatever the trip, steps of each foreign component add up to it, and to the whole in złote', () => {
  const abroad = fc.record({
    fullBoard: fc.boolean(),
    food: fc.array(fc.record({ day, amount }), { maxLength: 1 }),
    hospital: fc.boolean(),
    second: fc.boolean(),
    arrival: fc.array(fc.constantFrom('both', 'one-way', 'none'), { maxLength: 2 }),
    home: meal,
    parts: fc.constantFrom('sum', 'separate'),
  })
  fc.assert(
    fc.property(whole, abroad, ({ minutes, meals, ...rows }, more) => {
      const long = minutes + 120
      const trip = foreignTrip(
        foreignInput.parse({
          departure: at(-500),
          borderOut: at(0),
          borderBack: at(long),
          arrival: at(long + 300),
          country: 'DE',
          exchangeRate: '4.2651',
          meals: meals.map((row) => ({ ...row, fullBoard: more.fullBoard })),
          foodMoney: more.food,
          hospitalDays: more.hospital ? [1] : [],
          stages: more.second ? [{ from: at(60), country: 'CH', exchangeRate: '4.51' }] : [],
          arrivalTransport: more.arrival,
          domesticMeals: [more.home],
          domesticParts: more.parts,
          ...rows,
        }),
      )
      const foreign = trip.foreign as Record<string, string>
      for (const part of [
        'perDiem',
        'mealReduction',
        'lodging',
        'arrivalTransport',
        'localTransport',
        'costs',
      ])
        expect([part, sumOf(stepsOf(`foreign.${part}`, trip.steps))]).toEqual([part, cents(foreign[part]!)])
      const inZlote = trip as unknown as Record<string, string>
      const home = sumOf(stepsOf('domesticPerDiem', trip.steps))
      const driven = sumOf(stepsOf('mileage', trip.steps))
      const converted = sumOf(trip.steps.filter(({ text }) => text.startsWith('Należności zagraniczne')))
      expect([home, driven]).toEqual([cents(inZlote.domesticPerDiem!), cents(inZlote.mileage!)])
      expect(converted + home + driven).toBe(cents(inZlote.totalPln!))
    }),
  )
})
