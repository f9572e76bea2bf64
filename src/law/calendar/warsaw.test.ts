import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromWarsaw, toWarsaw } from './warsaw.ts'

test('winter and summer time', () => {
  expect(toWarsaw('2026-11-24T08:05:00Z')).toBe('2026-11-24T09:05')
  expect(toWarsaw(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02T00:30')
})

test('the hour that happens twice is its first run, the missing one an hour later', () => {
  expect(new Date(fromWarsaw('2026-10-25T02:30')).toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(toWarsaw(fromWarsaw('2026-03-29T02:30'))).toBe('2026-03-29T03:30')
})

test('any minute of an instant comes back, but for the second run of an autumn hour', () => {
  const minute = fc.integer({ min: 15_778_080, max: 31_556_160 })
  fc.assert(
    fc.property(minute, (minutes) => {
      const instant = minutes * 60_000
      expect([instant, instant - 3_600_000]).toContain(fromWarsaw(toWarsaw(instant)))
      expect(toWarsaw(fromWarsaw(toWarsaw(instant)))).toBe(toWarsaw(instant))
    }),
  )
})
