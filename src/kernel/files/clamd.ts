import { once } from 'node:events'
import { connect } from 'node:net'
import type { Readable } from 'node:stream'

/** What the scanner said; `unavailable` leaves the file stored and marked as not scanned. */
type ScanVerdict =
  | { state: 'clean' }
  | { state: 'infected'; name: string }
  | { state: 'unavailable'; reason: string }

/** Address of clamd: `host:port` or the path of its Unix socket. */
const target = (address: string) => {
  if (address.startsWith('/')) return { path: address }
  const [host = '127.0.0.1', port = '3310'] = address.split(':')
  return { host, port: Number(port) }
}

const length = (chunk: Uint8Array) => {
  const prefix = Buffer.alloc(4)
  prefix.writeUInt32BE(chunk.length)
  return prefix
}

/** Streams content to clamd (INSTREAM). Never throws; gives up after `patience` milliseconds of silence. */
export const scan = async (address: string, content: Readable, patience = 120_000): Promise<ScanVerdict> => {
  const socket = connect(target(address))
  let answer = ''
  socket.setTimeout(patience, () => socket.destroy(new Error('timeout')))
  socket.on('data', (part) => {
    answer += part.toString('latin1')
  })
  const closed = once(socket, 'close')
  // It is awaited only after the whole content has been sent; until then a failure is told by the writes.
  closed.catch(() => {})
  try {
    await once(socket, 'connect')
    socket.write('zINSTREAM\0')
    for await (const chunk of content) {
      socket.write(length(chunk))
      if (!socket.write(chunk)) await once(socket, 'drain')
    }
    socket.write(Buffer.alloc(4))
    await closed
  } catch (error) {
    socket.destroy()
    return {
      state: 'unavailable',
      reason: `Program antywirusowy nie odpowiada (${(error as Error).message}).`,
    }
  } finally {
    content.destroy()
  }
  const found = /stream: (.+) FOUND/.exec(answer)
  if (found) return { state: 'infected', name: found[1]! }
  return /stream: OK/.test(answer)
    ? { state: 'clean' }
    : { state: 'unavailable', reason: 'Program antywirusowy nie podał wyniku.' }
}
