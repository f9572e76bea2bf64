import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PrintReply, PrintRequest } from './pdf.worker.ts'

type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }

/** Prints by one thread of the program `file`, started with the first print and again after it has failed. */
export const openPrinter = (file: URL) => {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let lastId = 0

  const settle = (reply: PrintReply) => {
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    // An idle thread must not keep a finished command alive.
    if (waiting.size === 0) worker?.unref()
    if ('pdf' in reply) asked?.resolve(reply.pdf)
    else asked?.reject(new Error(`The print failed: ${reply.error}`))
  }

  // A thread that failed tells it twice, by `error` and by `exit`; by then a new one may be at work on other prints.
  const fail = (thread: Worker, error: Error) => {
    if (thread !== worker) return
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  const start = (): Worker => {
    const thread = new Worker(file)
    thread.on('message', settle)
    thread.on('error', (error: Error) => fail(thread, error))
    thread.on('exit', () => fail(thread, new Error('The printing thread ended.')))
    return thread
  }

  return (template: string, data: object): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      worker ??= start()
      lastId += 1
      worker.postMessage({ id: lastId, template, data } satisfies PrintRequest)
      waiting.set(lastId, { resolve, reject })
      worker.ref()
    })
}

/** Text of a Typst template beside this file. */
export const templateNamed = (name: string): string =>
  readFileSync(join(import.meta.dirname, `${name}.typ`), 'utf8')

/**
 * PDF of a template and its data, made in a thread of its own so that a register of 5,000 rows stops nobody's page.
 * One compiler serves all prints, in turn.
 */
export const print: (template: string, data: object) => Promise<Uint8Array> = openPrinter(
  new URL('./pdf.worker.ts', import.meta.url),
)
