import { warsawDay } from '#kernel/clock.ts'
import type { Values } from '#kernel/field/field.ts'
import { missing } from '#kernel/field/field.ts'
import type { Money } from '#kernel/field/money.ts'
import type { FieldProblem } from '#kernel/http/problem.ts'
import { currencyProblem } from './currencies.ts'
import type { means } from './groups.ts'
import type { enteredFields } from './settlement.fields.ts'

/** What is entered of any trip, with the means of transport of its application. */
export type Entered = Values<typeof enteredFields> & { means: keyof typeof means }

const yearOf = (instant: string) => Number(warsawDay(new Date(instant)).slice(0, 4))

const missingTimes = (trip: Record<string, unknown>, names: readonly string[]): FieldProblem[] =>
  names.filter((name) => !trip[name]).map((name) => ({ path: name, message: missing, rule: 'required' }))

/** An invoice of another year than the trip needs a note why it belongs to it. */
const invoiceYears = (trip: Entered): FieldProblem[] => {
  const [first, last] = [yearOf(trip.departedAt!), yearOf(trip.returnedAt!)]
  return trip.costs.flatMap(({ documentDate, note }, index) => {
    const year = Number(documentDate?.slice(0, 4))
    if (!documentDate || note || (year >= first && year <= last)) return []
    const message = `Rachunek z ${year} r., a wyjazd z ${last} r. Popraw datę albo wyjaśnij w uwadze.`
    return [{ path: `costs.${index}.documentDate`, message, rule: 'year' }]
  })
}

/** True where lump sums for transport are not due: the traveller goes by the office's car or their own (§ 17 ust. 4). */
export const isByCar = (trip: Pick<Entered, 'means'>): boolean =>
  ['officialCar', 'privateCar'].includes(trip.means)

const carTransport = (trip: Entered): FieldProblem[] =>
  trip.localTransport === 'lump' && isByCar(trip)
    ? [
        {
          path: 'localTransport',
          message: 'Ryczałt na dojazdy nie przysługuje przy podróży samochodem służbowym lub własnym.',
          rule: 'car',
        },
      ]
    : []

/** Every amount entered, with the field it stands in. */
export const amountsOf = (trip: Entered): { path: string; money: Money }[] =>
  (['nights', 'costs'] as const).flatMap((list) =>
    trip[list].flatMap(({ amount }: { amount: Money | null }, index: number) =>
      amount ? [{ path: `${list}.${index}.amount`, money: amount }] : [],
    ),
  )

/** Faults which can be told without rates: times, currencies, invoices, transport. */
export const enteredProblems = (trip: Entered, times: readonly string[], now: Date): FieldProblem[] => {
  const absent = missingTimes(trip, times)
  if (absent.length) return absent
  return [
    ...(trip.returnedAt! > now.toISOString()
      ? [{ path: 'returnedAt', message: 'Rozliczyć można podróż zakończoną.', rule: 'past' }]
      : []),
    ...amountsOf(trip).flatMap(({ path, money }) => currencyProblem(money.currency, path)),
    ...invoiceYears(trip),
    ...carTransport(trip),
  ]
}
