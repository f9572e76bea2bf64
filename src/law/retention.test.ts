import { expect, test } from 'vitest'
import { destroyAfter, formatCategory, parseCategory, transferToArchiveOn } from './retention.ts'

const of = (category: string, closedOn: string) => destroyAfter(parseCategory(category)!, closedOn)

test('regulation of 18.01.2011: B5 counts five full years from 1 January after closing, whatever the day of closing', () => {
  for (const closedOn of ['2026-01-01', '2026-11-24', '2026-12-31'])
    expect(of('B5', closedOn)).toMatchObject({
      outcome: 'consent',
      countedFrom: '2027-01-01',
      keepUntil: '2031-12-31',
      destroyFrom: '2032-01-01',
    })
})

test('act on archives: A is never destroyed, but goes to the archive', () => {
  expect(of('A', '2026-11-24')).toMatchObject({
    outcome: 'never',
    destroyFrom: null,
    transferOn: '2029-01-01',
  })
})

test('BE ends with an expertise, Bc after use and without the archive', () => {
  expect(of('BE10', '2026-11-24')).toMatchObject({ outcome: 'expertise', destroyFrom: '2037-01-01' })
  expect(of('Bc', '2026-11-24')).toMatchObject({ outcome: 'after-use', destroyFrom: null, transferOn: null })
})

test('files wait two years in the unit, counted from 1 January after closing', () => {
  expect(transferToArchiveOn('2026-11-24')).toBe('2029-01-01')
})

test('categories are read strictly and written back', () => {
  for (const text of ['A', 'B5', 'B50', 'BE5', 'Bc']) expect(formatCategory(parseCategory(text)!)).toBe(text)
  for (const text of ['B', 'BE', 'b5', 'C', 'B0', 'B500', '']) expect(parseCategory(text)).toBeUndefined()
})
