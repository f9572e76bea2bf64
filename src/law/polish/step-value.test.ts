import { expect, test } from 'vitest'
import { formatStepValue } from './step-value.ts'

test.each([
  ['2026-12-28', '28~grudnia~2026~r.'],
  ['2026-11-23T15:00', '23~listopada~2026~r., godz.~15:00'],
  ['2026-02-30', '2026-02-30'],
  ['14 dni', '14 dni'],
])('%s is shown as %s', (value, shown) => {
  expect(formatStepValue(value)).toBe(shown.replaceAll('~', '\u00A0'))
})
