import { expect, test } from 'vitest'
import { countryName } from './countries.ts'
import { countries } from './country-list.ts'

test('countries have Polish names; what is no country has none', () => {
  expect([countryName('DE'), countryName('JP')]).toEqual(['Niemcy', 'Japonia'])
  expect(['XX', 'ZZ', 'EU', 'de', 'DEU', ''].map(countryName)).toEqual(Array(6).fill(undefined))
})

test('the list is in Polish order, each country once', () => {
  expect(countries.length).toBeGreaterThan(200)
  expect(countries.length).toBeLessThan(270)
  expect(new Set(countries.map(({ name }) => name)).size).toBe(countries.length)
  expect(countries.map(({ code }) => code)).not.toContain('SU')
})
