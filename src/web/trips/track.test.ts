import { expect, test } from 'vitest'
import { daysOf, instantAt, nightsBetween, placeOf, spanOf } from './track.ts'

const span = spanOf('2026-03-10T05:15:00Z', '2026-03-11T18:40:00Z')!
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16)

test('the track spans whole days in Warsaw; an instant has its place on it and back', () => {
  expect([iso(span.from), iso(span.to)]).toEqual(['2026-03-09T23:00', '2026-03-11T23:00'])
  expect(placeOf(span, Date.parse('2026-03-10T23:00:00Z'))).toBe(0.5)
  expect(iso(instantAt(span, 0.5, span))).toBe('2026-03-10T23:00')
  expect(daysOf(span)).toEqual([
    { day: '2026-03-10', place: 0 },
    { day: '2026-03-11', place: 0.5 },
  ])
})

test('what is drawn is rounded to a quarter and cannot pass its neighbours', () => {
  const between = { from: Date.parse('2026-03-10T08:00:00Z'), to: Date.parse('2026-03-10T12:00:00Z') }
  expect(iso(instantAt(span, 0.251, span))).toBe('2026-03-10T11:00')
  expect(iso(instantAt(span, 0, between))).toBe('2026-03-10T08:00')
  expect(iso(instantAt(span, 1, between))).toBe('2026-03-10T12:00')
})

test('the day on which clocks change is an hour shorter', () => {
  const spring = spanOf('2026-03-29T06:00:00Z', '2026-03-29T18:00:00Z')!
  expect(spring.to - spring.from).toBe(23 * 3_600_000)
  expect(spanOf('2026-03-29T06:00:00Z', '2026-03-29T06:00:00Z')).toBeUndefined()
  expect(spanOf(null, '2026-03-29T06:00:00Z')).toBeUndefined()
})

test('§ 8 ust. 4: a night counts with six hours between 21:00 and 7:00', () => {
  expect(nightsBetween('2026-03-10T05:15:00Z', '2026-03-11T18:40:00Z')).toHaveLength(1)
  expect(nightsBetween('2026-03-10T05:15:00Z', '2026-03-11T01:59:00Z')).toHaveLength(0)
  expect(nightsBetween('2026-03-10T05:15:00Z', '2026-03-11T02:00:00Z')).toHaveLength(1)
  // Left half an hour after midnight: the night of the day before has its six hours too.
  expect(nightsBetween('2026-03-09T23:30:00Z', '2026-03-11T18:40:00Z')).toHaveLength(2)
})
