import type Big from 'big.js'
import { atLeastZero, grosz, text } from './money.ts'
import { convert } from './stages.ts'

/** A documented amount: its currency's rate to PLN where it differs, and the part which the host paid. */
export type Documented = {
  amount: string
  paidByHost?: string | undefined
  exchangeRate?: string | undefined
}

/**
 * What the traveller is owed of a documented amount, in the currency of the settlement (rate `settled` to PLN): less
 * the host's part, never below zero, rounded to 0.01. `remark` tells of the rate and of the host's part for the steps.
 */
export function documented(row: Documented, settled: string): { amount: Big; remark: string } {
  const own = row.exchangeRate ?? settled
  const paid = grosz(convert(row.paidByHost ?? '0', own, settled))
  const amount = atLeastZero(grosz(convert(row.amount, own, settled)).minus(paid))
  const converted = own === settled ? '' : `; ${text(row.amount)} po kursie ${own} zł`
  return { amount, remark: converted + (paid.gt(0) ? `; gospodarz opłacił ${text(paid)}` : '') }
}
