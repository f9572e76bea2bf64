import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMatterNumber, parseMatterNumber } from './matter-number.ts'

test('regulation of 18.01.2011 annex 1 § 5: unit, class, number, year', () => {
  expect(parseMatterNumber(' KP-02.1510.15.2026 ')).toEqual({
    unit: 'KP-02',
    jrwa: '1510',
    sequence: 15,
    year: 2026,
  })
})

test('a subgroup carries the number of the matter it was set apart from', () => {
  expect(parseMatterNumber('ABC.123.77.2.2011')).toEqual({
    unit: 'ABC',
    jrwa: '123',
    group: 77,
    sequence: 2,
    year: 2011,
  })
})

test('the mark of the person in charge may follow the year', () => {
  expect(parseMatterNumber('KP-02.1510.15.2026.JK2')).toMatchObject({ sequence: 15, lead: 'JK2' })
})

test.each([
  '',
  'KP-02.1510.2026',
  'KP-02.1510.0.2026',
  'kp-02.1510.15.2026',
  'KP-02/1510/15/2026',
  'KP-02.1510.15.26',
])('„%s” is no sign of a matter', (text) => {
  expect(parseMatterNumber(text)).toBeUndefined()
})

test('what is written can be read back', () => {
  const number = fc.record(
    {
      unit: fc.constantFrom('KP-01', 'ABC', 'OŚ-3'),
      jrwa: fc.stringMatching(/^\d{1,4}$/),
      group: fc.integer({ min: 1, max: 9999 }),
      sequence: fc.integer({ min: 1, max: 99_999 }),
      year: fc.integer({ min: 1990, max: 2100 }),
      lead: fc.constantFrom('AN', 'JK2'),
    },
    { requiredKeys: ['unit', 'jrwa', 'sequence', 'year'], noNullPrototype: true },
  )
  fc.assert(
    fc.property(number, (parts) => {
      expect(parseMatterNumber(formatMatterNumber(parts))).toEqual(parts)
    }),
  )
})
