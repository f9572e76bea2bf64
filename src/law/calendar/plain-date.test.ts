import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  isoWeekOf,
  isPlainDate,
  plainDate,
  weekdayOf,
} from './plain-date.ts'

const someDate = fc.integer({ min: 0, max: 36_889 }).map((days) => addDays('2000-01-01', days))

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '26-04-01',
  '2026-4-1',
  '',
  '2026-11-24T10:00',
])('%s is no date', (text) => {
  expect(isPlainDate(text)).toBe(false)
})

test('leap days: 2024, 2028 and 2000 have them, 2100 does not', () => {
  expect(['2024-02-29', '2028-02-29', '2000-02-29', '2100-02-29'].map(isPlainDate)).toEqual([
    true,
    true,
    true,
    false,
  ])
})

test('KPA art. 57 § 3: a month ends on the same number or on the last day there is', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2027-11-30', 3)).toBe('2028-02-29')
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  expect(addYears('2028-02-29', 1)).toBe('2029-02-28')
})

test('weekdays and ISO weeks around the new year', () => {
  expect(weekdayOf('2026-11-24')).toBe(2)
  expect(isoWeekOf('2027-01-01')).toEqual({ year: 2026, week: 53 })
  expect(isoWeekOf('2025-12-29')).toEqual({ year: 2026, week: 1 })
  expect(isoWeekOf('2026-11-24')).toEqual({ year: 2026, week: 48 })
})

test('adding days and counting them back agree', () => {
  fc.assert(
    fc.property(someDate, fc.integer({ min: -400, max: 400 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }),
  )
})

test('a date that does not exist is refused, never moved silently', () => {
  expect(() => plainDate(2026, 2, 30)).toThrow(RangeError)
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
})
