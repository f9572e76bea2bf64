import { formatNumber } from './format.ts'

const rules = new Intl.PluralRules('pl')

/**
 * The form of a noun that goes with a number: 1 pismo, 2 pisma, 5 pism, 22 pisma, 112 pism.
 * A fraction takes the genitive singular (1,5 dnia), which for most nouns differs from `few`.
 */
export function plural(n: number, one: string, few: string, many: string, fraction: string = few): string {
  const form = rules.select(Math.abs(n))
  return form === 'one' ? one : form === 'few' ? few : form === 'many' ? many : fraction
}

/** A number with its noun, joined by a hard space: `count(5, 'pismo', 'pisma', 'pism')` → „5 pism”. */
export function count(n: number, one: string, few: string, many: string, fraction?: string): string {
  return `${formatNumber(n)}\u00A0${plural(n, one, few, many, fraction)}`
}
