const names = new Intl.DisplayNames(['pl'], { type: 'region', fallback: 'none' })

/** Codes of ISO 3166-1 set aside for no country, which the names know all the same. */
const noCountry = ['ZZ', 'XA', 'XB', 'EU', 'EZ', 'UN', 'QO']

/** Codes which have been withdrawn, and still are understood as the country that followed. */
const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).region === code

/** Polish name of a country by its code of two letters; undefined when there is none. */
export const countryName = (code: string): string | undefined =>
  /^[A-Z]{2}$/.test(code) && !noCountry.includes(code) ? names.of(code) : undefined

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** All countries in the order of their Polish names. */
export const countries: readonly { code: string; name: string }[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .flatMap((code) => {
    const name = isCurrent(code) ? countryName(code) : undefined
    return name ? [{ code, name }] : []
  })
  .sort((a, b) => a.name.localeCompare(b.name, 'pl'))
