import { expect, test } from 'vitest'
import { expandShort } from './expand-short.ts'

const list = [
  { short: 'pz', text: 'Proszę o załatwienie.' },
  { short: 'aa', text: 'Ad acta.' },
]

test.each([
  ['pz ', 'Proszę o załatwienie.'],
  ['PZ', 'Proszę o załatwienie.'],
  ['aa', 'Ad acta.'],
  ['pzu ', 'pzu '],
  ['Proszę pz', 'Proszę pz'],
  ['', ''],
])('„%s” becomes „%s”', (typed, text) => {
  expect(expandShort(typed, list)).toBe(text)
})
