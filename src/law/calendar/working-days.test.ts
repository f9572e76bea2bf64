import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './plain-date.ts'
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  reasonFree,
  sameOrNextWorkingDay,
} from './working-days.ts'

const someDate = fc.integer({ min: 366, max: 36_000 }).map((days) => addDays('2000-01-01', days))

test('KPA art. 57 § 4: a Saturday, a Sunday and a statutory day are not working days, All Souls’ and Whit Monday are', () => {
  expect(reasonFree('2026-11-28')).toBe('sobota')
  expect(reasonFree('2026-11-29')).toBe('niedziela')
  expect(reasonFree('2026-12-24')).toBe('Wigilia Bożego Narodzenia')
  expect(isWorkingDay('2026-11-02')).toBe(true)
  expect(isWorkingDay('2026-05-25')).toBe(true)
})

test('four free days in a row over Christmas 2026 end on Monday 28 December', () => {
  expect(sameOrNextWorkingDay('2026-12-24')).toBe('2026-12-28')
  expect(addWorkingDays('2026-12-23', 1)).toBe('2026-12-28')
  expect(addWorkingDays('2026-12-28', -1)).toBe('2026-12-23')
})

test('November 2026 has 20 working days; a reversed range has none', () => {
  expect(countWorkingDays('2026-11-01', '2026-11-30')).toBe(20)
  expect(countWorkingDays('2026-11-30', '2026-11-01')).toBe(0)
})

test('n working days on, and the n-th is a working day with n counted up to it', () => {
  fc.assert(
    fc.property(someDate, fc.integer({ min: 1, max: 60 }), (date, n) => {
      const end = addWorkingDays(date, n)
      expect(isWorkingDay(end)).toBe(true)
      expect(countWorkingDays(addDays(date, 1), end)).toBe(n)
    }),
  )
})
