const minute = 60_000
const perDay = 24 * 60

const minutesBetween = (from: unknown, to: unknown): number | undefined => {
  if (typeof from !== 'string' || typeof to !== 'string') return undefined
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / minute)
  return minutes > 0 ? minutes : undefined
}

/** How many 24-hour periods begin between two instants (ISO); 0 while either is missing or they are out of order. */
export const periodsBetween = (from: unknown, to: unknown): number =>
  Math.ceil((minutesBetween(from, to) ?? 0) / perDay)

/** The time between two instants as „1 doba 9 godz. 30 min”; empty while either is missing or they are out of order. */
export const lengthBetween = (from: unknown, to: unknown): string => {
  const minutes = minutesBetween(from, to)
  if (minutes === undefined) return ''
  const days = Math.floor(minutes / perDay)
  const hours = Math.floor((minutes % perDay) / 60)
  return [
    days > 0 &&
      (days === 1
        ? '1 doba'
        : `${days} ${days % 10 >= 2 && days % 10 <= 4 && (days < 10 || days > 20) ? 'doby' : 'dób'}`),
    hours > 0 && `${hours} godz.`,
    minutes % 60 > 0 && `${minutes % 60} min`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** A row of free meals: the nth 24-hour period and what was free in it. */
export interface MealRow {
  day: number
  [meal: string]: number | boolean | null
}

/** Rows with one meal set or unset; a period without free meals has no row. */
export const withMeal = (rows: readonly MealRow[], day: number, meal: string, free: boolean): MealRow[] => {
  const others = rows.filter((row) => row.day !== day)
  const changed: MealRow = { ...rows.find((row) => row.day === day), day, [meal]: free }
  const kept = Object.values(changed).some((value) => value === true) ? [...others, changed] : others
  return kept.toSorted((a, b) => a.day - b.day)
}
