import Big from 'big.js'
import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { foreignRateOn } from '#law/trips/foreign-rates.ts'
import { foreignRows } from '#law/trips/foreign-rows.ts'

/** An NBP mean rate: złote for one unit, and the table it stands in. */
export interface ExchangeRate {
  rate: string
  tableNumber: string
}

/** The rate of the table A published on the day (YYYY-MM-DD); undefined when it was not entered. PLN is 1. */
export const findExchangeRate = async (
  db: Queryable,
  currency: string,
  day: string,
): Promise<ExchangeRate | undefined> => {
  if (currency === 'PLN') return { rate: '1', tableNumber: '' }
  const row = await db.first<{ rate: string; tableNumber: string }>(sql`
    select r.rate::text, t.table_number as "tableNumber" from exchange_rates t
    join exchange_rates_rates r on r.parent_id = t.id where t.date = ${day} and r.currency = ${currency} limit 1`)
  if (!row) return undefined
  const rate = new Big(row.rate).toFixed()
  return { ...row, rate: (rate.split('.')[1]?.length ?? 0) < 4 ? new Big(rate).toFixed(4) : rate }
}

/** Days from which the annex has a rate of the country. */
const annexDays = (country: string) =>
  foreignRows.filter(([code]) => code === country).map(([, , , , , validFrom]) => validFrom)

/** A per diem abroad with its source and mark; what an authorised person entered goes before the annex. */
export interface CountryRate {
  currency: string
  perDiem: string
  lodgingLimit: string
  source: string
  mark: 'S' | 'M' | 'U'
}

/** The rate of a country on a day; undefined where neither the office nor the annex has one. */
export const findCountryRate = async (
  db: Queryable,
  country: string,
  day: string,
): Promise<CountryRate | undefined> => {
  const entered = await db.first<CountryRate>(sql`
    select currency, per_diem::text as "perDiem", lodging_limit::text as "lodgingLimit", source, 'S' as mark
    from foreign_rates where country = ${country} and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})
    order by valid_from desc, created_at desc limit 1`)
  return entered ?? foreignRateOn(country, day)
}

/** A rate with the day from which it holds. */
export interface ChangedRate {
  from: string
  rate: CountryRate
}

/** Rates of a country which begin to hold after the day `from`, to the day `to`, in order. */
export const findLaterRates = async (
  db: Queryable,
  country: string,
  from: string,
  to: string,
): Promise<ChangedRate[]> => {
  const entered = await db.rows<{ day: string }>(sql`
    select valid_from as day from foreign_rates where country = ${country}
    union select valid_to + 1 from foreign_rates where country = ${country} and valid_to is not null`)
  const days = [...entered.map(({ day }) => day), ...annexDays(country)]
  const within = [...new Set(days)].filter((day) => day > from && day <= to).sort()
  const changed: ChangedRate[] = []
  for (const day of within) {
    const rate = await findCountryRate(db, country, day)
    if (rate) changed.push({ from: day, rate })
  }
  return changed
}
