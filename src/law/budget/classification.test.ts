import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classificationFaults, classificationOn, sumFault, sumsBy } from './classification.ts'

const line = (rozdzial: string, paragraf: string, amount: string) => ({
  dzial: '750',
  rozdzial,
  paragraf,
  amount,
})

test('regulation of 2.03.2010: a paragraf with another fourth digit is read by its base', () => {
  expect(classificationOn('paragraf', '4427', '2026-11-24')?.name).toBe('Podróże służbowe zagraniczne')
  expect(classificationOn('paragraf', '9990', '2026-11-24')).toBeUndefined()
})

test('a code out of its days, unknown, or under another dział is named', () => {
  const closed = [
    { level: 'dzial', code: '750', name: 'x', from: '2010-01-01', to: '2020-12-31', mark: 'M' },
  ] as const
  expect(classificationFaults(line('75023', '4300', '1'), '2026-11-24')).toEqual([])
  expect(classificationFaults(line('75023', '4300', '1'), '2026-11-24', closed)[0]).toContain('Dział 750')
  expect(classificationFaults(line('80101', '4300', '1'), '2026-11-24').at(-1)).toContain(
    'nie należy do działu 750',
  )
})

test('parts must make up the whole to the grosz', () => {
  expect(sumFault([{ amount: '0.10' }, { amount: '0.20' }], '0.30')).toBeUndefined()
  expect(sumFault([{ amount: '100' }, { amount: '20.5' }], '120.51')).toBe(
    'Podział daje 120,50 zł zamiast 120,51 zł: 0,01 zł za mało'.replaceAll(/(?<=\d) (?=zł)/g, '\u00A0'),
  )
})

test('whatever the split, rozdziały and paragrafy sum to the same total', () => {
  const grosze = fc.integer({ min: 0, max: 1_000_000_000 }).map((value) => (value / 100).toFixed(2))
  const some = fc.tuple(fc.constantFrom('75022', '75023'), fc.constantFrom('4210', '4300', '4410'), grosze)
  fc.assert(
    fc.property(fc.array(some, { minLength: 1 }), (rows) => {
      const lines = rows.map(([rozdzial, paragraf, amount]) => line(rozdzial, paragraf, amount))
      const total = sumsBy('dzial', lines).get('750')!
      for (const level of ['rozdzial', 'paragraf'] as const) {
        const parts = [...sumsBy(level, lines).values()].map((amount) => ({ amount }))
        expect(sumFault(parts, total)).toBeUndefined()
      }
    }),
  )
})
