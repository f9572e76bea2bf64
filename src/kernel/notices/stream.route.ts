import type { ServerResponse } from 'node:http'
import { type App, actorOf } from '#kernel/http/app.ts'
import { Problem } from '#kernel/http/problem.ts'
import { type Actor, keysOf } from '#kernel/permissions/actor.ts'
import type { EventHub, StaleEvent } from './events.ts'

const heartbeat = 25_000
/** After this many milliseconds a stream ends; the page opens another, and its session is checked anew. */
const lifetime = 10 * 60_000
/** Pages of one person which may listen at once, in one process. */
export const mostStreams = 20
/** Bytes waiting for a slow reader, above which the stream is given up: its page reloads all when it comes back. */
const mostWaiting = 64 * 1024

const tooMany = () =>
  new Problem({
    status: 429,
    code: 'too-many-streams',
    title: 'Zbyt wiele otwartych kart',
    detail: `Na bieżąco odświeża się najwyżej ${mostStreams} kart. Zamknij niektóre z nich.`,
    extra: { retryAfter: 60 },
  })

/** What the actor may be told of: notices of their own, and records they may read. */
const concerns = (actor: Actor, keys: ReadonlySet<string>, event: StaleEvent): boolean =>
  event.person ? event.person === actor.personId : (event.access?.some((key) => keys.has(key)) ?? false)

const wordOf = ({ person, register, id }: StaleEvent) =>
  `event: ${person ? 'notice' : 'stale'}\ndata: ${JSON.stringify({ register, id })}\n\n`

/** Writes hints until the reader leaves, lags or has read long enough; `ended` is called once. */
const stream = (
  raw: ServerResponse,
  subscribe: (tell: (event: StaleEvent) => void) => () => void,
  ended: () => void,
) => {
  const write = (text: string) => {
    if (raw.writableLength > mostWaiting) raw.destroy()
    else raw.write(text)
  }
  const unsubscribe = subscribe((event) => write(wordOf(event)))
  const beat = setInterval(() => write(': \n\n'), heartbeat)
  const end = setTimeout(() => raw.end(), lifetime)
  raw.on('close', () => {
    clearInterval(beat)
    clearTimeout(end)
    unsubscribe()
    ended()
  })
  write('retry: 3000\n\n')
}

/** GET /api/v1/events: a stream that says only „this is stale”. */
export const streamRoute = (app: App, events: EventHub): void => {
  const open = new Map<string, Set<ServerResponse>>()
  // Before the server waits for its connections: a stream would never end by itself.
  app.addHook('preClose', async () => {
    for (const streams of open.values()) for (const raw of streams) raw.end()
  })
  app.get('/api/v1/events', {
    schema: { tags: ['Powiadomienia'], summary: 'Strumień: co się zdezaktualizowało', hide: true },
    handler: (request, reply) => {
      const actor = actorOf(request)
      const keys = new Set(keysOf(actor))
      const streams = open.get(actor.personId) ?? new Set()
      if (streams.size >= mostStreams) throw tooMany()
      open.set(actor.personId, streams.add(reply.raw))
      reply.hijack()
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      const subscribe = (tell: (event: StaleEvent) => void) =>
        events.subscribe((event) => {
          if (concerns(actor, keys, event)) tell(event)
        })
      stream(reply.raw, subscribe, () => {
        streams.delete(reply.raw)
        if (streams.size === 0) open.delete(actor.personId)
      })
    },
  })
}
