import { checkIsbn, checkIssn } from './book-numbers.ts'
import type { IdentifierCheck } from './check.ts'
import { checkIban } from './iban.ts'
import { checkNip } from './nip.ts'
import { checkPesel } from './pesel.ts'
import { checkRegon } from './regon.ts'

const kinds = {
  nip: { label: 'NIP', check: checkNip },
  regon: { label: 'REGON', check: checkRegon },
  pesel: { label: 'PESEL', check: checkPesel },
  iban: { label: 'Rachunek bankowy (NRB, IBAN)', check: checkIban },
  isbn: { label: 'ISBN', check: checkIsbn },
  issn: { label: 'ISSN', check: checkIssn },
} satisfies Record<string, { label: string; check: (text: string) => IdentifierCheck }>

/** Kinds of identifiers the office meets. */
export type IdentifierKind = keyof typeof kinds

/** The kinds in the order of the form. */
export const identifierKinds = Object.keys(kinds) as IdentifierKind[]

/** Polish name of each kind. */
export const identifierLabels = Object.fromEntries(
  identifierKinds.map((kind) => [kind, kinds[kind].label]),
) as Record<IdentifierKind, string>

/** Checks, normalises, formats and explains an identifier as a person typed it; never throws. */
export function checkIdentifier(kind: IdentifierKind, text: string): IdentifierCheck {
  return kinds[kind].check(text)
}
