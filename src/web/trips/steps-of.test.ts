import { expect, test } from 'vitest'
import { domesticInput, domesticTrip } from '#law/trips/index.ts'
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
