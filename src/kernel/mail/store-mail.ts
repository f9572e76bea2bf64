import type { Readable } from 'node:stream'
import type { FileStore, StoredContent } from '#kernel/files/store.ts'
import { Problem } from '#kernel/http/problem.ts'
import type { ParsedMail } from './message.ts'
import { readMail } from './parse.ts'

/** A message taken in: the original under its hash, and what was read of it with attachments stored one by one. */
export interface StoredMail {
  raw: StoredContent
  mail: ParsedMail<StoredContent | undefined>
}

/**
 * Takes in a message: first the original, whole and unchanged, then its parts. An attachment that the store refuses
 * (empty, too large) has no content and is named in `problems`; it is still in the original.
 * Refuses only an empty message (422) and one above the store's limit (413).
 */
export const storeMail = async (store: FileStore, source: AsyncIterable<Uint8Array>): Promise<StoredMail> => {
  const raw = await store.put(source)
  return { raw, mail: await readStoredMail(store, raw) }
}

/** Reads a message whose original the store holds already; see `storeMail`. */
export const readStoredMail = async (store: FileStore, raw: StoredContent): Promise<StoredMail['mail']> => {
  const refusals: string[] = []
  const keep = async (content: Readable, name: string) => {
    try {
      return await store.put(content)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      content.resume()
      refusals.push(`Załącznik „${name}” nie został zapisany osobno: ${error.body.detail}`)
      return undefined
    }
  }
  const mail = await readMail(await store.open(raw.sha256), keep)
  return { ...mail, problems: [...mail.problems, ...refusals] }
}
