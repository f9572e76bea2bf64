import { expect, test } from 'vitest'
import { duePhrase, levelOf } from './level.ts'

test.each([
  ['2026-11-20', 'late', '4\u00A0dni po terminie'],
  ['2026-11-23', 'late', '1\u00A0dzień po terminie'],
  ['2026-11-24', 'today', 'dziś (wt.\u00A024.11)'],
  ['2026-11-25', 'soon', 'jutro (śr.\u00A025.11)'],
  ['2026-11-26', 'soon', 'pojutrze (czw.\u00A026.11)'],
  ['2026-12-01', 'soon', 'za 7\u00A0dni (wt.\u00A001.12)'],
  ['2026-12-02', 'ok', 'za 8\u00A0dni (śr.\u00A002.12)'],
  ['2026-11-25T15:00', 'soon', 'jutro (śr.\u00A025.11)'],
])('on 24 November 2026 a deadline of %s is %s: %s', (due, level, phrase) => {
  expect(levelOf(due, '2026-11-24', { warn: [7, 3, 1] })).toBe(level)
  expect(duePhrase(due, '2026-11-24')).toBe(phrase)
})

test('a rule with its own warning days warns by them', () => {
  expect(levelOf('2026-12-20', '2026-11-24', { warn: [30] })).toBe('soon')
  expect(levelOf('2026-11-25', '2026-11-24', { warn: [] })).toBe('ok')
})
