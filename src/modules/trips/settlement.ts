import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Money } from '#kernel/field/money.ts'
import { type FieldProblem, invalid } from '#kernel/http/problem.ts'
import type { Step } from '#law/step.ts'

/** One line of the settlement: a component in its currency. */
export interface Figure {
  component: string
  label: string
  amount: Money
}

/** A settlement computed by the law: what the signatures are bound to. Amounts in PLN unless a figure says otherwise. */
export interface Settlement {
  figures: Figure[]
  steps: Step[]
  total: Money
  toPay: Money
  toReturn: Money
  /** SHA-256 of everything that entered and everything that came out. */
  hash: string
}

/** An amount in złote. */
export const pln = (amount: string): Money => ({ amount, currency: 'PLN' })

/** Puts figures, steps and totals together with their hash. */
export const settlementOf = (
  entered: unknown,
  figures: Figure[],
  steps: Step[],
  sums: { total: string; toPay: string; toReturn: string },
): Settlement => ({
  figures,
  steps,
  total: pln(sums.total),
  toPay: pln(sums.toPay),
  toReturn: pln(sums.toReturn),
  hash: createHash('sha256')
    .update(JSON.stringify([entered, figures]))
    .digest('hex'),
})

/** Reads what the law's schema accepts; what it refuses becomes messages at the fields people see. */
export const acceptedByLaw = <Output>(
  schema: z.ZodType<Output>,
  input: unknown,
  pathOf: (path: string) => string,
): Output => {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw invalid(
    result.error.issues.map(
      (issue): FieldProblem => ({
        path: pathOf(issue.path.map(String).join('.')),
        message: issue.message,
        rule: 'law',
      }),
    ),
  )
}
