import Big from 'big.js'
import { formatMoney, formatNumber } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import { type AnalysisRow, type Dimension, dimensions } from './analysis.ts'

/** The row that cost most; nothing when nothing was settled. */
const largest = (by: Dimension, items: readonly AnalysisRow[], total: AnalysisRow): string[] => {
  const first = items.toSorted((a, b) => new Big(b.cost).cmp(a.cost))[0]
  if (!first || new Big(first.cost).lte(0)) return []
  const share = formatNumber(new Big(first.cost).times(100).div(total.cost), 0)
  const trips = count(first.trips, 'wyjazd', 'wyjazdy', 'wyjazdów')
  return [
    `${dimensions[by]} o największym koszcie: ${first.label}, ${formatMoney(first.cost)} (${share}% całości, ${trips}).`,
  ]
}

const change = (total: AnalysisRow, before: AnalysisRow): string => {
  const was = new Big(before.cost)
  if (was.lte(0))
    return `Rok wcześniej w tym okresie nie rozliczono żadnych kosztów; teraz ${formatMoney(total.cost)}.`
  const percent = new Big(total.cost).minus(was).times(100).div(was)
  const size = formatNumber(percent.abs(), 1)
  const word = percent.gt(0) ? `wzrósł o ${size}%` : percent.lt(0) ? `spadł o ${size}%` : 'się nie zmienił'
  return `Koszt wyjazdów ${word} wobec tego samego okresu rok wcześniej: ${formatMoney(before.cost)} → ${formatMoney(total.cost)}.`
}

/** Sentences computed from the data: the largest, and the change against the year before. */
export const findingsOf = (
  by: Dimension,
  items: readonly AnalysisRow[],
  total: AnalysisRow,
  before: AnalysisRow,
): string[] => [...largest(by, items, total), change(total, before)]
