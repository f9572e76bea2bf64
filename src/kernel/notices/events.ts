import pg from 'pg'

/** What a page is told: something it shows is stale. */
export interface StaleEvent {
  /** Only pages of this person; absent for everybody. */
  person?: string
  register?: string
  id?: string
}

type Listener = (event: StaleEvent) => void

/** Hints from the database to open pages; nothing depends on their arrival. */
export interface EventHub {
  subscribe(listener: Listener): () => void
  close(): Promise<void>
}

/** Listens on one connection of its own; reconnects when the database goes away. */
export const openEventHub = (config: pg.PoolConfig): EventHub => {
  const listeners = new Set<Listener>()
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false

  const connect = async () => {
    const next = new pg.Client(config as pg.ClientConfig)
    next.on('notification', ({ payload }) => {
      const event = JSON.parse(payload ?? '{}') as StaleEvent
      for (const listener of listeners) listener(event)
    })
    next.on('error', () => lost(next))
    next.on('end', () => lost(next))
    client = next
    await next.connect()
    await next.query('listen stale')
  }
  const lost = (which: pg.Client) => {
    if (closed || which !== client) return
    client = undefined
    retry = setTimeout(() => connect().catch(() => lost(client!)), 1_000)
  }
  connect().catch(() => lost(client!))

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      closed = true
      clearTimeout(retry)
      await client?.end().catch(() => {})
    },
  }
}
