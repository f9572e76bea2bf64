import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { fold } from './fold.ts'
import { indexTerms } from './lemmas.ts'
import { foldNumber, searchQuery } from './query.ts'

/** What a record gives to search. */
export interface SearchEntry {
  recordId: string
  register: string
  number?: string | null | undefined
  title: string
  /** All text by which the record may be found, besides its number and title. */
  text: string
  unitId?: string | null | undefined
  year: number
  /** Keys of those who may read the record, see `keysOf`; with none nobody finds it. */
  access: readonly string[]
  /** ISO instant. */
  updatedAt: string
}

const snippetLength = 1_000

/** A PostgreSQL array as one parameter; terms and keys carry no quotes or backslashes once escaped. */
const textArray = (values: readonly string[]): SQL =>
  sql`${`{${values.map((value) => `"${value.replace(/[\\"]/g, (sign) => `\\${sign}`)}"`).join(',')}}`}::text[]`

const clean = (text: string) => text.replaceAll('\0', '').trim()

/** Terms of all files linked to the record so far. */
const fileTerms = (recordId: string) => sql`array_to_tsvector(array(
  select distinct term from file_link l join file f on f.id = l.file_id, unnest(tsvector_to_array(f.terms)) term
  where l.record_id = ${recordId}))`

/** Writes or replaces the entry of a record, in the transaction that changed the record. */
export const writeSearchEntry = async (tx: Queryable, entry: SearchEntry): Promise<void> => {
  const title = clean(entry.title)
  const text = clean(entry.text)
  const number = entry.number ? clean(entry.number) : null
  const [titleTerms, textTerms] = [await indexTerms(`${number ?? ''} ${title}`), await indexTerms(text)]
  const snippet = text.slice(0, snippetLength)
  await tx.rows(sql`
    insert into search_entry (record_id, register, number, number_folded, title, title_folded, snippet,
      unit_id, year, terms, access, updated_at)
    values (${entry.recordId}, ${entry.register}, ${number}, ${number === null ? null : foldNumber(number)}, ${title},
      ${fold(title)}, ${snippet}, ${entry.unitId ?? null}, ${entry.year},
      setweight(array_to_tsvector(${textArray(titleTerms)}), 'A') || array_to_tsvector(${textArray(textTerms)})
        || ${fileTerms(entry.recordId)},
      ${textArray(entry.access)}, ${entry.updatedAt})
    on conflict (record_id) do update set
      register = excluded.register, number = excluded.number, number_folded = excluded.number_folded,
      title = excluded.title, title_folded = excluded.title_folded, snippet = excluded.snippet,
      unit_id = excluded.unit_id, year = excluded.year,
      terms = excluded.terms,
      access = excluded.access, updated_at = excluded.updated_at`)
}

/** Terms of one text as PostgreSQL keeps them, for a file read for search. */
export const termsOf = async (text: string): Promise<SQL> =>
  sql`array_to_tsvector(${textArray(await indexTerms(text))})`

/** Makes the records to which a file is linked findable by the text read from it. */
export const addFileTerms = async (db: Queryable, fileId: string): Promise<void> => {
  await db.rows(sql`
    update search_entry e set terms = e.terms || f.terms
    from file f join file_link l on l.file_id = f.id
    where f.id = ${fileId} and f.terms is not null and e.record_id = l.record_id`)
}

/** Takes the record out of search. */
export const removeSearchEntry = async (tx: Queryable, recordId: string): Promise<void> => {
  await tx.rows(sql`delete from search_entry where record_id = ${recordId}`)
}

/** A subquery of ids of the register's records that answer the question; rights are checked by the query around it. */
export const matchingRecords = async (register: string, question: string): Promise<SQL> => {
  const query = await searchQuery(question)
  const ways = [
    ...(query.numberPattern ? [sql`s.number_folded like ${query.numberPattern}`] : []),
    ...(query.tsquery ? [sql`s.terms @@ ${query.tsquery}::tsquery`] : []),
  ]
  const matches = ways.length > 0 ? sql.join(ways, sql` or `) : sql`false`
  return sql`select s.record_id from search_entry s where s.register = ${register} and (${matches})`
}
