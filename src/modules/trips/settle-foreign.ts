import { warsawDay } from '#kernel/clock.ts'
import type { Queryable } from '#kernel/db/database.ts'
import type { Values } from '#kernel/field/field.ts'
import { type FieldProblem, invalid } from '#kernel/http/problem.ts'
import { formatDateShort } from '#law/polish/format.ts'
import type { Step } from '#law/step.ts'
import { withBasis } from '#law/trips/basis.ts'
import { foreignInput, foreignTrip } from '#law/trips/index.ts'
import { text } from '#law/trips/money.ts'
import { publishedOn, rateDay } from '#law/trips/rate-day.ts'
import { countryName, countryProblem } from './currencies.ts'
import { amountsOf, enteredProblems, isByCar } from './entered-checks.ts'
import {
  type ChangedRate,
  type CountryRate,
  findCountryRate,
  findExchangeRate,
  findLaterRates,
} from './find-rates.ts'
import { foreignFigures } from './foreign-figures.ts'
import type { foreignFields } from './foreign-trips.fields.ts'
import { basisOf } from './groups.ts'
import { lawRows } from './law-rows.ts'
import { acceptedByLaw, type Settlement, settlementOf } from './settlement.ts'
import { warsawTime } from './warsaw-time.ts'

type Trip = Values<typeof foreignFields>
const times = ['departedAt', 'borderOut', 'borderBack', 'returnedAt'] as const

const names: Record<string, string> = {
  departure: 'departedAt',
  arrival: 'returnedAt',
  country: 'destinations.0.country',
  exchangeRate: 'destinations.0.country',
  advance: 'advances',
}

/** The field people see for a field of the calculator. */
const pathOf = (path: string): string =>
  names[path] ??
  path
    .replace(/^stages\.(\d+)\.(\w+)/, (_, index, name) => `destinations.${Number(index) + 1}.${name}`)
    .replace(/\.exchangeRate$/, '.country')

const ratesOfCountries = async (db: Queryable, trip: Trip, problems: FieldProblem[]) => {
  if (trip.destinations.length === 0)
    problems.push({ path: 'destinations', message: 'Podaj państwo docelowe.', rule: 'required' })
  const rates: (CountryRate | undefined)[] = []
  for (const [index, { country, from }] of trip.destinations.entries()) {
    const path = `destinations.${index}.country`
    const unknown = countryProblem(country, path)
    const rate = unknown.length
      ? undefined
      : await findCountryRate(db, country, warsawDay(new Date(index === 0 ? trip.borderOut! : from!)))
    if (!unknown.length && !rate)
      problems.push({
        path,
        message: `Brak stawki dla: ${countryName(country)}; wpisz z podstawą.`,
        rule: 'rate',
      })
    problems.push(...unknown)
    rates.push(rate)
  }
  return rates
}

/** Rates that changed while the stay in each country lasted. */
const changesDuring = (db: Queryable, trip: Trip): Promise<ChangedRate[][]> => {
  const day = (instant: string) => warsawDay(new Date(instant))
  return Promise.all(
    trip.destinations.map(({ country, from }, index) =>
      findLaterRates(
        db,
        country,
        day(index === 0 ? trip.borderOut! : from!),
        day(trip.destinations[index + 1]?.from ?? trip.borderBack!),
      ),
    ),
  )
}

/** The step which tells where a rate comes from, and how sure it is. */
const sourceOf = (name: string, { currency, perDiem, lodgingLimit, mark, source }: CountryRate): Step => ({
  text: `Stawka: ${name}${mark === 'S' ? '' : ' (do sprawdzenia)'}, dieta ${text(perDiem)} ${currency}, limit ${text(lodgingLimit)} ${currency}`,
  legalBasis: source,
  value: text(perDiem),
})

/** NBP rates of one day, remembered; what is missing is told with its currency and date at the field. */
const exchangeOn = (db: Queryable, day: string, problems: FieldProblem[]) => {
  const known = new Map<string, { rate: string; tableNumber: string } | undefined>()
  return async (currency: string, path: string) => {
    if (!known.has(currency)) known.set(currency, await findExchangeRate(db, currency, day))
    const found = known.get(currency)
    if (!found)
      problems.push({
        path,
        message: `Brak kursu ${currency} z dnia ${formatDateShort(day)} (tabela A NBP). Wczytaj tabelę albo wpisz kurs z numerem tabeli.`,
        rule: 'exchange-rate',
      })
    return found
  }
}

const arrivalsByCar = (trip: Trip): FieldProblem[] =>
  trip.destinations.flatMap(({ arrival }, index) =>
    arrival && arrival !== 'none' && isByCar(trip)
      ? [
          {
            path: `destinations.${index}.arrival`,
            message: 'Ryczałt na dojazd z i do dworca nie przysługuje przy podróży samochodem.',
            rule: 'car',
          },
        ]
      : [],
  )

