import { expect, test } from 'vitest'
import { procurementRegime, thresholdOn } from './thresholds.ts'

test.each([
  ['129999.99', '2025-12-31', 'own-rules'],
  ['130000.00', '2025-12-31', 'act'],
  ['130000.00', '2026-01-01', 'own-rules'],
  ['169999.99', '2026-11-24', 'own-rules'],
  ['170000.00', '2026-11-24', 'act'],
  ['930959.99', '2026-11-24', 'act'],
  ['930960.00', '2026-11-24', 'act-eu'],
  ['1000000.00', '2025-11-24', 'act'],
])('procurement act art. 2-3: services of %s zł net begun on %s → %s', (net, on, regime) => {
  expect(procurementRegime(net, 'services', on)?.regime).toBe(regime)
})

test('works have their own EU threshold, far above that of services', () => {
  expect(procurementRegime('20000000', 'works', '2026-11-24')).toMatchObject({
    regime: 'act',
    euThreshold: '23291240',
  })
  expect(procurementRegime('20000000', 'supplies', '2026-11-24')?.regime).toBe('act-eu')
})

test('an answer is as sure as its least sure sum', () => {
  expect(procurementRegime('1', 'supplies', '2025-11-24')?.mark).toBe('S')
  expect(procurementRegime('1', 'supplies', '2026-11-24')?.mark).toBe('M')
})

test('an EU threshold is not carried past the years it was announced for', () => {
  expect(thresholdOn('eu-works', '2028-01-01')).toBeUndefined()
  expect(procurementRegime('99000000', 'works', '2028-01-01')).toMatchObject({
    regime: 'act',
    euThreshold: null,
  })
})

test('before the act came into force there is no answer', () => {
  expect(procurementRegime('1', 'supplies', '2020-12-31')).toBeUndefined()
})
