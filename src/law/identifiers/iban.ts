import { compact, type IdentifierCheck, unreadable } from './check.ts'

const legalBasis = 'ISO 13616; zarządzenie Prezesa NBP w sprawie numeracji rachunków bankowych'

/** Remainder of a long decimal number by 97, digit by digit, since it does not fit a number. */
function modulo97(digits: string): number {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest
}

/** Letters of an IBAN as numbers: A = 10 … Z = 35. */
function toDigits(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
}

function inFours(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1 ')
}

/**
 * Bank account: an IBAN of any country, or the 26 digits of a Polish NRB, which become an IBAN with „PL”.
 * Polish accounts are shown as NRB (2 digits and fours), others as IBAN in fours.
 */
export function checkIban(text: string): IdentifierCheck {
  const given = compact(text)
  const iban = /^\d{26}$/.test(given) ? `PL${given}` : given
  if (/^(PL.*|\d+)$/.test(iban) && !/^PL\d{26}$/.test(iban))
    return unreadable(text, 'Polski numer rachunku (NRB) ma 26 cyfr.')
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban))
    return unreadable(text, 'IBAN zaczyna się od dwóch liter kraju i dwóch cyfr kontrolnych.')
  const country = iban.slice(0, 2)
  const computed = String(98 - modulo97(toDigits(`${iban.slice(4)}${country}00`))).padStart(2, '0')
  const valid = computed === iban.slice(2, 4)
  return {
    valid,
    normalized: iban,
    formatted: country === 'PL' ? `${iban.slice(2, 4)} ${inFours(iban.slice(4))}` : inFours(iban),
    facts:
      country === 'PL' ? { Kraj: 'PL', 'Numer rozliczeniowy banku': iban.slice(4, 12) } : { Kraj: country },
    steps: [{ text: 'Cyfry kontrolne: 98 minus reszta z dzielenia przez 97', legalBasis, value: computed }],
    ...(valid
      ? {}
      : { reason: `Cyfry kontrolne nie zgadzają się: powinny być ${computed}, są ${iban.slice(2, 4)}.` }),
  }
}
