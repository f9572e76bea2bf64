import { f } from '#kernel/field/index.ts'
import type { Money } from '#kernel/field/money.ts'
import { invalid } from '#kernel/http/problem.ts'
import { currencyProblem } from './currencies.ts'

/** What a change or a cancellation has cost, row by row. */
export const lostCosts = (label: string) =>
  f.lines(label, {
    what: f.text('Za co', { required: true }),
    amount: f.money('Kwota', { required: true }),
  })

/** Throws 422 with each amount in no known currency at its field. */
export const refuseUnknownCurrencies = (costs: readonly { amount: Money }[]): void => {
  const problems = costs.flatMap(({ amount }, index) =>
    currencyProblem(amount.currency, `costs.${index}.amount`),
  )
  if (problems.length) throw invalid(problems)
}
