import type { FieldProblem } from '#kernel/http/problem.ts'
import { countryName as nameOfCountry } from '#law/polish/countries.ts'
import { countries } from '#law/polish/country-list.ts'
import { foreignRows } from '#law/trips/foreign-rows.ts'

const known = new Set(Intl.supportedValuesOf('currency'))
/** Cities for which the annex has a limit of their own, by code. */
const cities = new Map(foreignRows.filter(([code]) => code.includes('-')).map(([code, name]) => [code, name]))

/** A problem at `path` when the code is no currency of ISO 4217. */
export const currencyProblem = (code: string, path: string): FieldProblem[] =>
  known.has(code) ? [] : [{ path, message: `Nieznana waluta: ${code}.`, rule: 'currency' }]

/** Polish name of a country by its code (`DE`, or `US-NY` for a city with a limit of its own); undefined when unknown. */
export const countryName = (code: string): string | undefined => {
  const city = cities.get(code)
  const country = nameOfCountry(city ? code.slice(0, 2) : code)
  return city ? `${country} (${city})` : country
}

/** Countries and cities by code, with their Polish names, as lists and filters show them. */
export const countryNames: Readonly<Record<string, string>> = Object.fromEntries(
  [...countries.map(({ code }) => code), ...cities.keys()].map((code) => [code, countryName(code)!]),
)

/** A problem at `path` when the code is no country. */
export const countryProblem = (code: string, path: string): FieldProblem[] =>
  countryName(code)
    ? []
    : [
        {
          path,
          message: `Nieznane państwo: ${code}. Wybierz z podpowiedzi albo wpisz kod, np. DE.`,
          rule: 'country',
        },
      ]
