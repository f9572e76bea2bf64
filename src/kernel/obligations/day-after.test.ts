import { expect, it } from 'vitest'
import { dayAfter, type ObligationEvent } from './day-after.ts'

const complaint = {
  rule: 'kpa-complaint',
  params: {},
  startedOn: '2026-03-02',
  setDue: '2026-04-02',
}
const suspended = (on: string): ObligationEvent => ({ kind: 'suspended', on, reason: 'brak dokumentu' })
const resumed = (on: string): ObligationEvent => ({ kind: 'resumed', on, reason: 'wpłynął' })

it('KPA art. 35 § 5: each suspension lengthens the period by its own days, and may be repeated', () => {
  expect(dayAfter(complaint, []).due).toBe('2026-04-02')
  const once = [suspended('2026-03-10'), resumed('2026-03-15')]
  expect(dayAfter(complaint, once).due).toBe('2026-04-07')
  expect(dayAfter(complaint, [...once, suspended('2026-03-20'), resumed('2026-03-22')]).due).toBe(
    '2026-04-09',
  )
})

it('has no day while the clock stands, and says how many days will be left', () => {
  const paused = dayAfter(complaint, [suspended('2026-03-10')])
  expect(paused.due).toBeNull()
  expect(paused.steps.at(-1)).toMatchObject({ value: '24\u00a0dni' })
})

it('a suspension ended on the day it began changes nothing', () => {
  expect(dayAfter(complaint, [suspended('2026-03-10'), resumed('2026-03-10')]).due).toBe('2026-04-02')
})

it('a day set by a person is moved off free days after a suspension, and extended to the named day', () => {
  const set = { rule: null, params: {}, startedOn: '2026-03-02', setDue: '2026-03-20' }
  // 22 March is a Sunday.
  expect(dayAfter(set, [suspended('2026-03-10'), resumed('2026-03-12')]).due).toBe('2026-03-23')
  const extended: ObligationEvent = { kind: 'extended', on: '2026-03-10', due: '2026-03-27', reason: 'urlop' }
  expect(dayAfter(set, [extended]).due).toBe('2026-03-27')
})
