import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/db/database.ts'
import { addFileTerms, termsOf } from '#kernel/search/search-entry.ts'
import { scan } from './clamd.ts'
import { readFileContent } from './extract.ts'
import { recogniseText } from './ocr.ts'
import type { FileStore } from './store.ts'

interface WaitingFile {
  sha256: string
  mediaType: string
  textState: 'waiting' | 'read' | 'none'
}

/**
 * Job: reads the text of a file (a scan by OCR where the programs are present) and makes its records findable by it.
 * May be repeated. What cannot be read gets its reason in Polish.
 * Without `recognise` a scan is left to wait for the job: recognition takes minutes.
 */
export const readFileText = async (
  db: Database,
  store: FileStore,
  fileId: string,
  { recognise = true } = {},
): Promise<void> => {
  const file = await db.first<WaitingFile>(
    sql`select sha256, media_type as "mediaType", text_state as "textState" from file where id = ${fileId}`,
  )
  if (!file) return
  if (file.textState === 'read') return addFileTerms(db, fileId)
  const result = await store.withLocal(file.sha256, async (path) => {
    const read = await readFileContent({ path, mediaType: file.mediaType, as: 'text' })
    return recognise && 'code' in read && read.code === 'no-text' ? recogniseText(path, file.mediaType) : read
  })
  if (!recognise && 'code' in result && result.code === 'no-text') return
  const text = 'content' in result ? result.content : null
  const reason = 'content' in result ? null : result.reason
  const encrypted = 'code' in result && result.code === 'encrypted'
  await db.rows(sql`
    update file set text = ${text}, terms = ${text === null ? null : await termsOf(text)}, text_reason = ${reason}, text_state = ${text === null ? 'none' : 'read'},
      marks = case when ${encrypted} and not 'encrypted' = any(marks) then marks || 'encrypted'::text else marks end
    where id = ${fileId}`)
  await addFileTerms(db, fileId)
}

/** Job: has the file looked at by clamd at `address`. Throws when it does not answer, so that the job is repeated. */
export const scanFile = async (
  db: Database,
  store: FileStore,
  address: string,
  fileId: string,
): Promise<void> => {
  const file = await db.first<{ sha256: string }>(sql`select sha256 from file where id = ${fileId}`)
  if (!file) return
  const verdict = await scan(address, await store.open(file.sha256))
  if (verdict.state === 'unavailable') throw new Error(verdict.reason)
  const state = verdict.state === 'clean' ? 'scanned' : 'quarantined'
  await db.rows(sql`update file set state = ${state} where id = ${fileId}`)
}
