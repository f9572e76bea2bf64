import type { Values } from '#kernel/field/field.ts'
import { type FieldProblem, invalid } from '#kernel/http/problem.ts'
import { withBasis } from '#law/trips/basis.ts'
import { domesticInput, domesticTrip } from '#law/trips/index.ts'
import { sum, text } from '#law/trips/money.ts'
import type { domesticFields } from './domestic-trips.fields.ts'
import { amountsOf, enteredProblems } from './entered-checks.ts'
import { basisOf } from './groups.ts'
import { lawRows } from './law-rows.ts'
import { acceptedByLaw, pln, type Settlement, settlementOf } from './settlement.ts'
import { warsawTime } from './warsaw-time.ts'

const labels = {
  perDiem: 'Diety',
  mealReduction: 'Zmniejszenie za posiłki',
  lodging: 'Noclegi',
  localTransport: 'Dojazdy miejscowe',
  mileage: 'Własny pojazd',
  costs: 'Inne wydatki',
  total: 'Razem',
  advance: 'Zaliczka',
  toPay: 'Do wypłaty',
  toReturn: 'Do zwrotu',
} as const

const inZlote = (trip: Values<typeof domesticFields>): FieldProblem[] =>
  amountsOf(trip)
    .filter(({ money }) => money.currency !== 'PLN')
    .map(({ path }) => ({ path, message: 'Wyjazd krajowy rozlicza się w złotych.', rule: 'currency' }))

/** Settles a domestic trip as entered; throws 422 with each fault at its field. */
export const settleDomestic = (trip: Values<typeof domesticFields>, now: Date): Settlement => {
  const problems = [...enteredProblems(trip, ['departedAt', 'returnedAt'], now), ...inZlote(trip)]
  if (problems.length) throw invalid(problems)
  const advance = text(sum(trip.advances.map((row) => row.amount.amount)))
  const entered = {
    start: warsawTime(trip.departedAt!),
    end: warsawTime(trip.returnedAt!),
    meals: trip.meals,
    ...lawRows(trip, () => undefined),
    basis: basisOf(trip.group),
    advance,
  }
  const names: Record<string, string> = { start: 'departedAt', end: 'returnedAt', advance: 'advances' }
  const input = acceptedByLaw(domesticInput, entered, (path) => names[path] ?? path)
  const result = withBasis(domesticTrip(input), input.basis)
  const values = { ...(result as unknown as Record<keyof typeof labels, string>), advance }
  const figures = Object.entries(labels).map(([component, label]) => ({
    component,
    label,
    amount: pln(values[component as keyof typeof labels]),
  }))
  return settlementOf(entered, figures, result.steps, values)
}
