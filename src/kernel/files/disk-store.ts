import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { emptyFile, fileTooLarge } from './refusal.ts'
import { defaultFileLimit, type FileStore, type StoredContent } from './store.ts'

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

const syncFolder = async (path: string) => {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

/** Counts and hashes what passes; stops the stream as soon as the limit is passed. */
const measured = async function* (content: AsyncIterable<Uint8Array>, limit: number, result: StoredContent) {
  const hash = createHash('sha256')
  for await (const chunk of content) {
    result.size += chunk.length
    if (result.size > limit) throw fileTooLarge(limit)
    hash.update(chunk)
    yield chunk
  }
  if (result.size === 0) throw emptyFile()
  result.sha256 = hash.digest('hex')
}

/**
 * Keeps files on disk in `folder` as ab/cd/abcd…, each written aside, flushed and only then moved into place,
 * so that a file with a name is always whole, also after a loss of power.
 */
export const diskStore = (folder: string, limit = defaultFileLimit): FileStore => {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('Not a SHA-256 in hexadecimal.')
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }
  const keep = async (aside: string, sha256: string) => {
    const path = pathOf(sha256)
    if (await exists(path)) return rm(aside)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await rename(aside, path)
    await syncFolder(dirname(path))
    await syncFolder(dirname(dirname(path)))
    return syncFolder(folder)
  }
  return {
    put: async (content) => {
      const arriving = join(folder, 'arriving')
      await mkdir(arriving, { recursive: true, mode: 0o700 })
      const aside = join(arriving, randomUUID())
      const result: StoredContent = { sha256: '', size: 0 }
      try {
        await pipeline(
          measured(content, limit, result),
          createWriteStream(aside, { flags: 'wx', mode: 0o600, flush: true }),
        )
        await keep(aside, result.sha256)
        return result
      } catch (error) {
        await rm(aside, { force: true })
        throw error
      }
    },
    open: async (sha256, range) => {
      const path = pathOf(sha256)
      await stat(path)
      return createReadStream(path, range) as Readable
    },
    has: (sha256) => exists(pathOf(sha256)),
    withLocal: (sha256, work) => work(pathOf(sha256)),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}
