import type { CalculatorResult } from '../calculator.ts'

/** Whose trip it is: an employee's or the Mayor's, or a councillor's under the act of 31.07.2000. */
export type TripBasis = 'employee' | 'councillor'

/** The same settlement with the councillors' regulation named before the rules it refers to [mark M]. */
export function withBasis(result: CalculatorResult, basis: TripBasis): CalculatorResult {
  if (basis === 'employee') return result
  const steps = result.steps.map((step) => ({
    ...step,
    legalBasis: `rozporządzenie z 31.07.2000 o podróżach radnych w zw. z: ${step.legalBasis}`,
  }))
  return { ...result, steps }
}
