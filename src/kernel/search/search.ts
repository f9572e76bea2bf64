import { type SQL, sql } from 'drizzle-orm'
import type { Database, Queryable } from '#kernel/db/database.ts'
import { texts } from '#kernel/permissions/rule.ts'
import type { QueryWord } from './lemmas.ts'
import { markedSnippet, markText, type TextPart } from './marked.ts'
import { type SearchQuery, searchQuery, tsqueryOf } from './query.ts'
import { oneSlipAway } from './spelling.ts'

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
const newestLooked = 3_000
/** Slips are looked for in questions of at most this many words. */
const mostGuessed = 4

/** The filters and the right to see, the same for each way of finding. */
const seen = ({ keys, register, unit, year }: SearchRequest): SQL =>
  sql.join(
    [
      sql`access && ${texts(keys)}`,
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
    order by number_folded limit ${mostCounted + 1}`)

const wordHits = (tsquery: string, from: SQL) =>
  sql`select id, register, "unitId", year, ts_rank(terms, ${tsquery}::tsquery)::float8 as rank
    from (${from} order by updated_at desc limit ${mostCounted + 1}) newest
    order by rank desc, updated_at desc, id`

/**
 * The newest answers, those whose title answers first. When the newest entries hold an answer, the planner's choice
 * between the index of words and walking back in time is sound; otherwise walking back could go through the whole
 * table for a person who sees little, so the index of words is made to answer (ADR 0009).
 */
const byWords = async (db: Queryable, tsquery: string, request: SearchRequest) => {
  const answers = sql`terms @@ ${tsquery}::tsquery and ${seen(request)}`
  const newest = sql`select * from search_entry order by updated_at desc limit ${newestLooked}`
  const met = await db.first(sql`select 1 from (${newest}) n where ${answers} limit 1`)
  const found = sql`select ${columns}, terms, updated_at from search_entry where ${answers}`
  return db.rows<Hit>(wordHits(tsquery, met ? found : sql`select * from (${found} offset 0) f`))
}

/** Which of the spellings occur at all; one look into the index for each, never a walk through the table. */
const occurring = (db: Database, spellings: readonly string[]) =>
  db.transaction(async (tx) => {
    await tx.rows(sql`set local enable_seqscan = off`)
    const list = sql`${`{${spellings.join(',')}}`}::text[]`
    return tx.rows<{ spelling: string }>(sql`
      select spelling from unnest(${list}) spelling
      where exists (select from search_entry where terms @@ quote_literal(spelling)::tsquery)`)
  })

const nearWords = async (db: Database, words: readonly QueryWord[]) =>
  Promise.all(
    words.map(async (word) => {
      const near = await occurring(db, oneSlipAway(word.folded))
      return {
        folded: word.folded,
        lemmas: [...word.lemmas, ...near.map((row) => row.spelling).slice(0, 20)],
      }
    }),
  )

const hitsOf = async (db: Database, query: SearchQuery, request: SearchRequest) => {
  const numbers = query.numberPattern ? await byNumber(db, query.numberPattern, request) : []
  // Pieces of a number („15”, „2026”) as words would only add chance answers to those the number has given.
  const isNumber = numbers.length > 0 && query.words.length > 1
  const words = query.tsquery && !isNumber ? await byWords(db, query.tsquery, request) : []
  const hits = [...new Map([...numbers, ...words].map((hit) => [hit.id, hit])).values()]
  const guess = hits.length === 0 && query.words.length > 0 && query.words.length <= mostGuessed
  if (!guess) return { hits, words: query.words, similar: false }
  const near = await nearWords(db, query.words)
  return { hits: await byWords(db, tsqueryOf(near), request), words: near, similar: true }
}

const facet = <Value>(values: (Value | null)[]): Facet<Value>[] => {
  const counts = new Map<Value, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}

type Shown = { id: string; number: string | null; title: string; snippet: string }

const shownOf = async (db: Queryable, hits: readonly Hit[]) => {
  const ids = sql`${`{${hits.map((hit) => hit.id).join(',')}}`}::uuid[]`
  const rows = await db.rows<Shown>(
    sql`select record_id as id, number, title, snippet from search_entry where record_id = any(${ids})`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Finds records which the holder of `keys` may see: numbers that begin so, then words in any Polish inflection
 * (all of them, the last possibly unfinished), and only when nothing answers, words spelt one slip away.
 */
export const search = async (db: Database, request: SearchRequest): Promise<SearchResult> => {
  const query = await searchQuery(request.q)
  const { hits, words, similar } = await hitsOf(db, query, request)
  const counted = hits.slice(0, mostCounted)
  const top = counted.slice(0, request.limit)
  const shown = await shownOf(db, top)
  const items: SearchItem[] = []
  for (const { id, register, unitId, year } of top) {
    const row = shown.get(id)
    if (!row) continue
    const titleParts = await markText(row.title, words)
    const snippet = await markedSnippet(row.snippet, words)
    items.push({ register, id, number: row.number, title: row.title, titleParts, snippet, unitId, year })
  }
  return {
    items,
    total: counted.length,
    totalCapped: hits.length > mostCounted,
    similar: similar && hits.length > 0,
    facets: {
      register: facet(counted.map((hit) => hit.register)),
      unit: facet(counted.map((hit) => hit.unitId)),
      year: facet(counted.map((hit) => hit.year)),
    },
  }
}
