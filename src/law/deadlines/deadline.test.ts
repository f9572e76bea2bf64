import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/plain-date.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { deadline } from './deadline.ts'
import { ruleRows } from './rule-rows.ts'
import { ruleIds } from './rules.ts'

type Case = {
  id: string
  rule: string
  event_date: string
  params: string
  expected_due: string
  why: string
}

const cases: Case[] = parse(readFileSync(new URL('./deadline-cases.csv', import.meta.url)), {
  columns: true,
  delimiter: ';',
})

const params = (text: string) =>
  Object.fromEntries(text ? text.split(',').map((pair) => pair.split('=')) : [])

describe('worked cases: KPA art. 57, Reg. 1182/71 and the acts of each rule', () => {
  test.each(cases)('$id $rule of $event_date → $expected_due: $why', (row) => {
    const result = deadline({ rule: row.rule, eventDate: row.event_date, params: params(row.params) })
    expect(result.due).toBe(row.expected_due)
    expect(result.steps.at(-1)!.value).toBe(row.expected_due)
  })
})

const someDate = fc.integer({ min: 6_900, max: 36_000 }).map((days) => addDays('2000-01-01', days))
const dayRules = ruleIds.filter((id) => id !== 'gdpr-breach')
const someRule = fc.constantFrom(...dayRules)
const n = fc.integer({ min: 7, max: 90 })

test('KPA art. 57 § 4: no rule in days, weeks or months ends on a Saturday or a free day', () => {
  fc.assert(
    fc.property(someRule, someDate, n, (rule, eventDate, length) => {
      const { due } = deadline({ rule, eventDate, params: { n: length } })
      expect(isWorkingDay(due)).toBe(true)
      expect(due > eventDate).toBe(true)
    }),
  )
})

test('a later event never has an earlier due day', () => {
  fc.assert(
    fc.property(someRule, someDate, n, fc.integer({ min: 1, max: 40 }), (rule, eventDate, length, later) => {
      const first = deadline({ rule, eventDate, params: { n: length } }).due
      const second = deadline({ rule, eventDate: addDays(eventDate, later), params: { n: length } }).due
      expect(second >= first).toBe(true)
    }),
  )
})

test('a longer period never ends earlier', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('days', 'working-days', 'weeks', 'months'),
      someDate,
      n,
      (rule, eventDate, length) => {
        const shorter = deadline({ rule, eventDate, params: { n: length } }).due
        expect(deadline({ rule, eventDate, params: { n: length + 1 } }).due >= shorter).toBe(true)
      },
    ),
  )
})

test('every rule explains itself with a legal basis in each step', () => {
  for (const row of ruleRows) {
    const eventDate = row.id === 'gdpr-breach' ? '2026-11-24T08:00' : '2026-11-24'
    for (const step of deadline({ rule: row.id, eventDate, params: { n: 7 } }).steps) {
      expect(step.legalBasis).not.toBe('')
      expect(step.value).not.toBe('')
    }
  }
})

test('a parameter written as text counts like the number', () => {
  expect(deadline({ rule: 'days', eventDate: '2026-05-01', params: { n: '7' } }).due).toBe('2026-05-08')
})

test.each([
  ['days', {}, 'podaj wartość'],
  ['days', { n: 0 }, 'od 1 do 3660'],
  ['weeks', { n: '1.5' }, 'liczba całkowita'],
  ['gdpr-request', { extend_months: 3 }, 'od 0 do 2'],
  ['complaint-unclear', { n: 6 }, 'od 7 do 90'],
  ['no-such-rule', {}, 'Nie ma reguły'],
])('%s with %o is refused in Polish', (rule, given, message) => {
  expect(() => deadline({ rule, eventDate: '2026-11-24', params: given })).toThrow(message)
})

test('a rule younger than the event is refused: petitions before the act of 11.07.2014 came into force', () => {
  expect(() => deadline({ rule: 'petition', eventDate: '2015-09-05' })).toThrow('od 2015-09-06')
})

test('Reg. 1182/71 art. 3(1): an event on the full hour still leaves that hour out; a day without an hour is refused', () => {
  expect(deadline({ rule: 'gdpr-breach', eventDate: '2026-11-20T14:00' }).due).toBe('2026-11-23T15:00')
  expect(() => deadline({ rule: 'gdpr-breach', eventDate: '2026-11-20' })).toThrow('podaj także godzinę')
})

test('statute on petitions art. 10 ust. 3: three months more, six at most from filing', () => {
  expect(deadline({ rule: 'petition-extended', eventDate: '2026-11-24' }).due).toBe('2027-05-24')
})

test('the committee’s motion is a setting of the city, 14 days unless told otherwise, and marked unsure', () => {
  const usual = deadline({ rule: 'committee-motion', eventDate: '2026-11-24' })
  expect([usual.due, usual.mark]).toEqual(['2026-12-08', 'U'])
  expect(deadline({ rule: 'committee-motion', eventDate: '2026-11-24', params: { n: 30 } }).due).toBe(
    '2026-12-28',
  )
})
