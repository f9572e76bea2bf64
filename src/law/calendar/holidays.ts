import { addDays, type PlainDate, plainDate } from './plain-date.ts'

/** A day free from work by statute. */
export type Holiday = { date: PlainDate; name: string; legalBasis: string }

type HolidayRow = { name: string; from: number; to?: number; basis?: string } & (
  | { month: number; day: number }
  | { afterEaster: number }
)

const act = 'ustawa z 18.01.1951 o dniach wolnych od pracy art. 1 ust. 1 pkt 1'

/** First year the calendar is kept for; the lists of earlier years differed. */
export const firstCalendarYear = 2000

/** The statute's list by year of validity (first and last year a row is in force). */
const rows: readonly HolidayRow[] = [
  { name: 'Nowy Rok', month: 1, day: 1, from: firstCalendarYear },
  { name: 'Święto Trzech Króli', month: 1, day: 6, from: 2011 },
  { name: 'Wielkanoc (pierwszy dzień Wielkiej Nocy)', afterEaster: 0, from: firstCalendarYear },
  { name: 'Poniedziałek Wielkanocny (drugi dzień Wielkiej Nocy)', afterEaster: 1, from: firstCalendarYear },
  { name: 'Święto Państwowe (1 maja)', month: 5, day: 1, from: firstCalendarYear },
  { name: 'Święto Narodowe Trzeciego Maja', month: 5, day: 3, from: firstCalendarYear },
  { name: 'Zielone Świątki (pierwszy dzień Zielonych Świątek)', afterEaster: 49, from: firstCalendarYear },
  { name: 'Boże Ciało', afterEaster: 60, from: firstCalendarYear },
  { name: 'Wniebowzięcie NMP', month: 8, day: 15, from: firstCalendarYear },
  { name: 'Wszystkich Świętych', month: 11, day: 1, from: firstCalendarYear },
  { name: 'Narodowe Święto Niepodległości', month: 11, day: 11, from: firstCalendarYear },
  {
    name: 'Święto Narodowe z okazji Setnej Rocznicy Odzyskania Niepodległości',
    month: 11,
    day: 12,
    from: 2018,
    to: 2018,
    basis: 'ustawa z 7.11.2018 o ustanowieniu Święta Narodowego (Dz.U. 2018 poz. 2117)',
  },
  { name: 'Wigilia Bożego Narodzenia', month: 12, day: 24, from: 2025 },
  { name: 'pierwszy dzień Bożego Narodzenia', month: 12, day: 25, from: firstCalendarYear },
  { name: 'drugi dzień Bożego Narodzenia', month: 12, day: 26, from: firstCalendarYear },
]

/** Easter Sunday of a year by the Gregorian computus (the anonymous algorithm of 1876). */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const epact = (((skipped + 19 * golden + 15) % 30) + 30) % 30
  const fullMoon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11))
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7
  return addDays(plainDate(year, 3, 28), fullMoon - weekday)
}

const cache = new Map<number, readonly Holiday[]>()

/** Statutory free days of a year in order of date (Sundays as such are not listed); throws RangeError before 2000. */
export function holidaysOf(year: number): readonly Holiday[] {
  if (year < firstCalendarYear) throw new RangeError(`Kalendarz prowadzony jest od ${firstCalendarYear} r.`)
  const known = cache.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const holidays = rows
    .filter((row) => row.from <= year && year <= (row.to ?? year))
    .map((row) => ({
      date: 'day' in row ? plainDate(year, row.month, row.day) : addDays(easter, row.afterEaster),
      name: row.name,
      legalBasis: row.basis ?? act,
    }))
    .sort((one, other) => (one.date < other.date ? -1 : 1))
  cache.set(year, holidays)
  return holidays
}

/** The statutory holiday on a date, if any. */
export function holidayOn(date: PlainDate): Holiday | undefined {
  return holidaysOf(Number(date.slice(0, 4))).find((holiday) => holiday.date === date)
}
