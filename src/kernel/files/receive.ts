import type { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { inspectZip, isZip } from './archive.ts'
import { type FileMark, headLength, sniff } from './sniff.ts'
import type { FileStore, StoredContent } from './store.ts'

/** A file taken in, before anybody links it to a record. */
export interface ReceivedFile extends StoredContent {
  id: string
  name: string
  mediaType: string
  marks: FileMark[]
}

/** Who gives the file and when. */
export interface Receipt {
  id: string
  by: string
  /** The moment, from the clock. */
  at: Date
}

const bytes = async (content: Readable) => {
  const parts: Buffer[] = []
  for await (const part of content) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** A name that is safe in any folder and header; the ending is kept. */
export const safeName = (name: string): string => {
  const tidy = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^.*[/\\]/, '')
    .trim()
  return tidy.slice(-200) || 'plik'
}

const inspect = async (store: FileStore, name: string, { sha256, size }: StoredContent) => {
  const head = await bytes(await store.open(sha256, { start: 0, end: Math.min(size, headLength) - 1 }))
  const tail = await bytes(await store.open(sha256, { start: Math.max(0, size - 65_536), end: size - 1 }))
  const { mediaType, marks } = await sniff(name, head, tail)
  const more = isZip(mediaType) ? await store.withLocal(sha256, (path) => inspectZip(path, size)) : []
  return { mediaType, marks: [...new Set([...marks, ...more])] }
}

/** Enters content that the store already holds as a file of this name; its type and marks come from the content. */
export const enterFile = async (
  db: Queryable,
  store: FileStore,
  name: string,
  stored: StoredContent,
  receipt: Receipt,
): Promise<ReceivedFile> => {
  const safe = safeName(name)
  const { mediaType, marks } = await inspect(store, safe, stored)
  await db.rows(sql`
    insert into file (id, name, media_type, size, sha256, state, marks, text_state, created_by, created_at)
    values (${receipt.id}, ${safe}, ${mediaType}, ${stored.size}, ${stored.sha256}, 'stored',
      ${`{${marks.join(',')}}`}::text[], 'waiting', ${receipt.by}, ${receipt.at.toISOString()})`)
  return { id: receipt.id, name: safe, mediaType, marks, ...stored }
}

/** Streams a file into the store and enters it. Refusals: 413 above the limit, 422 empty. */
export const receiveFile = async (
  db: Queryable,
  store: FileStore,
  name: string,
  content: AsyncIterable<Uint8Array>,
  receipt: Receipt,
): Promise<ReceivedFile> => enterFile(db, store, name, await store.put(content), receipt)

/** Records that already hold the same content. */
export const duplicatesOf = (db: Queryable, fileId: string, sha256: string) =>
  db.rows<{ fileId: string; register: string; recordId: string }>(sql`
    select f.id as "fileId", l.register, l.record_id as "recordId"
    from file f join file_link l on l.file_id = f.id
    where f.sha256 = ${sha256} and f.id <> ${fileId} order by l.at limit 20`)

/** Links files to a field of a record; files linked already stay as they are. */
export const linkFiles = async (
  db: Queryable,
  fileIds: readonly string[],
  record: { register: string; recordId: string; field: string },
  by: string,
  at: Date,
): Promise<void> => {
  await db.rows(sql`
    insert into file_link (file_id, register, record_id, field, at, by)
    select id, ${record.register}, ${record.recordId}::uuid, ${record.field}, ${at.toISOString()}::timestamptz, ${by}::uuid
    from unnest(${`{${fileIds.join(',')}}`}::uuid[]) id
    on conflict do nothing`)
}

/** Of the given ids those which the person has not uploaded: each needs the right to read it before it is linked. */
export const filesOfOthers = async (
  db: Queryable,
  fileIds: readonly string[],
  personId: string,
): Promise<string[]> => {
  const rows = await db.rows<{ id: string }>(sql`
    select asked.id from unnest(${`{${fileIds.join(',')}}`}::uuid[]) asked(id)
    where not exists (select from file f where f.id = asked.id and f.created_by = ${personId})`)
  return rows.map((row) => row.id)
}
