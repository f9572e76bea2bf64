import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tripCalculators } from './index.ts'

type Case = { id: string; why: string; calculator: string; input: unknown; expected: object }
const cases: Case[] = JSON.parse(readFileSync(new URL('trip-cases.json', import.meta.url), 'utf8'))
const named = (id: string) => tripCalculators.find((calculator) => calculator.id === id)!
const ask = (id: string, body: unknown) => named(id).run(named(id).input.parse(body), '2026-11-24')

describe('regulation of 29.01.2013: published cases to the grosz', () => {
  test.each(cases.map((row) => [`${row.id} ${row.why}`, row] as const))('%s', (_, row) => {
    expect(ask(row.calculator, row.input)).toMatchObject(row.expected)
  })
})

test.each([
  ['2026-03-10T08:00', '2026-03-10T20:00', '22.50'],
  ['2026-03-10T08:00', '2026-03-10T20:01', '45.00'],
  ['2026-03-10T08:00', '2026-03-11T08:01', '67.50'],
  ['2026-03-10T08:00', '2026-03-11T16:00', '67.50'],
  ['2026-03-10T08:00', '2026-03-11T16:01', '90.00'],
  ['2026-03-29T00:00', '2026-03-29T08:59', '0.00'],
  ['2026-10-25T00:00', '2026-10-25T07:00', '22.50'],
  ['2022-12-31T08:00', '2023-01-01T20:00', '83.00'],
  ['2028-02-28T08:00', '2028-03-01T08:00', '90.00'],
])('§ 7 ust. 2: from %s to %s gives %s', (start, end, perDiem) => {
  expect(ask('domestic-trip', { start, end })).toMatchObject({ perDiem })
})
