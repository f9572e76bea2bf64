import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar/plain-date.ts'
import { formatDateLong, formatDateShort, formatMoney } from './format.ts'
import { parseDate, parseDecimal, parseMoment, parseMoney, parseTime } from './parse.ts'

test.each([
  ['24.11', '2026-11-24'],
  ['1.2', '2026-02-01'],
  ['2411', '2026-11-24'],
  ['24112026', '2026-11-24'],
  ['24.11.2026', '2026-11-24'],
  ['24.11.27', '2027-11-24'],
  ['24/11/2026', '2026-11-24'],
  ['2026-11-24', '2026-11-24'],
  ['24 listopada', '2026-11-24'],
  ['3 września 2027 r.', '2027-09-03'],
  [' Jutro ', '2026-11-25'],
  ['pojutrze', '2026-11-26'],
  ['dziś', '2026-11-24'],
  ['dzis', '2026-11-24'],
  ['wczoraj', '2026-11-23'],
  ['pt', '2026-11-27'],
  ['śr.', '2026-11-25'],
  ['poniedziałek', '2026-11-30'],
  ['wt', '2026-12-01'],
])('on Tuesday 24 November 2026 „%s” is %s', (text, date) => {
  expect(parseDate(text, '2026-11-24')).toBe(date)
})

test.each(['', '31.02', '29.02', '24.13', '99999999', 'kiedyś', 'p', '24 listopad 2026', '1'])(
  '„%s” is not guessed at',
  (text) => {
    expect(parseDate(text, '2026-11-24')).toBeUndefined()
  },
)

test.each([
  ['1 234,50', '1234.50'],
  ['1\u00A0234,50', '1234.50'],
  ['1234,5', '1234.50'],
  ['1 234.50', '1234.50'],
  ['1.234,50', '1234.50'],
  ['1234', '1234.00'],
  ['−80,00 EUR', '-80.00'],
  ['12 zł', '12.00'],
])('money „%s” is %s', (text, amount) => {
  expect(parseMoney(text)).toBe(amount)
})

test.each(['', 'zł', '12,345', '1.234', '1 2', '1,2,3', 'dwa', '1e5', '--1'])(
  'money „%s” is refused',
  (text) => {
    expect(parseMoney(text)).toBeUndefined()
  },
)

test.each([
  ['9:05', '09:05'],
  ['9.05', '09:05'],
  ['905', '09:05'],
  ['0905', '09:05'],
  ['23', '23:00'],
  ['24:00', undefined],
  ['9:60', undefined],
  ['rano', undefined],
])('the time „%s” is %s', (text, time) => {
  expect(parseTime(text)).toBe(time)
})

test.each([
  ['10.3 6:15', '2026-03-10T06:15'],
  ['10.03.2026, 06:15', '2026-03-10T06:15'],
  ['10.03.2026,\u00A006:15', '2026-03-10T06:15'],
  ['3 września 2027 r. 905', '2027-09-03T09:05'],
  ['2026-03-10T06:15', '2026-03-10T06:15'],
  ['jutro 9', '2026-11-25T09:00'],
  ['19:40', '2026-03-11T19:40'],
  ['10.3', undefined],
  ['10.3 25:00', undefined],
  ['', undefined],
])('a moment typed as „%s” is %s', (text, moment) => {
  expect(parseMoment(text, '2026-11-24', '2026-03-11')).toBe(moment)
})

test('decimals are kept as typed up to the limit', () => {
  expect(parseDecimal('0,8358', 4)).toBe('0.8358')
  expect(parseDecimal('0,83581', 4)).toBeUndefined()
})

test('what we write can be read back', () => {
  const someDate = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('2000-01-01', days))
  fc.assert(
    fc.property(someDate, fc.integer({ min: -1e12, max: 1e12 }), (date, cents) => {
      expect(parseDate(formatDateShort(date), '2026-11-24')).toBe(date)
      expect(parseDate(formatDateLong(date), '2026-11-24')).toBe(date)
      expect(Number(parseMoney(formatMoney(cents / 100)))).toBe(cents / 100)
    }),
  )
})
