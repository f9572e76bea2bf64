import { byCheckDigit, compact, type IdentifierCheck, unreadable, weightedSum } from './check.ts'

const legalBasis = 'ustawa z 13.10.1995 o zasadach ewidencji i identyfikacji podatników'

/** NIP, the tax number: ten digits, the last one the weighted sum modulo 11; the prefix PL of EU trade is dropped. */
export function checkNip(text: string): IdentifierCheck {
  const digits = compact(text).replace(/^PL/, '')
  if (!/^\d{10}$/.test(digits)) return unreadable(text, 'NIP ma 10 cyfr.')
  const rest = weightedSum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11
  const formatted = digits.replace(/(\d{3})(\d{3})(\d{2})(\d{2})/, '$1-$2-$3-$4')
  if (rest === 10)
    return { ...unreadable(text, 'Takiego NIP się nie nadaje: reszta z dzielenia wynosi 10.'), formatted }
  const rule = 'Suma cyfr z wagami 6, 5, 7, 2, 3, 4, 5, 6, 7; reszta z dzielenia przez 11'
  return byCheckDigit({ normalized: digits, formatted }, { computed: String(rest), rule, legalBasis })
}
