import Big from 'big.js'

/** Amount rounded to the grosz, half up (ROUND_HALF_UP of big.js, away from zero). */
export function grosz(amount: Big | string | number): Big {
  return new Big(amount).round(2, Big.roundHalfUp)
}

/** The sum of amounts, zero for none. */
export function sum(amounts: readonly (Big | string)[]): Big {
  return amounts.reduce<Big>((total, amount) => total.plus(amount), new Big(0))
}

/** An amount as the answer carries it: two decimals and a dot. */
export function text(amount: Big | string): string {
  return grosz(amount).toFixed(2)
}

/** The smaller of two amounts. */
export function least(a: Big, b: Big): Big {
  return a.lt(b) ? a : b
}

/** An amount, or zero where it would be negative. */
export function atLeastZero(amount: Big): Big {
  return amount.lt(0) ? new Big(0) : amount
}
