import type pg from 'pg'

/** Hints that something has changed, for every process that listens; any of them may be lost. */
export interface Hints {
  /** Sends the hint soon, with others of the same moment. */
  give(hint: object): void
  /** Nothing is sent any more. */
  close(): void
}

/** Milliseconds for which hints are gathered; the longest that a page waits for one. */
const gather = 100
/** PostgreSQL takes no longer payload, in bytes. */
const longest = 7_999
/** An import changes more at once than any page shows. */
const most = 1_000

/**
 * Hints over `pool` to the channel `stale`. They are not part of the transactions they tell of: NOTIFY takes a lock
 * of the whole database until its transaction is on the disk, and would make all writers wait for one another.
 */
export const openHints = (pool: pg.Pool): Hints => {
  let waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const send = () => {
    timer = undefined
    const hints = [...waiting]
    waiting = new Set()
    // A lost hint is what the next reload of the page makes good.
    pool.query("select pg_notify('stale', hint) from unnest($1::text[]) hint", [hints]).catch(() => {})
  }
  return {
    give: (hint) => {
      const text = JSON.stringify(hint)
      if (Buffer.byteLength(text) > longest || waiting.size >= most) return
      waiting.add(text)
      timer ??= setTimeout(send, gather).unref()
    },
    close: () => clearTimeout(timer),
  }
}
