import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PrintReply, PrintRequest } from './pdf.worker.ts'

type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }

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

const fail = (error: Error) => {
  worker = undefined
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}

const start = (): Worker => {
  const thread = new Worker(new URL('./pdf.worker.ts', import.meta.url))
  thread.on('message', settle)
  thread.on('error', fail)
  thread.on('exit', () => fail(new Error('The printing thread ended.')))
  return thread
}

/** Text of a Typst template beside this file. */
export const templateNamed = (name: string): string =>
  readFileSync(join(import.meta.dirname, `${name}.typ`), 'utf8')

/**
 * PDF of a template and its data, made in a thread of its own so that a register of 5,000 rows stops nobody's page.
 * One compiler serves all prints, in turn.
 */
export const print = (template: string, data: object): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    worker ??= start()
    worker.ref()
    lastId += 1
    waiting.set(lastId, { resolve, reject })
    worker.postMessage({ id: lastId, template, data } satisfies PrintRequest)
  })
