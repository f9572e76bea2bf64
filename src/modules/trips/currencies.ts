import type { FieldProblem } from '#kernel/http/problem.ts'

const known = new Set(Intl.supportedValuesOf('currency'))
const countries = new Intl.DisplayNames(['pl'], { type: 'region', fallback: 'none' })

/** A problem at `path` when the code is no currency of ISO 4217. */
export const currencyProblem = (code: string, path: string): FieldProblem[] =>
  known.has(code) ? [] : [{ path, message: `Nieznana waluta: ${code}.`, rule: 'currency' }]

/** Polish name of a country by its code (`DE`, or `US-NY` for a city with a limit of its own); undefined when unknown. */
export const countryName = (code: string): string | undefined => {
  const [region] = code.split('-')
  if (!/^[A-Z]{2}$/.test(region ?? '') || ['ZZ', 'XA', 'XB', 'EU', 'UN'].includes(region!)) return undefined
  return countries.of(region!)
}

/** A problem at `path` when the code is no country. */
export const countryProblem = (code: string, path: string): FieldProblem[] =>
  countryName(code)
    ? []
    : [{ path, message: `Nieznane państwo: ${code}. Wpisz kod, np. DE.`, rule: 'country' }]
