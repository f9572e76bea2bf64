import { byCheckDigit, compact, type IdentifierCheck, unreadable, weightedSum } from './check.ts'

const legalBasis = 'ustawa z 29.06.1995 o statystyce publicznej art. 42'
const shortWeights = [8, 9, 2, 3, 4, 5, 6, 7]
const longWeights = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]
const rule = 'Suma cyfr z wagami, reszta z dzielenia przez 11 (10 liczy się jako 0)'

function checkDigit(digits: string, weights: readonly number[]): string {
  return String((weightedSum(digits, weights) % 11) % 10)
}

/** REGON, the statistical number: 9 digits of an entity or 14 of its local unit, whose first nine must hold as well. */
export function checkRegon(text: string): IdentifierCheck {
  const digits = compact(text)
  if (!/^(\d{9}|\d{14})$/.test(digits)) return unreadable(text, 'REGON ma 9 albo 14 cyfr.')
  const entity = digits.slice(0, 9)
  const short = byCheckDigit(
    { normalized: entity, formatted: entity.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3') },
    { computed: checkDigit(entity, shortWeights), rule, legalBasis },
    { Rodzaj: digits.length === 9 ? 'podmiot' : 'jednostka lokalna' },
  )
  if (digits.length === 9) return short
  const shape = { normalized: digits, formatted: `${short.formatted} ${digits.slice(9)}` }
  if (!short.valid) return { ...short, ...shape }
  return byCheckDigit(shape, { computed: checkDigit(digits, longWeights), rule, legalBasis }, short.facts)
}
