import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { countryName } from './currencies.ts'
import { groups, purposes } from './groups.ts'

/** What trips are counted by. */
export const dimensions = {
  country: 'Państwo',
  purpose: 'Rodzaj celu',
  person: 'Osoba',
  group: 'Grupa osób',
  unit: 'Komórka',
  month: 'Miesiąc',
  paragraph: 'Paragraf',
} as const

export type Dimension = keyof typeof dimensions

/** „Wyjazdy według …”. */
export const dimensionsOf: Record<Dimension, string> = {
  country: 'państw',
  purpose: 'celów',
  person: 'osób',
  group: 'grup osób',
  unit: 'komórek',
  month: 'miesięcy',
  paragraph: 'paragrafów',
}

export interface AnalysisQuery {
  by: Dimension
  /** Days of departure, YYYY-MM-DD, both within. */
  from: string
  to: string
  register: 'all' | 'domestic-trips' | 'foreign-trips'
}

/** Trips of one value of the dimension; money in PLN with two decimals. */
export interface AnalysisRow {
  key: string
  label: string
  trips: number
  days: number
  /** Estimates of all ordered trips. */
  plan: string
  /** Approved settlements, and what cancelled trips have cost. */
  cost: string
  costPerDay: string | null
}

const keys: Record<Dimension, SQL> = {
  country: sql`country`,
  purpose: sql`purpose_kind`,
  person: sql`traveller::text`,
  group: sql`"group"`,
  unit: sql`coalesce(unit::text, '')`,
  month: sql`to_char(starts_at at time zone 'Europe/Warsaw', 'YYYY-MM')`,
  paragraph: sql`paragraph`,
}

const common = sql`traveller, "group", unit, purpose_kind, paragraph, starts_at, state, total, estimate,
  ceil(extract(epoch from coalesce(returned_at, ends_at) - coalesce(departed_at, starts_at)) / 86400)::int as days`

/** Trips with an order whose departure falls within the days. */
const tripsOf = ({ register, from, to }: AnalysisQuery): SQL => {
  const within = sql`state not in ('draft', 'toAccept', 'returned', 'accepted')
    and (state <> 'cancelled' or total > 0)
    and starts_at >= ${from}::timestamp at time zone 'Europe/Warsaw'
    and starts_at < (${to}::timestamp + interval '1 day') at time zone 'Europe/Warsaw'`
  const domestic = sql`select 'PL' as country, ${common} from domestic_trips where ${within}`
  const foreign = sql`select coalesce(country, '') as country, ${common} from foreign_trips where ${within}`
  if (register === 'domestic-trips') return domestic
  return register === 'foreign-trips' ? foreign : sql`${domestic} union all ${foreign}`
}

interface Counted extends Omit<AnalysisRow, 'label' | 'costPerDay'> {
  perDay: string | null
}

const settled = sql`state in ('approved', 'closed')`

const count = (db: Queryable, query: AnalysisQuery, key: SQL): Promise<Counted[]> =>
  db.rows<Counted>(sql`
    select ${key} as key, (count(*) filter (where state <> 'cancelled'))::int as trips,
      coalesce(sum(days) filter (where state <> 'cancelled'), 0)::int as days,
      coalesce(sum(estimate) filter (where state <> 'cancelled'), 0)::numeric(14,2)::text as plan,
      coalesce(sum(total) filter (where ${settled} or state = 'cancelled'), 0)::numeric(14,2)::text as cost,
      round(sum(total) filter (where ${settled}) / nullif(sum(days) filter (where ${settled}), 0), 2)::text as "perDay"
    from (${tripsOf(query)}) trips group by 1
    order by coalesce(sum(total) filter (where ${settled} or state = 'cancelled'), 0) desc, 1`)

/** Names of people and units by id, for labels. */
const namesOf = async (db: Queryable, by: Dimension): Promise<Map<string, string>> => {
  if (by !== 'person' && by !== 'unit') return new Map()
  const names =
    by === 'person'
      ? sql`select id::text, name from person`
      : sql`select id::text, symbol || ' ' || name as name from unit`
  return new Map((await db.rows<{ id: string; name: string }>(names)).map((row) => [row.id, row.name]))
}

const labelOf = (by: Dimension, key: string, names: Map<string, string>): string => {
  if (by === 'country') return countryName(key) ?? (key || 'bez państwa')
  if (by === 'purpose') return purposes[key as keyof typeof purposes]
  if (by === 'group') return groups[key as keyof typeof groups]
  if (by === 'person' || by === 'unit') return names.get(key) ?? 'bez komórki'
  return key
}

/** Counts trips by a dimension (§ 4 ust. 2 pkt 4 of the decree), the dearest first, months in order. */
export const analyse = async (db: Queryable, query: AnalysisQuery) => {
  const [rows, [total], names] = await Promise.all([
    count(db, query, keys[query.by]),
    count(db, query, sql`'all'`),
    namesOf(db, query.by),
  ])
  const shown = ({ perDay, ...row }: Counted): AnalysisRow => ({
    ...row,
    label: labelOf(query.by, row.key, names),
    costPerDay: perDay,
  })
  const items = rows.map(shown)
  if (query.by === 'month') items.sort((a, b) => a.key.localeCompare(b.key))
  const none = { key: 'all', trips: 0, days: 0, plan: '0.00', cost: '0.00', perDay: null }
  return { items, total: { ...shown(total ?? none), label: 'Razem' } }
}

/** The same days one year earlier; 29 February becomes the 28th. */
export const yearBefore = <Query extends AnalysisQuery>(query: Query): Query => {
  const back = (day: string) =>
    `${Number(day.slice(0, 4)) - 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`
  return { ...query, from: back(query.from), to: back(query.to) }
}
