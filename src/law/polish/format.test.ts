import { expect, test } from 'vitest'
import { comparePolish, fold } from './fold.ts'
import * as format from './format.ts'
import { count, plural } from './plural.ts'

const soft = (text: string) => text.replaceAll('\u00A0', '~')

test.each([
  ['1234.56', 'PLN', '1~234,56~zł'],
  ['-1234.5', 'PLN', '−1~234,50~zł'],
  ['1234567.005', 'PLN', '1~234~567,01~zł'],
  ['999', 'EUR', '999,00~EUR'],
  ['-0.001', 'PLN', '0,00~zł'],
])('money %s %s is written %s: groups always, hard spaces, a real minus', (amount, currency, text) => {
  expect(soft(format.formatMoney(amount, currency))).toBe(text)
})

test('a number keeps its own decimals unless told otherwise', () => {
  expect(format.formatNumber('1.5')).toBe('1,5')
  expect(format.formatNumber(2, 1)).toBe('2,0')
  expect(soft(format.formatNumber(1_000_000))).toBe('1~000~000')
})

test('dates: long, short, in a list, with a weekday, month alone in the nominative', () => {
  expect(soft(format.formatDateLong('2026-11-24'))).toBe('24~listopada~2026~r.')
  expect(format.formatDateShort('2026-01-05')).toBe('05.01.2026')
  expect(soft(format.formatDateInList('2026-11-24'))).toBe('wt.~24.11')
  expect(soft(format.formatDateWithWeekday('2026-11-24'))).toBe('wtorek, 24~listopada~2026~r.')
  expect(soft(format.formatMonth('2026-11'))).toBe('listopad~2026')
})

test.each([
  ['2026-11-24', '2026-11-24', '24~listopada~2026~r.'],
  ['2026-11-24', '2026-11-27', '24–27~listopada~2026~r.'],
  ['2026-11-30', '2026-12-02', '30~listopada~– 2~grudnia~2026~r.'],
  ['2026-12-30', '2027-01-02', '30~grudnia~2026~r.~– 2~stycznia~2027~r.'],
])('the range %s to %s is %s', (from, to, text) => {
  expect(soft(format.formatDateRange(from, to))).toBe(text)
})

test('times are those of clocks in Warsaw, ranges with an en dash', () => {
  expect(format.formatTime('2026-11-24T08:05:00Z')).toBe('09:05')
  expect(soft(format.formatInstant('2026-11-24T23:30:00Z'))).toBe('25.11.2026,~00:30')
  expect(format.formatTimeRange('2026-11-24T08:05:00Z', '2026-11-24T09:30:00Z')).toBe('09:05–10:30')
  expect(soft(format.formatTimeRange('2026-11-24T21:00:00Z', '2026-11-25T00:00:00Z'))).toBe(
    '24.11.2026,~22:00~– 25.11.2026,~01:00',
  )
})

test('plural forms: 1 pismo, 2 pisma, 5 pism, 22 pisma, 112 pism, 1,5 dnia', () => {
  const written = [0, 1, 2, 5, 12, 21, 22, 112, 1234].map((n) => soft(count(n, 'pismo', 'pisma', 'pism')))
  expect(written).toEqual(
    ['0~pism', '1~pismo', '2~pisma', '5~pism', '12~pism', '21~pism', '22~pisma', '112~pism'].concat(
      '1~234~pisma',
    ),
  )
  expect(plural(1.5, 'dzień', 'dni', 'dni', 'dnia')).toBe('dnia')
})

test('search folds diacritics: zolc finds żółć', () => {
  expect(fold('ŻÓŁĆ')).toBe('zolc')
  expect(fold('Zażółć gęślą jaźń')).toBe('zazolc gesla jazn')
})

test('the Polish order of names: Adam, Ącki, Cal, Ćma, Łoś after Lis', () => {
  const names = ['Ćma', 'Łoś', 'Cal', 'Ącki', 'Lis', 'Adam']
  expect(names.sort(comparePolish)).toEqual(['Adam', 'Ącki', 'Cal', 'Ćma', 'Lis', 'Łoś'])
})
