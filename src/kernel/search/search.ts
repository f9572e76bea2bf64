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

const mostCounted = 1000
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

/** Answers in no order, at most one beyond what is counted: one look into the index of words and rights. */
const anyAnswers = (tsquery: string, request: SearchRequest) =>
  sql`select record_id, register, unit_id, year, terms, updated_at from search_entry
    where terms @@ ${tsquery}::tsquery and ${seen(request)} limit ${mostCounted + 1}`

/** The newest answers. Only for words with many: then walking back in time soon has enough (ADR 0009). */
const newestAnswers = (tsquery: string, request: SearchRequest) =>
  sql`select record_id, register, unit_id, year, terms, updated_at from search_entry
    where terms @@ ${tsquery}::tsquery and ${seen(request)} order by updated_at desc limit ${mostCounted + 1}`

interface Found {
  total: number
  facets: SearchResult['facets'] | null
  items: (Shown & { register: string; unitId: string | null; year: number })[]
}

const counted = (column: string) =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count) order by count desc, value), '[]')
    from (select ${sql.raw(column)} as value, count(*)::int as count from hits where ${sql.raw(column)} is not null group by 1) f)`

/** Ranks, counts and cuts the answers where they lie: only the page shown travels. */
const ranked = async (db: Queryable, tsquery: string, answers: SQL, limit: number): Promise<Found> => {
  const row = await db.first<Found>(sql`
    with hits as materialized (${answers}),
    page as (
      select record_id, ts_rank(terms, ${tsquery}::tsquery) as rank, updated_at from hits
      order by rank desc, updated_at desc, record_id limit ${limit})
    select (select count(*)::int from hits) as total,
      jsonb_build_object('register', ${counted('register')}, 'unit', ${counted('unit_id')}, 'year', ${counted('year')}) as facets,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.record_id, 'register', s.register, 'unitId', s.unit_id,
          'year', s.year, 'number', s.number, 'title', s.title, 'snippet', s.snippet)
          order by p.rank desc, p.updated_at desc, p.record_id), '[]')
        from page p join search_entry s on s.record_id = p.record_id) as items`)
  return row!
}

const byWords = async (db: Queryable, tsquery: string, request: SearchRequest): Promise<Found> => {
  const found = await ranked(db, tsquery, anyAnswers(tsquery, request), request.limit)
  return found.total > mostCounted
    ? ranked(db, tsquery, newestAnswers(tsquery, request), request.limit)
    : found
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

const nothing: Found = { total: 0, facets: null, items: [] }

const byNumberPrefix = async (db: Queryable, pattern: string, request: SearchRequest): Promise<Found> => {
  const items = await db.rows<Found['items'][number]>(sql`
    select record_id as id, register, unit_id as "unitId", year, number, title, snippet from search_entry
    where number_folded like ${pattern} and ${seen(request)} order by number_folded limit ${mostCounted + 1}`)
  return { total: items.length, facets: null, items }
}

/** Numbers first, then words that are not among them. */
const joined = (numbers: Found, words: Found): Found => {
  const known = new Set(numbers.items.map((item) => item.id))
  const more = words.items.filter((item) => !known.has(item.id))
  return {
    total: numbers.total + words.total - (words.items.length - more.length),
    facets: numbers.items.length ? null : words.facets,
    items: [...numbers.items, ...more],
  }
}

const answersOf = async (db: Database, query: SearchQuery, request: SearchRequest) => {
  const numbers = query.numberPattern ? await byNumberPrefix(db, query.numberPattern, request) : nothing
  // Pieces of a number („15”, „2026”) as words would only add chance answers to those the number has given.
  const isNumber = numbers.total > 0 && query.words.length > 1
  const words = query.tsquery && !isNumber ? await byWords(db, query.tsquery, request) : nothing
  const found = joined(numbers, words)
  const guess = found.total === 0 && query.words.length > 0 && query.words.length <= mostGuessed
  if (!guess) return { found, words: query.words, similar: false }
  const near = await nearWords(db, query.words)
  return { found: await byWords(db, tsqueryOf(near), request), words: near, similar: true }
}

const facet = <Value>(values: (Value | null)[]): Facet<Value>[] => {
  const counts = new Map<Value, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}

type Shown = { id: string; number: string | null; title: string; snippet: string }

const shown = async (item: Found['items'][number], words: readonly QueryWord[]): Promise<SearchItem> => ({
  register: item.register,
  id: item.id,
  number: item.number,
  title: item.title,
  titleParts: await markText(item.title, words),
  snippet: await markedSnippet(item.snippet, words),
  unitId: item.unitId,
  year: item.year,
})

/**
 * Finds records which the holder of `keys` may see: numbers that begin so, then words in any Polish inflection
 * (all of them, the last possibly unfinished), and only when nothing answers, words spelt one slip away.
 */
export const search = async (db: Database, request: SearchRequest): Promise<SearchResult> => {
  const query = await searchQuery(request.q)
  const { found, words, similar } = await answersOf(db, query, request)
  const items = await Promise.all(found.items.slice(0, request.limit).map((item) => shown(item, words)))
  return {
    items,
    total: Math.min(found.total, mostCounted),
    totalCapped: found.total > mostCounted,
    similar: similar && found.total > 0,
    facets: found.facets ?? {
      register: facet(found.items.map((item) => item.register)),
      unit: facet(found.items.map((item) => item.unitId)),
      year: facet(found.items.map((item) => item.year)),
    },
  }
}
