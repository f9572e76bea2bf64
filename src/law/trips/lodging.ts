import Big from 'big.js'
import type { Step } from '../step.ts'
import { documented } from './documented.ts'
import { grosz, sum, text } from './money.ts'
import { isShortNight } from './short-night.ts'

/** One night: an invoice (with consent above the limit), a lump sum, or free. */
export type Night = {
  kind: 'invoice' | 'lump' | 'free'
  amount?: string | undefined
  paidByHost?: string | undefined
  exchangeRate?: string | undefined
  consent?: boolean | undefined
  from?: string | undefined
  to?: string | undefined
}

/** Limit of an invoice and the lump sum of a night, in one currency, with the paragraphs they rest on. */
export type LodgingRule = {
  limit: Big
  lump: Big
  currency: string
  invoiceBasis: string
  lumpBasis: string
  sixHours: boolean
}

/** Lodging night by night; above the limit only with consent, otherwise paid to the limit and said so. */
export function lodging(nights: readonly Night[], ruleOf: (index: number) => LodgingRule, settled = '1') {
  const steps: Step[] = []
  const amounts = nights.map((night, index) => {
    const rule = ruleOf(index)
    const label = `Nocleg ${index + 1}`
    const add = (text_: string, legalBasis: string, amount: Big) => {
      steps.push({ text: `${label}: ${text_}`, legalBasis, value: text(amount) })
      return amount
    }
    if (night.kind === 'free') return add('bezpłatny', rule.lumpBasis, new Big(0))
    if (night.kind === 'lump' && rule.sixHours && isShortNight(night))
      return add('mniej niż 6 godzin między 21:00 a 7:00, bez ryczałtu', rule.lumpBasis, new Big(0))
    if (night.kind === 'lump') return add('ryczałt', rule.lumpBasis, grosz(rule.lump))
    const { amount, remark } = documented({ ...night, amount: night.amount ?? '0' }, settled)
    const limit = `${text(rule.limit)} ${rule.currency}`
    if (amount.lte(rule.limit)) return add(`rachunek, limit ${limit}${remark}`, rule.invoiceBasis, amount)
    if (night.consent)
      return add(`rachunek ponad limit ${limit}, za zgodą${remark}`, rule.invoiceBasis, amount)
    return add(
      `rachunek ${text(amount)} ${rule.currency} ponad limit ${limit} bez zgody, wypłata do limitu${remark}`,
      rule.invoiceBasis,
      grosz(rule.limit),
    )
  })
  return { amount: sum(amounts), steps }
}
