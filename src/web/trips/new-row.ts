import type { Money } from '#kernel/field/money.ts'
import type { FieldDescription } from '#kernel/register/description.ts'

export type Row = Record<string, unknown>

/** Kinds of nights which have no amount: a lump sum and what is free. */
export const withoutAmount = ['lump', 'free']

/** A new row of a chosen kind; its amount begins in the currency of the row before it, else in `currency`. */
export const newRow = (
  field: FieldDescription,
  rows: readonly Row[],
  chosen: string,
  currency: string | undefined,
): Row => {
  const kind = field.columns!.find((column) => column.kind === 'choice')!
  const last = rows.findLast((row) => row.amount)?.amount as Money | undefined
  const known = last?.currency ?? currency
  const amount = known && !withoutAmount.includes(chosen) ? { amount: { amount: '', currency: known } } : {}
  return { [kind.id]: chosen, ...amount }
}

/** Puts the focus into a control which React is about to draw. */
export const focusSoon = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
