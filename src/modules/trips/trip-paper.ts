import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import type { Money } from '#kernel/field/money.ts'
import { formatMoney } from '#law/polish/format.ts'
import { moneyInWords } from '#law/polish/words.ts'
import { countryName } from './currencies.ts'
import type { Trip } from './trip.ts'

/** A trip of either register, with what only one of them keeps. */
export type PrintedTrip = Trip & {
  place?: string
  borderOut?: string | null
  borderBack?: string | null
  destinations?: { country: string; city: string | null; from: string | null }[]
}

/** The traveller with post and unit. */
export interface PrintedPerson {
  name: string
  post: string
  unit: string
}

/** Who travels, with the post and unit of the day of the application. */
export const travellerOf = async (db: Queryable, trip: Trip): Promise<PrintedPerson> => {
  const day = trip.createdAt.slice(0, 10)
  const row = await db.first<PrintedPerson>(sql`
    select e.name, coalesce(p.name, '') as post, coalesce(u.name, '') as unit from person e
    left join holder h on h.person_id = e.id and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})
    left join post p on p.id = h.post_id left join unit u on u.id = p.unit_id
    where e.id = ${trip.traveller} limit 1`)
  return row!
}

/** „2 964,39 zł”, empty for none. */
export const shown = (money: Money | null): string => (money ? formatMoney(money.amount, money.currency) : '')

/** An amount in words; the code stays where the forms of the currency's name are not known. */
export const inWords = ({ amount, currency }: Money): string => {
  try {
    return moneyInWords(amount, currency)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return `${amount} ${currency}`
  }
}

/** Where the trip goes, as people write it. */
export const placeOf = (trip: PrintedTrip): string =>
  trip.place ??
  (trip.destinations ?? [])
    .map(({ country, city }) => [city, countryName(country)].filter(Boolean).join(', '))
    .join('; ')
