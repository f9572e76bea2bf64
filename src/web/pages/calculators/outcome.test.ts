import { expect, it } from 'vitest'
import { factsOf } from './outcome.ts'

const plain = (result: Record<string, unknown>, currency?: string) =>
  factsOf(result, currency).map(({ label, value }) => `${label}: ${value.replaceAll('\u00A0', ' ')}`)

it('puts the day of a deadline first', () =>
  expect(plain({ phrase: 'za 33 dni (pon. 28.12)', due: '2026-12-28' })).toEqual([
    'Termin upływa: 28 grudnia 2026 r.',
    'Zostało: za 33 dni (pon. 28.12)',
  ]))

it('shows amounts in their currency, without those of nothing', () =>
  expect(plain({ total: '1214.00', lodging: '42.50', costs: '0.00' }, 'EUR')).toEqual([
    'Razem: 1 214,00 EUR',
    'Noclegi: 42,50 EUR',
  ]))

it('says in words which regime applies and what a check digit shows', () => {
  expect(plain({ regime: 'own-rules', threshold: '170000' })).toEqual([
    'Stosuje się: regulamin własny',
    'Próg krajowy netto: 170 000,00 zł',
  ])
  expect(plain({ valid: false })).toEqual(['Cyfra kontrolna: nie zgadza się'])
})
