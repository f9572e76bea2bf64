import { expect, it } from 'vitest'
import { stepText, stepValue } from './step-text.ts'

it('writes days and amounts of a step as people do', () =>
  expect(stepText('Dieta, stawka 45.00 zł z 2026-03-10, kurs 4.2650 zł za 1 EUR')).toBe(
    'Dieta, stawka 45,00 zł z 10.03.2026, kurs 4,2650 zł za 1 EUR',
  ))

it('leaves dates and numbers of acts alone', () => {
  expect(stepText('rozporządzenie z 29.01.2013 § 7')).toBe('rozporządzenie z 29.01.2013 § 7')
  expect(stepText('znak KP-02.1510.15.2026')).toBe('znak KP-02.1510.15.2026')
})

it('gives amounts a comma and days their month', () => {
  expect(stepValue('67.50')).toBe('67,50')
  expect(stepValue('2026-12-28')).toBe('28\u00A0grudnia\u00A02026\u00A0r.')
  expect(stepValue('1 miesiąc')).toBe('1 miesiąc')
})
