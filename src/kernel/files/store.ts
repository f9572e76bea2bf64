import type { Readable } from 'node:stream'

/** A part of a file: bytes from `start` to `end`, both counted from 0 and included. */
export interface ByteRange {
  start: number
  end: number
}

/** What a store says of content it has taken in. */
export interface StoredContent {
  /** SHA-256 of the content in lower-case hexadecimal; it is also the content's address. */
  sha256: string
  /** Size in bytes. */
  size: number
}

/**
 * Keeps content under its SHA-256; the same content is kept once. Content is only ever streamed.
 * The disk store is the default; a store of another kind (S3) implements the same five functions.
 */
export interface FileStore {
  /** Takes in a stream. Refuses (413) content above the limit and (422) empty content; nothing is left of either. */
  put(content: AsyncIterable<Uint8Array>): Promise<StoredContent>
  /** Streams the content or a part of it. Rejects when there is none under this address. */
  open(sha256: string, range?: ByteRange): Promise<Readable>
  has(sha256: string): Promise<boolean>
  /** Gives the content as a local file for as long as `work` runs; the file must not be changed. */
  withLocal<Result>(sha256: string, work: (path: string) => Promise<Result>): Promise<Result>
  /** Deletes the content; no error when there is none. Only disposal (brakowanie) and clearing of what was never sent call it. */
  remove(sha256: string): Promise<void>
}

/** Largest file taken in unless the installation sets another limit: 250 MB. */
export const defaultFileLimit = 250 * 1024 * 1024