const missingStarts = (trip: Trip): FieldProblem[] =>
  trip.destinations.flatMap(({ from }, index) =>
    index > 0 && !from
      ? [{ path: `destinations.${index}.from`, message: 'Podaj, od kiedy trwał pobyt.', rule: 'required' }]
      : [],
  )

/** Rates of advances to PLN: in the currency of settlement that of the settlement, in others of the day they were paid. */
const advancesOf = async (
  db: Queryable,
  trip: Trip,
  currency: string,
  settled: string,
  problems: FieldProblem[],
) => {
  const rows: { amount: string; exchangeRate: string }[] = []
  for (const [index, advance] of trip.advances.entries()) {
    const own = advance.amount.currency
    const rate =
      own === currency
        ? settled
        : (advance.rate ??
          (await exchangeOn(db, publishedOn(advance.paidOn), problems)(own, `advances.${index}.amount`))
            ?.rate)
    if (rate) rows.push({ amount: advance.amount.amount, exchangeRate: rate })
  }
  return rows
}

/**
 * Settles a foreign trip as entered, with per diems and NBP rates from the tables (regulation of 29.01.2013 §§ 12-20).
 * `settledOn` is the day of the settlement; throws 422 with each fault at its field.
 */
export const settleForeign = async (
  db: Queryable,
  trip: Trip,
  settledOn: string,
  now: Date,
): Promise<Settlement> => {
  const problems = [...enteredProblems(trip, times, now), ...missingStarts(trip), ...arrivalsByCar(trip)]
  if (problems.length) throw invalid(problems)
  const countries = await ratesOfCountries(db, trip, problems)
  if (problems.length) throw invalid(problems)
  const currency = countries[0]!.currency
  const { day, because } = rateDay({
    advancePaidOn: trip.advances.map(({ paidOn }) => paidOn).sort()[0] ?? null,
    settledOn,
    returnedOn: warsawDay(new Date(trip.returnedAt!)),
    rule: trip.rateRule ?? 'before-settlement',
  })
  const exchange = exchangeOn(db, day, problems)
  const settled = await exchange(currency, 'destinations.0.country')
  const rates = new Map<string, string | undefined>([[currency, undefined]])
  for (const [index, country] of countries.entries())
    if (!rates.has(country!.currency))
      rates.set(country!.currency, (await exchange(country!.currency, `destinations.${index}.country`))?.rate)
  for (const { path, money } of amountsOf(trip))
    if (!rates.has(money.currency)) rates.set(money.currency, (await exchange(money.currency, path))?.rate)
  const advances = await advancesOf(db, trip, currency, settled?.rate ?? '1', problems)
  if (problems.length) throw invalid(problems)

  const rateOf = (code: string) => rates.get(code)
  const rate = ({ currency, perDiem, lodgingLimit }: CountryRate) => ({ currency, perDiem, lodgingLimit })
  const changes = await changesDuring(db, trip)
  const laterRates = (index: number) =>
    changes[index]!.map((change) => ({ ...change, rate: rate(change.rate) }))
  const [departure, borderOut, borderBack, arrival] = times.map((name) => warsawTime(trip[name]!))
  const entered = {
    departure,
    borderOut,
    borderBack,
    arrival,
    rate: rate(countries[0]!),
    laterRates: laterRates(0),
    exchangeRate: settled!.rate,
    exchangeRateSource: `tabela ${settled!.tableNumber} z ${formatDateShort(day)}: ${because}`,
    stages: trip.destinations.slice(1).map(({ from }, index) => ({
      from: warsawTime(from!),
      rate: rate(countries[index + 1]!),
      laterRates: laterRates(index + 1),
      exchangeRate: rateOf(countries[index + 1]!.currency) ?? settled!.rate,
    })),
    meals: trip.meals,
    domesticMeals: trip.domesticMeals,
    foodMoney: trip.foodMoney,
    hospitalDays: trip.hospitalDays.map(({ day }) => day),
    arrivalTransport: trip.destinations.map(({ arrival }) => arrival ?? 'none'),
    domesticParts: trip.domesticParts ?? 'sum',
    ...lawRows(trip, rateOf),
    basis: basisOf(trip.group),
    advances,
  }
  const input = acceptedByLaw(foreignInput, entered, pathOf)
  const result = withBasis(foreignTrip(input), input.basis)
  const sources = countries.flatMap((country, index) => {
    const name = countryName(trip.destinations[index]!.country)!
    return [
      sourceOf(name, country!),
      ...changes[index]!.map((change) => sourceOf(`${name} od ${formatDateShort(change.from)}`, change.rate)),
    ]
  })
  const { totalPln, toPayPln, toReturnPln } = result as unknown as Record<string, string>
  return settlementOf(entered, foreignFigures(result, trip.advances), [...sources, ...result.steps], {
    total: totalPln!,
    toPay: toPayPln!,
    toReturn: toReturnPln!,
  })
}
