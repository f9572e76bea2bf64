import Big from 'big.js'
import type { PlainDate } from '../calendar/plain-date.ts'
import { formatDateLong, formatMoney, formatNumber } from '../polish/format.ts'
import { type Mark, type Step, worstMark } from '../step.ts'
import { type ThresholdRow, thresholdRows } from './threshold-rows.ts'

/** What is bought: supplies, services or works. */
export type ProcurementKind = 'supplies' | 'services' | 'works'

/** By whose rules an order is placed: the city's own, the act's national ones, or the act's with notice in the EU. */
export type ProcurementRegime = 'own-rules' | 'act' | 'act-eu'

/** The regime with the national and EU thresholds in złoty net that decided it (`null` where the EU one is not known). */
export type ProcurementAnswer = {
  regime: ProcurementRegime
  threshold: string
  euThreshold: string | null
  mark: Mark
  steps: Step[]
}

const pzp = 'ustawa z 11.09.2019 Prawo zamówień publicznych'

const outcome: Record<ProcurementRegime, string> = {
  'own-rules': 'Wartość poniżej progu ustawy: stosuje się regulamin własny',
  act: 'Wartość osiąga próg ustawy: stosuje się tryby krajowe',
  'act-eu': 'Wartość osiąga próg unijny: stosuje się przepisy dla progów unijnych',
}

/** The row in force on a day; undefined where none is known. */
export function thresholdOn(id: ThresholdRow['id'], on: PlainDate): ThresholdRow | undefined {
  return thresholdRows
    .filter((row) => row.id === id && row.from <= on && on <= (row.to ?? on))
    .sort((one, other) => other.from.localeCompare(one.from))[0]
}

/**
 * Compares a net value in złoty (string with a point) with the thresholds of the day the procedure begins; reaching one
 * is enough. Undefined before the act came into force (1 January 2021).
 */
export function procurementRegime(
  net: string,
  kind: ProcurementKind,
  on: PlainDate,
): ProcurementAnswer | undefined {
  const national = thresholdOn('procurement-act', on)
  if (!national) return undefined
  const european = thresholdOn(kind === 'works' ? 'eu-works' : 'eu-supplies-services', on)
  const reaches = (row: ThresholdRow | undefined) => row !== undefined && new Big(net).gte(row.amount)
  const regime = reaches(european) ? 'act-eu' : reaches(national) ? 'act' : 'own-rules'
  const steps: Step[] = [
    {
      text: `Próg stosowania ustawy dla postępowań wszczętych ${formatDateLong(on)}, netto`,
      legalBasis: national.basis,
      value: formatMoney(national.amount),
    },
  ]
  if (european)
    steps.push({
      text: `Próg unijny samorządu: ${formatNumber(european.euro!)} euro po kursie Prezesa UZP`,
      legalBasis: european.basis,
      value: formatMoney(european.amount),
    })
  steps.push(
    { text: outcome[regime], legalBasis: national.basis, value: formatMoney(net) },
    {
      text: 'Zamówienia nie dzieli się, aby uniknąć stosowania ustawy',
      legalBasis: `${pzp} art. 29`,
      value: 'zakaz',
    },
  )
  const mark = worstMark([national.mark, ...(european ? [european.mark] : [])])
  return { regime, threshold: national.amount, euThreshold: european?.amount ?? null, mark, steps }
}
