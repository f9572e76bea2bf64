import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar/plain-date.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { deadline } from './deadline.ts'
import { type DeadlineEvent, dueAfter } from './due-after.ts'

const suspension = (from: string, to?: string): DeadlineEvent => ({
  kind: 'suspension',
  from,
  ...(to && { to }),
})

test('KPA art. 35 § 5: ten suspended days put a month off by ten days, both its ends counted', () => {
  const after = dueAfter('kpa-month', '2026-10-01', {}, [suspension('2026-10-10', '2026-10-19')])
  expect(after.due).toBe('2026-11-12') // 1 Nov + 10 = 11 Nov, a holiday
})

test('the end is moved once, after the suspension, not before it too', () => {
  // The month ends on Sunday 1 November; one day more is Monday 2 November, not Tuesday.
  expect(dueAfter('kpa-month', '2026-10-01', {}, [suspension('2026-10-10', '2026-10-10')]).due).toBe(
    '2026-11-02',
  )
})

test('suspensions repeat and overlapping ones count once, in whichever order they were recorded', () => {
  const overlapping = [suspension('2026-10-15', '2026-10-24'), suspension('2026-10-10', '2026-10-19')]
  const joined = dueAfter('kpa-month', '2026-10-01', {}, [suspension('2026-10-10', '2026-10-24')])
  expect(dueAfter('kpa-month', '2026-10-01', {}, overlapping).due).toBe(joined.due)
})

test('an open suspension stops the clock: no due day, days left from its first day', () => {
  const stopped = dueAfter('kpa-month', '2026-10-02', {}, [suspension('2026-10-30')])
  expect(stopped).toMatchObject({ state: 'suspended', due: null, since: '2026-10-30', daysLeft: 4 })
})

test('act on public information art. 13 ust. 2: an extension is cut at two months from the request', () => {
  const to = (day: string): DeadlineEvent => ({ kind: 'extension', on: '2026-12-01', to: day })
  expect(dueAfter('public-information', '2026-11-24', {}, [to('2027-01-05')]).due).toBe('2027-01-05')
  expect(dueAfter('public-information', '2026-11-24', {}, [to('2027-03-01')]).due).toBe('2027-01-25')
})

test('what is recorded after the end changes nothing and says so', () => {
  const late = dueAfter('complaint-forward', '2026-11-02', {}, [suspension('2026-11-16', '2026-11-20')])
  expect(late.due).toBe('2026-11-09')
  expect(late.steps.some((step) => step.text.includes('po upływie terminu'))).toBe(true)
})

test('GDPR art. 33(1): hours are neither suspended nor extended', () => {
  expect(() => dueAfter('gdpr-breach', '2026-11-24T10:00', {}, [])).toThrow('w godzinach')
})

const start = '2026-03-02'
const someEvent = fc
  .tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 40 }), fc.boolean())
  .map(([offset, length, extension]): DeadlineEvent => {
    const from = addDays(start, offset)
    const to = addDays(from, length)
    return extension ? { kind: 'extension', on: from, to } : { kind: 'suspension', from, to }
  })

test('without events the due day is the plain one; events never bring it forward and never leave it on a free day', () => {
  fc.assert(
    fc.property(fc.array(someEvent, { maxLength: 5 }), (events) => {
      const plain = deadline({ rule: 'kpa-two-months', eventDate: start }).due
      expect(dueAfter('kpa-two-months', start, {}, []).due).toBe(plain)
      const due = dueAfter('kpa-two-months', start, {}, events).due!
      expect(due >= plain).toBe(true)
      expect(isWorkingDay(due)).toBe(true)
    }),
  )
})
