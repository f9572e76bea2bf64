import Big from 'big.js'
import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import type { Money } from '#kernel/field/money.ts'
import { domesticInput, domesticTrip } from '#law/trips/index.ts'
import { grosz, text } from '#law/trips/money.ts'
import { findCountryRate } from './find-rates.ts'
import { pln } from './settlement.ts'
import { warsawTime } from './warsaw-time.ts'

interface Planned {
  startsAt: string
  endsAt: string
  otherEstimate: Money | null
}

/** The newest NBP rate known by the day; undefined when none was ever entered. */
const latestRate = async (db: Queryable, currency: string, day: string): Promise<string | undefined> => {
  if (currency === 'PLN') return '1'
  const row = await db.first<{ rate: string }>(sql`
    select r.rate::text from exchange_rates t join exchange_rates_rates r on r.parent_id = t.id
    where r.currency = ${currency} and t.date <= ${day} order by t.date desc limit 1`)
  return row?.rate
}

const other = async (db: Queryable, trip: Planned, today: string): Promise<Big | undefined> => {
  if (!trip.otherEstimate) return new Big(0)
  const rate = await latestRate(db, trip.otherEstimate.currency, today)
  return rate === undefined ? undefined : grosz(new Big(trip.otherEstimate.amount).times(rate))
}

/** What a domestic trip will cost: per diems of the planned time and the amounts foreseen; null without a rate. */
export const estimateDomestic = async (
  db: Queryable,
  trip: Planned,
  today: string,
): Promise<Money | null> => {
  const read = domesticInput.safeParse({ start: warsawTime(trip.startsAt), end: warsawTime(trip.endsAt) })
  const foreseen = await other(db, trip, today)
  if (!read.success || !foreseen) return null
  return pln(text(foreseen.plus(domesticTrip(read.data).total as string)))
}

/** What a foreign trip will cost in PLN by the newest NBP rate: a per diem for each started day, and the amounts foreseen. */
export const estimateForeign = async (
  db: Queryable,
  trip: Planned & { destinations: readonly { country: string }[] },
  today: string,
): Promise<Money | null> => {
  const country = trip.destinations[0]?.country
  const rate = country ? await findCountryRate(db, country, trip.startsAt.slice(0, 10)) : undefined
  const exchange = rate && (await latestRate(db, rate.currency, today))
  const foreseen = await other(db, trip, today)
  if (!rate || !exchange || !foreseen) return null
  const days = Math.ceil((Date.parse(trip.endsAt) - Date.parse(trip.startsAt)) / 86_400_000)
  return pln(text(foreseen.plus(grosz(new Big(rate.perDiem).times(days).times(exchange)))))
}
