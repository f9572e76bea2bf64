import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

/** What a page is told: something it shows is stale. */
export interface StaleEvent {
  /** Only pages of this person; absent for everybody. */
  person?: string
  register?: string
  id?: string
  /** Keys of `keysOf`: only pages of people who have one of them. */
  access?: string[]
}

type Listener = (event: StaleEvent) => void

/** Hints from the database to open pages; nothing depends on their arrival. */
export interface EventHub {
  subscribe(listener: Listener): () => void
  close(): Promise<void>
}

/** The channel belongs to everybody with the database's key: what is not a hint is passed over. */
const readHint = (payload: string | undefined): StaleEvent | undefined => {
  try {
    const event = JSON.parse(payload ?? '')
    return typeof event === 'object' && event !== null ? event : undefined
  } catch {
    return undefined
  }
}

const pause = 1_000

/** Listens on one connection of its own; opens another when the database goes away. */
export const openEventHub = (config: pg.PoolConfig): EventHub => {
  const listeners = new Set<Listener>()
  const closing = new AbortController()
  let client: pg.Client | undefined

  const listenOnce = async () => {
    const next = new pg.Client(config as pg.ClientConfig)
    client = next
    const gone = new Promise<void>((settle) => {
      next.on('error', () => settle())
      next.on('end', () => settle())
    })
    next.on('notification', ({ payload }) => {
      const event = readHint(payload)
      if (event) for (const listener of listeners) listener(event)
    })
    try {
      // A client ended in the middle of connecting never answers its `connect`; its end is heard all the same.
      await Promise.race([next.connect().then(() => next.query('listen stale')), gone])
      await gone
    } finally {
      await next.end().catch(() => {})
    }
  }
  const listening = (async () => {
    while (!closing.signal.aborted) {
      await listenOnce().catch(() => {})
      await setTimeout(pause, undefined, { signal: closing.signal }).catch(() => {})
    }
  })()

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      closing.abort()
      await client?.end().catch(() => {})
      await listening
    },
  }
}
