import { sql } from 'drizzle-orm'
import { addDays } from '#law/calendar/plain-date.ts'
import { countWorkingDays } from '#law/calendar/working-days.ts'
import type { Teller } from './teller.ts'

// Rates of the invented world: near those of the time, but no table of the National Bank.
const middle: Record<string, number> = { EUR: 4.26, USD: 3.72, CHF: 4.55, GBP: 4.98, SEK: 0.385, CZK: 0.172 }

/** Enters the world's table of a working day, as the accountant would, once. */
export const ensureTable = async (teller: Teller, day: string): Promise<void> => {
  if (await teller.db.first(sql`select 1 from exchange_rates where date = ${day}`)) return
  const year = day.slice(0, 4)
  const n = countWorkingDays(addDays(`${year}-01-01`, -1), day)
  const drift = Math.sin(Date.parse(day) / 4e9) * 0.02
  await teller.create('budzet', 'exchange-rates', {
    tableNumber: `${String(n).padStart(3, '0')}/A/NBP/${year}`,
    date: day,
    rates: Object.entries(middle).map(([currency, rate]) => ({
      currency,
      rate: (rate * (1 + drift)).toFixed(4),
    })),
  })
}
