import type { Step } from '../step.ts'

/**
 * What checking an identifier gives. `normalized` is what is stored, `formatted` what is shown (both present also for
 * a wrong number, as far as it could be read), `reason` a Polish sentence when it is wrong, `facts` what the number
 * itself says (Polish label → value).
 */
export type IdentifierCheck = {
  valid: boolean
  normalized: string
  formatted: string
  reason?: string
  facts: Record<string, string>
  steps: Step[]
}

/** Takes away spaces and hyphens, which people type as they like, and turns letters to capitals. */
export function compact(text: string): string {
  return text.replace(/[\s\u00A0\-–]/g, '').toUpperCase()
}

/** Sum of digits multiplied by their weights, from the first digit on. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)
}

/** The answer for a number which cannot be read at all. */
export function unreadable(text: string, reason: string): IdentifierCheck {
  return { valid: false, normalized: compact(text), formatted: text.trim(), reason, facts: {}, steps: [] }
}

/** The answer for a number of the right shape, by comparing its check digit with the computed one. */
export function byCheckDigit(
  shape: Pick<IdentifierCheck, 'normalized' | 'formatted'>,
  digit: { computed: string; rule: string; legalBasis: string },
  facts: Record<string, string> = {},
): IdentifierCheck {
  const given = shape.normalized.at(-1)!
  const valid = given === digit.computed
  const steps = [{ text: digit.rule, legalBasis: digit.legalBasis, value: digit.computed }]
  const reason = `Cyfra kontrolna nie zgadza się: powinna być ${digit.computed}, jest ${given}. Sprawdź, czy nie ma literówki.`
  return { ...shape, valid, facts, steps, ...(valid ? {} : { reason }) }
}
