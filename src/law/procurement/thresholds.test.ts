import { expect, test } from 'vitest'
import { procurementRegime, thresholdOn } from './thresholds.ts'

test.each([
  ['129999.99', '2025-12-31', 'own-rules'],
  ['130000.00', '2025-12-31', 'act'],
  ['130000.00', '2026-01-01', 'own-rules'],
  ['169999.99', '2026-11-24', 'own-rules'],
  ['170000.00', '2026-11-24', 'act'],
])('procurement act art. 2 ust. 1 pkt 1: %s zł net on %s → %s', (net, on, regime) => {
  expect(procurementRegime(net, 'services', on)?.regime).toBe(regime)
})

test('the threshold of 170,000 zł comes from memory and says so', () => {
  expect(procurementRegime('1', 'supplies', '2026-11-24')).toMatchObject({ threshold: '170000', mark: 'M' })
  expect(thresholdOn('eu-works', '2026-11-24')).toMatchObject({ amount: '5404000', mark: 'U' })
})

test('works are compared with the EU threshold for works', () => {
  const eu = (kind: 'works' | 'services') =>
    procurementRegime('900000', kind, '2026-11-24')!.steps.at(-1)!.value
  expect(eu('works')).toBe('5\u00A0404\u00A0000,00\u00A0EUR')
  expect(eu('services')).toBe('216\u00A0000,00\u00A0EUR')
})

test('before the act came into force there is no answer', () => {
  expect(procurementRegime('1', 'supplies', '2020-12-31')).toBeUndefined()
})
