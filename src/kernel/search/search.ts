import { type SQL, sql } from 'drizzle-orm'
import type { Database, Queryable } from '#kernel/db/database.ts'
import { markedSnippet, markText, type TextPart } from './marked.ts'
import { type SearchQuery, searchQuery } from './query.ts'

/** A question to the whole office. */
export interface SearchRequest {
  q: string
  register?: string | undefined
  unit?: string | undefined
  year?: number | undefined
  /** Keys of the person asking (`keysOf`); only entries that carry one of them are seen. */
  keys: readonly string[]
  limit: number
}

/** One record found. */
export interface SearchItem {
  register: string
  id: string
  number: string | null
  title: string
  titleParts: TextPart[]
  snippet: TextPart[]
  unitId: string | null
  year: number
}

/** A value and how many of the counted results have it, most first. */
export interface Facet<Value> {
  value: Value
  count: number
}

export interface SearchResult {
  items: SearchItem[]
  /** At most 1000; `totalCapped` says there are more, and facets then count the newest 1000. */
  total: number
  totalCapped: boolean
  /** Nothing answered literally: these are similar spellings. */
  similar: boolean
  facets: { register: Facet<string>[]; unit: Facet<string>[]; year: Facet<number>[] }
}

interface Hit {
  id: string
  register: string
  unitId: string | null
  year: number
  rank: number
}

const mostCounted = 1000
const similarityFloor = '0.38'

const keyArray = (keys: readonly string[]) =>
  sql`${`{${keys.map((key) => `"${key.replace(/[\\"]/g, (sign) => `\\${sign}`)}"`).join(',')}}`}::text[]`

/** The filters and the right to see, the same for each way of finding. */
const seen = ({ keys, register, unit, year }: SearchRequest): SQL =>
  sql.join(
    [
      sql`access && ${keyArray(keys)}`,
      ...(register ? [sql`register = ${register}`] : []),
      ...(unit ? [sql`unit_id = ${unit}`] : []),
      ...(year ? [sql`year = ${year}`] : []),
    ],
    sql` and `,
  )

const columns = sql.raw('record_id as id, register, unit_id as "unitId", year')

const byNumber = (db: Queryable, pattern: string, request: SearchRequest) =>
  db.rows<Hit>(sql`
    select ${columns}, 1000.0 as rank from search_entry
    where number_folded like ${pattern} and ${seen(request)}
    order by number_folded, record_id limit ${mostCounted + 1}`)

/** The newest answers, those whose title answers first. */
const byWords = (db: Queryable, tsquery: string, request: SearchRequest) =>
  db.rows<Hit>(sql`
    select id, register, "unitId", year, ts_rank(terms, ${tsquery}::tsquery)::float8 as rank from (
      select ${columns}, terms, updated_at from search_entry
      where terms @@ ${tsquery}::tsquery and ${seen(request)}
      order by updated_at desc limit ${mostCounted + 1}) newest
    order by rank desc, updated_at desc, id`)

const bySpelling = (db: Database, similar: string, request: SearchRequest) =>
  db.transaction(async (tx) => {
    await tx.rows(sql`select set_config('pg_trgm.word_similarity_threshold', ${similarityFloor}, true)`)
    return tx.rows<Hit>(sql`
      select ${columns}, word_similarity(${similar}, title_folded)::float8 as rank from search_entry
      where title_folded %> ${similar} and ${seen(request)}
      order by rank desc, updated_at desc limit 50`)
  })

const hitsOf = async (db: Database, query: SearchQuery, request: SearchRequest) => {
  const numbers = query.numberPattern ? await byNumber(db, query.numberPattern, request) : []
  const words = query.tsquery ? await byWords(db, query.tsquery, request) : []
  const hits = [...new Map([...numbers, ...words].map((hit) => [hit.id, hit])).values()]
  if (hits.length > 0 || !query.similar) return { hits, similar: false }
  return { hits: await bySpelling(db, query.similar, request), similar: true }
}

const facet = <Value>(values: (Value | null)[]): Facet<Value>[] => {
  const counts = new Map<Value, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}

type Shown = { id: string; number: string | null; title: string; snippet: string }

const shownOf = async (db: Database, hits: readonly Hit[]) => {
  const ids = sql`${`{${hits.map((hit) => hit.id).join(',')}}`}::uuid[]`
  const rows = await db.rows<Shown>(
    sql`select record_id as id, number, title, snippet from search_entry where record_id = any(${ids})`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Finds records which the holder of `keys` may see: numbers that begin so, then words in any Polish inflection
 * (all of them, the last possibly unfinished), and only when nothing answers, titles spelt similarly.
 */
export const search = async (db: Database, request: SearchRequest): Promise<SearchResult> => {
  const query = await searchQuery(request.q)
  const { hits, similar } = await hitsOf(db, query, request)
  const counted = hits.slice(0, mostCounted)
  const top = counted.slice(0, request.limit)
  const shown = await shownOf(db, top)
  const items: SearchItem[] = []
  for (const { id, register, unitId, year } of top) {
    const row = shown.get(id)
    if (!row) continue
    const titleParts = await markText(row.title, query.words)
    const snippet = await markedSnippet(row.snippet, query.words)
    items.push({ register, id, number: row.number, title: row.title, titleParts, snippet, unitId, year })
  }
  return {
    items,
    total: counted.length,
    totalCapped: hits.length > mostCounted,
    similar,
    facets: {
      register: facet(counted.map((hit) => hit.register)),
      unit: facet(counted.map((hit) => hit.unitId)),
      year: facet(counted.map((hit) => hit.year)),
    },
  }
}
