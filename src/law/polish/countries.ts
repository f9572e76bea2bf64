const names = new Intl.DisplayNames(['pl'], { type: 'region', fallback: 'none' })

/** Codes of ISO 3166-1 set aside for no country, which the names know all the same. */
const noCountry = ['ZZ', 'XA', 'XB', 'EU', 'EZ', 'UN', 'QO']

/** Polish name of a country by its code of two letters; undefined when there is none. */
export const countryName = (code: string): string | undefined =>
  /^[A-Z]{2}$/.test(code) && !noCountry.includes(code) ? names.of(code) : undefined
