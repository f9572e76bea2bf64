import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { easterSunday, holidayOn, holidaysOf } from './holidays.ts'
import { weekdayOf } from './plain-date.ts'

const listed: { date: string; name_pl: string }[] = parse(
  readFileSync(new URL('./holidays-2022-2030.csv', import.meta.url)),
  { columns: true },
)

test('act of 18.01.1951 art. 1: the statutory days of 2022-2030 are those of the list, no more and no fewer', () => {
  const years = [...new Set(listed.map((row) => Number(row.date.slice(0, 4))))]
  const computed = years.flatMap((year) => holidaysOf(year).map(({ date, name }) => ({ date, name })))
  expect(computed).toEqual(listed.map((row) => ({ date: row.date, name: row.name_pl })))
  expect(years).toHaveLength(9)
})

test.each([
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
  [2100, '2100-03-28'],
])('Easter of %i falls on %s', (year, date) => {
  expect(easterSunday(year)).toBe(date)
})

test('Easter is a Sunday between 22 March and 25 April in every year to 2100', () => {
  for (let year = 2000; year <= 2100; year += 1) {
    const easter = easterSunday(year)
    expect(weekdayOf(easter)).toBe(7)
    expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
  }
})

test('days added to the statute are free only from their year: 6 January 2011, 24 December 2025, 12 November 2018 once', () => {
  expect(holidayOn('2010-01-06')).toBeUndefined()
  expect(holidayOn('2011-01-06')?.name).toBe('Święto Trzech Króli')
  expect(holidayOn('2024-12-24')).toBeUndefined()
  expect(holidayOn('2025-12-24')?.name).toBe('Wigilia Bożego Narodzenia')
  expect(holidayOn('2018-11-12')?.legalBasis).toContain('2117')
  expect(holidayOn('2019-11-12')).toBeUndefined()
})

test('the calendar refuses years it is not kept for', () => {
  expect(() => holidaysOf(1999)).toThrow('od 2000 r.')
})
