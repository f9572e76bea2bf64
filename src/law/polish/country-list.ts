import { countryName } from './countries.ts'

/** Codes which have been withdrawn, and still are understood as the country that followed. */
const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).region === code

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** All countries in the order of their Polish names. */
export const countries: readonly { code: string; name: string }[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .flatMap((code) => {
    const name = isCurrent(code) ? countryName(code) : undefined
    return name ? [{ code, name }] : []
  })
  .sort((a, b) => a.name.localeCompare(b.name, 'pl'))
