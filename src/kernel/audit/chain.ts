import { createHash } from 'node:crypto'

/** What the seal covers of one line of history: everything but the number of its batch. */
export interface SealedLine {
  seq: number
  line: string
}

/** Hash of the empty chain. */
export const genesis = '0'.repeat(64)

/** SHA-256 (hex) over the previous hash and the lines in their order. */
export const hashOfBatch = (previous: string, lines: readonly SealedLine[]): string => {
  const hash = createHash('sha256').update(previous)
  for (const { line } of lines) hash.update('\n').update(line)
  return hash.digest('hex')
}
