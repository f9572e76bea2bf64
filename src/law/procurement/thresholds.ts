import Big from 'big.js'
import type { PlainDate } from '../calendar/plain-date.ts'
import { formatDateLong, formatMoney } from '../polish/format.ts'
import type { Mark, Step } from '../step.ts'

/** What is bought: supplies, services or works. */
export type ProcurementKind = 'supplies' | 'services' | 'works'

/** One sum the law compares a value with, in force from a day until the next row of the same id. */
export type ThresholdRow = {
  id: 'procurement-act' | 'eu-supplies-services' | 'eu-works' | 'fixed-asset'
  from: PlainDate
  /** Net amount with two decimals at most. */
  amount: string
  currency: 'PLN' | 'EUR'
  basis: string
  mark: Mark
}

const pzp = 'ustawa z 11.09.2019 Prawo zamówień publicznych'

/** Thresholds as data; a new law is a new row. Amounts in złoty announced for the sums in euro are not kept until confirmed. */
export const thresholdRows: readonly ThresholdRow[] = [
  {
    id: 'procurement-act',
    from: '2021-01-01',
    amount: '130000',
    currency: 'PLN',
    basis: `${pzp} art. 2 ust. 1 pkt 1`,
    mark: 'S',
  },
  {
    id: 'procurement-act',
    from: '2026-01-01',
    amount: '170000',
    currency: 'PLN',
    basis: `${pzp} art. 2 ust. 1 pkt 1 (zm. Dz.U. 2025 poz. 1173)`,
    mark: 'M',
  },
  {
    id: 'eu-supplies-services',
    from: '2024-01-01',
    amount: '221000',
    currency: 'EUR',
    basis: `${pzp} art. 3 ust. 1`,
    mark: 'M',
  },
  {
    id: 'eu-supplies-services',
    from: '2026-01-01',
    amount: '216000',
    currency: 'EUR',
    basis: `${pzp} art. 3 ust. 1`,
    mark: 'U',
  },
  {
    id: 'eu-works',
    from: '2024-01-01',
    amount: '5538000',
    currency: 'EUR',
    basis: `${pzp} art. 3 ust. 1`,
    mark: 'M',
  },
  {
    id: 'eu-works',
    from: '2026-01-01',
    amount: '5404000',
    currency: 'EUR',
    basis: `${pzp} art. 3 ust. 1`,
    mark: 'U',
  },
  {
    id: 'fixed-asset',
    from: '2018-01-01',
    amount: '10000',
    currency: 'PLN',
    basis: 'ustawa z 15.02.1992 o CIT art. 16f ust. 3',
    mark: 'S',
  },
]

/** The row in force on a day; undefined before the first one known. */
export function thresholdOn(id: ThresholdRow['id'], on: PlainDate): ThresholdRow | undefined {
  return thresholdRows
    .filter((row) => row.id === id && row.from <= on)
    .sort((one, other) => other.from.localeCompare(one.from))[0]
}

/** How an order of a net value is placed: by the city's own rules or by the act, with the sum which decided. */
export type ProcurementAnswer = { regime: 'own-rules' | 'act'; threshold: string; mark: Mark; steps: Step[] }

/**
 * Compares the net value in złoty (string with a point) with the act's threshold on a day; reaching it is enough.
 * The EU threshold is told in euro beside it. Undefined before the act came into force (1 January 2021).
 */
export function procurementRegime(
  net: string,
  kind: ProcurementKind,
  on: PlainDate,
): ProcurementAnswer | undefined {
  const national = thresholdOn('procurement-act', on)
  if (!national) return undefined
  const regime = new Big(net).gte(national.amount) ? 'act' : 'own-rules'
  const steps: Step[] = [
    {
      text: `Próg stosowania ustawy na ${formatDateLong(on)}, netto`,
      legalBasis: national.basis,
      value: formatMoney(national.amount),
    },
    {
      text:
        regime === 'act'
          ? 'Wartość osiąga próg: stosuje się ustawę'
          : 'Wartość poniżej progu: stosuje się regulamin własny',
      legalBasis: national.basis,
      value: formatMoney(net),
    },
    {
      text: 'Nie wolno dzielić zamówienia ani zaniżać wartości, aby uniknąć ustawy',
      legalBasis: `${pzp} art. 29`,
      value: 'zakaz',
    },
  ]
  const european = thresholdOn(kind === 'works' ? 'eu-works' : 'eu-supplies-services', on)
  if (european && regime === 'act') {
    const text =
      'Próg unijny; równowartość w złotych ogłasza Prezes Urzędu Zamówień Publicznych (do sprawdzenia)'
    steps.push({ text, legalBasis: european.basis, value: formatMoney(european.amount, 'EUR') })
  }
  return { regime, threshold: national.amount, mark: national.mark, steps }
}
