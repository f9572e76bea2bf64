import { byCheckDigit, compact, type IdentifierCheck, unreadable, weightedSum } from './check.ts'

/** Check character of the modulo 11 codes: the complement to 11, ten written as X. */
function complementTo11(sum: number): string {
  const digit = (11 - (sum % 11)) % 11
  return digit === 10 ? 'X' : String(digit)
}

function isbn13Digit(digits: string): string {
  const sum = weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3])
  return String((10 - (sum % 10)) % 10)
}

/**
 * ISBN of 10 or 13 digits. It is shown without hyphens inside, since their places depend on the agencies' tables of
 * ranges; a right ISBN-10 also gives its ISBN-13.
 */
export function checkIsbn(text: string): IdentifierCheck {
  const given = compact(text).replace(/^ISBN:?/, '')
  const legalBasis = 'ISO 2108'
  if (/^\d{9}[\dX]$/.test(given)) {
    const computed = complementTo11(weightedSum(given, [10, 9, 8, 7, 6, 5, 4, 3, 2]))
    const longer = `978${given.slice(0, 9)}`
    const rule = 'Suma cyfr z wagami od 10 do 2; dopełnienie do 11 (10 pisze się X)'
    const facts = computed === given[9] ? { 'ISBN-13': longer + isbn13Digit(longer) } : {}
    return byCheckDigit({ normalized: given, formatted: given }, { computed, rule, legalBasis }, facts)
  }
  if (!/^97[89]\d{10}$/.test(given))
    return unreadable(text, 'ISBN ma 10 znaków albo 13 cyfr zaczynających się od 978 lub 979.')
  const rule = 'Suma cyfr z wagami 1 i 3 na przemian; dopełnienie do 10'
  const formatted = `${given.slice(0, 3)}-${given.slice(3)}`
  return byCheckDigit({ normalized: given, formatted }, { computed: isbn13Digit(given), rule, legalBasis })
}

/** ISSN of a serial: seven digits and a check character, shown as 1234-567X. */
export function checkIssn(text: string): IdentifierCheck {
  const given = compact(text).replace(/^ISSN:?/, '')
  if (!/^\d{7}[\dX]$/.test(given)) return unreadable(text, 'ISSN ma 8 znaków: 7 cyfr i znak kontrolny.')
  const computed = complementTo11(weightedSum(given, [8, 7, 6, 5, 4, 3, 2]))
  const rule = 'Suma cyfr z wagami od 8 do 2; dopełnienie do 11 (10 pisze się X)'
  const formatted = `${given.slice(0, 4)}-${given.slice(4)}`
  return byCheckDigit({ normalized: given, formatted }, { computed, rule, legalBasis: 'ISO 3297' })
}
