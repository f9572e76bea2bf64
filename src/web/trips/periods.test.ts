import { expect, test } from 'vitest'
import { lengthBetween, periodsBetween, withMeal } from './periods.ts'

test('a period begins with each full day, and the last one counts when a minute of it passed', () => {
  expect(periodsBetween('2026-03-10T07:00:00Z', '2026-03-11T07:00:00Z')).toBe(1)
  expect(periodsBetween('2026-03-10T07:00:00Z', '2026-03-11T07:01:00Z')).toBe(2)
  expect(periodsBetween('2026-03-10T07:00:00Z', '2026-03-10T06:00:00Z')).toBe(0)
  expect(periodsBetween(null, '2026-03-10T06:00:00Z')).toBe(0)
})

test('the night of the change of clocks is an hour shorter', () => {
  expect(lengthBetween('2026-03-28T20:00:00+01:00', '2026-03-29T20:00:00+02:00')).toBe('23 godz.')
})

test('time is told in periods, hours and minutes', () => {
  expect(lengthBetween('2026-03-10T07:00:00Z', '2026-03-11T16:30:00Z')).toBe('1 doba 9 godz. 30 min')
  expect(lengthBetween('2026-03-01T07:00:00Z', '2026-03-13T07:00:00Z')).toBe('12 dób')
  expect(lengthBetween('2026-03-01T07:00:00Z', '2026-03-23T07:00:00Z')).toBe('22 doby')
})

test('meals are set and unset; a period without any has no row', () => {
  const one = withMeal([], 2, 'breakfast', true)
  expect(one).toEqual([{ day: 2, breakfast: true }])
  const two = withMeal(one, 1, 'dinner', true)
  expect(two.map((row) => row.day)).toEqual([1, 2])
  expect(withMeal(two, 2, 'breakfast', false)).toEqual([{ day: 1, dinner: true }])
})
