import Big from 'big.js'
import type { PlainDate } from '../calendar/plain-date.ts'
import { formatMoney } from '../polish/format.ts'
import type { Mark } from '../step.ts'

/** Level of the budget classification. */
export type ClassificationLevel = 'dzial' | 'rozdzial' | 'paragraf'

/** One code of the classification with the days it is in force. */
export type ClassificationRow = {
  level: ClassificationLevel
  code: string
  name: string
  from: PlainDate
  to?: PlainDate
  mark: Mark
}

/** Where an amount stands: dział (3 digits), rozdział (5, beginning with its dział), paragraf (4). */
export type ClassifiedAmount = { dzial: string; rozdzial: string; paragraf: string; amount: string }

// Regulation of 2 March 2010 on the classification of incomes and expenses (Dz.U. 2010 nr 38 poz. 207).
const since = '2010-01-01'
const codes = (level: ClassificationLevel, names: Record<string, string>): ClassificationRow[] =>
  Object.entries(names).map(([code, name]) => ({ level, code, name, from: since, mark: 'M' }))

/** The codes a chancellery uses, from memory of the regulation; a city loads the full dictionary beside them. */
export const classificationRows: readonly ClassificationRow[] = [
  ...codes('dzial', { 750: 'Administracja publiczna' }),
  ...codes('rozdzial', {
    75022: 'Rady gmin (miast i miast na prawach powiatu)',
    75023: 'Urzędy gmin (miast i miast na prawach powiatu)',
    75075: 'Promocja jednostek samorządu terytorialnego',
    75095: 'Pozostała działalność',
  }),
  ...codes('paragraf', {
    4170: 'Wynagrodzenia bezosobowe',
    4190: 'Nagrody konkursowe',
    4210: 'Zakup materiałów i wyposażenia',
    4260: 'Zakup energii',
    4300: 'Zakup usług pozostałych',
    4380: 'Zakup usług obejmujących tłumaczenia',
    4390: 'Zakup usług obejmujących wykonanie ekspertyz, analiz i opinii',
    4410: 'Podróże służbowe krajowe',
    4420: 'Podróże służbowe zagraniczne',
    4430: 'Różne opłaty i składki',
    4530: 'Podatek od towarów i usług (VAT)',
    4700: 'Szkolenia pracowników niebędących członkami korpusu służby cywilnej',
    6060: 'Wydatki na zakupy inwestycyjne jednostek budżetowych',
  }),
]

/** The code in force on a day; the fourth digit of a paragraf tells the source and falls back to its base ending in 0. */
export function classificationOn(
  level: ClassificationLevel,
  code: string,
  on: PlainDate,
  rows: readonly ClassificationRow[] = classificationRows,
): ClassificationRow | undefined {
  const inForce = (wanted: string) =>
    rows.find((row) => row.level === level && row.code === wanted && row.from <= on && on <= (row.to ?? on))
  return inForce(code) ?? (level === 'paragraf' ? inForce(`${code.slice(0, 3)}0`) : undefined)
}

/** What is wrong with the codes of one line, in Polish; empty when nothing is. */
export function classificationFaults(
  line: Omit<ClassifiedAmount, 'amount'>,
  on: PlainDate,
  rows: readonly ClassificationRow[] = classificationRows,
): string[] {
  const levels: readonly (readonly [ClassificationLevel, string, string])[] = [
    ['dzial', 'Dział', line.dzial],
    ['rozdzial', 'Rozdział', line.rozdzial],
    ['paragraf', 'Paragraf', line.paragraf],
  ]
  const unknown = levels
    .filter(([level, , code]) => !classificationOn(level, code, on, rows))
    .map(([, label, code]) => `${label} ${code} nie obowiązuje w tym dniu albo nie ma go w słowniku`)
  if (line.rozdzial.startsWith(line.dzial)) return unknown
  return [...unknown, `Rozdział ${line.rozdzial} nie należy do działu ${line.dzial}`]
}

/** Sum of amounts at one level of the classification, by code. */
export function sumsBy(level: ClassificationLevel, lines: readonly ClassifiedAmount[]): Map<string, string> {
  const sums = new Map<string, string>()
  for (const line of lines)
    sums.set(line[level], new Big(sums.get(line[level]) ?? 0).plus(line.amount).toFixed(2))
  return sums
}

/** Whether the parts make up the whole to the grosz; otherwise a Polish sentence with the difference. */
export function sumFault(parts: readonly { amount: string }[], whole: string): string | undefined {
  const sum = parts.reduce((total, part) => total.plus(part.amount), new Big(0))
  const difference = sum.minus(whole)
  if (difference.eq(0)) return undefined
  const side = difference.gt(0) ? 'za dużo' : 'za mało'
  return `Podział daje ${formatMoney(sum)} zamiast ${formatMoney(whole)}: ${formatMoney(difference.abs())} ${side}`
}
