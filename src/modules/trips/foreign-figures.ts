import type { Money } from '#kernel/field/money.ts'
import type { CalculatorResult } from '#law/calculator.ts'
import { type Figure, pln } from './settlement.ts'

const abroad = {
  perDiem: 'Diety zagraniczne',
  mealReduction: 'Zmniejszenie za wyżywienie',
  lodging: 'Noclegi',
  arrivalTransport: 'Dojazdy z i do dworca',
  localTransport: 'Dojazdy miejscowe',
  costs: 'Inne wydatki',
  total: 'Razem za granicą',
  advance: 'Zaliczki w walucie rozliczenia',
  difference: 'Różnica',
} as const

const inPln = {
  domesticPerDiem: 'Diety krajowe',
  mileage: 'Własny pojazd',
  totalPln: 'Razem',
  advancePln: 'Zaliczki',
  toPayPln: 'Do wypłaty',
  toReturnPln: 'Do zwrotu',
} as const

/** Lines of a foreign settlement: in its currency, then in złote, then each advance as it was paid. */
export const foreignFigures = (
  result: CalculatorResult,
  advances: readonly { amount: Money }[],
): Figure[] => {
  const foreign = result.foreign as Record<string, string>
  const home = result as unknown as Record<string, string>
  return [
    ...Object.entries(abroad).map(([component, label]) => ({
      component: `foreign.${component}`,
      label,
      amount: { amount: foreign[component]!, currency: foreign.currency! },
    })),
    ...Object.entries(inPln).map(([component, label]) => ({
      component,
      label,
      amount: pln(home[component]!),
    })),
    ...advances.map(({ amount }, index) => ({
      component: `advance.${index + 1}`,
      label: `Zaliczka ${index + 1}`,
      amount,
    })),
  ]
}
