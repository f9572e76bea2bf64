import { foreignRows } from './foreign-rows.ts'

/** Per diem and lodging limit of a country in its currency; decimals as text. */
export type ForeignRate = { currency: string; perDiem: string; lodgingLimit: string }

/** The annex's rate of a country on a day with its mark; undefined where the table has no row. */
export function foreignRateOn(country: string, date: string) {
  const row = foreignRows.find(
    ([code, , , , , from, to]) => code === country && from <= date && (to === '' || date <= to),
  )
  if (row === undefined) return undefined
  const [, name, currency, perDiem, lodgingLimit, , , mark] = row
  return { name, currency, perDiem, lodgingLimit, mark }
}
