import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateInWords, moneyInWords, numberInWords } from './words.ts'

test.each([
  ['123.45', 'PLN', 'sto dwadzieścia trzy złote 45/100'],
  ['0', 'PLN', 'zero złotych 00/100'],
  ['1', 'PLN', 'jeden złoty 00/100'],
  ['0.99', 'PLN', 'zero złotych 99/100'],
  ['12.00', 'PLN', 'dwanaście złotych 00/100'],
  ['22', 'PLN', 'dwadzieścia dwa złote 00/100'],
  ['112', 'PLN', 'sto dwanaście złotych 00/100'],
  ['1000', 'PLN', 'jeden tysiąc złotych 00/100'],
  ['1001', 'PLN', 'jeden tysiąc jeden złotych 00/100'],
  ['2200.10', 'PLN', 'dwa tysiące dwieście złotych 10/100'],
  ['5000000', 'PLN', 'pięć milionów złotych 00/100'],
  ['-12.5', 'PLN', 'minus dwanaście złotych 50/100'],
  ['1', 'EUR', 'jedno euro 00/100'],
  ['2', 'CZK', 'dwie korony czeskie 00/100'],
  ['21', 'CZK', 'dwadzieścia jeden koron czeskich 00/100'],
  ['2000', 'SEK', 'dwa tysiące koron szwedzkich 00/100'],
  ['104.5', 'USD', 'sto cztery dolary amerykańskie 50/100'],
])('%s %s is „%s”', (amount, currency, words) => {
  expect(moneyInWords(amount, currency)).toBe(words)
})

test('the largest amount is 999 billions and the rest; more is refused, never cut', () => {
  expect(moneyInWords('999999999999999.99')).toMatch(
    /^dziewięćset dziewięćdziesiąt dziewięć bilionów .* 99\/100$/,
  )
  expect(() => moneyInWords('1000000000000000')).toThrow('do 999 bilionów')
  expect(() => moneyInWords('1', 'XTS')).toThrow('XTS')
})

test('two different numbers are never written alike', () => {
  const number = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 })
  fc.assert(
    fc.property(number, number, (one, other) => {
      expect(numberInWords(one) === numberInWords(other)).toBe(one === other)
    }),
  )
})

test.each([
  ['2026-11-24', 'dwudziesty czwarty listopada dwa tysiące dwudziestego szóstego roku'],
  ['1999-01-02', 'drugi stycznia tysiąc dziewięćset dziewięćdziesiątego dziewiątego roku'],
  ['2000-03-03', 'trzeci marca dwutysięcznego roku'],
  ['1900-05-30', 'trzydziesty maja tysiąc dziewięćsetnego roku'],
  ['2013-02-20', 'dwudziesty lutego dwa tysiące trzynastego roku'],
])('%s is „%s”', (date, words) => {
  expect(dateInWords(date)).toBe(words)
})
