import Big from 'big.js'
import type { Mark } from '../step.ts'
import { type ForeignRate, foreignRateOn } from './foreign-rates.ts'
import { instantOf, type Period } from './periods.ts'

/** A part of the stay abroad in one destination country (regulation of 29.01.2013 § 13 ust. 2). */
export type Stage = {
  from: string
  country?: string | undefined
  rate?: ForeignRate | undefined
  /** Rates entered which began to hold while the stay lasted, from a day (YYYY-MM-DD), in order. */
  laterRates?: readonly { from: string; rate: ForeignRate }[] | undefined
  exchangeRate?: string | undefined
}

/** Rate of a stage on a day, at first that on which it begins: the one entered, otherwise the table's. */
export function stageRate(
  stage: Stage,
  date = stage.from.slice(0, 10),
): (ForeignRate & { mark?: Mark }) | undefined {
  const later = stage.laterRates?.findLast(({ from }) => from <= date)?.rate
  return later ?? stage.rate ?? foreignRateOn(stage.country ?? '', date)
}

/** The index of the stage each period belongs to: the one under way when the period starts. */
export function stageOfPeriods(stages: readonly Stage[], periods: readonly Period[]): number[] {
  const start = instantOf(stages[0]!.from)
  return periods.map(({ day }) => {
    const instant = start + (day - 1) * 86_400_000
    return stages.findLastIndex(({ from }) => instantOf(from) <= instant)
  })
}

/** An amount of one currency in another through the rates to PLN, not rounded. */
export function convert(amount: Big | string, own: string, settlement: string): Big {
  return own === settlement ? new Big(amount) : new Big(amount).times(own).div(settlement)
}
