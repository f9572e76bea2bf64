import type { Mark } from '../step.ts'
import { type ForeignRow, foreignRows } from './foreign-rows.ts'

/** Per diem and lodging limit of a country in its currency; decimals as text. */
export type ForeignRate = { currency: string; perDiem: string; lodgingLimit: string }

const acts: Record<string, string> = {
  '2013-03-01': 'Dz.U. 2013 poz. 167, załącznik',
  '2022-11-29': 'Dz.U. 2022 poz. 2302, załącznik',
}
const marks: Record<Mark, string> = {
  S: 'sprawdzone w ogłoszonej tabeli',
  M: 'z publicznej kopii załącznika albo z treści aktu, bez sprawdzenia w Dzienniku Ustaw',
  U: 'do sprawdzenia przed użyciem',
}

/** Where a row of the table comes from, and how sure it is, for people. */
export function foreignSource([, , , , , from, , mark]: ForeignRow): string {
  return `${acts[from] ?? 'Dz.U. 2013 poz. 167, załącznik'}; ${marks[mark]}`
}

/** The annex's rate of a country on a day with its mark; undefined where the table has no row. */
export function foreignRateOn(country: string, date: string) {
  const row = foreignRows.find(
    ([code, , , , , from, to]) => code === country && from <= date && (to === '' || date <= to),
  )
  if (row === undefined) return undefined
  const [, name, currency, perDiem, lodgingLimit, , , mark] = row
  return { name, currency, perDiem, lodgingLimit, mark, source: foreignSource(row) }
}
