import { expect, it } from 'vitest'
import { openPrinter } from './print.ts'

/** A thread which dies of some prints, as a compiler out of memory does. */
const mortal = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ id, template }) => {
    if (template === 'die') throw new Error('out of memory')
    parentPort.postMessage({ id, pdf: new Uint8Array([1]) })
  })`)}`,
)

it('a print asked for right after the thread died is made by a new one', async () => {
  const print = openPrinter(mortal)
  await expect(print('die', {})).rejects.toThrow('out of memory')
  await expect(print('live', {})).resolves.toEqual(new Uint8Array([1]))
})

it('prints that wait in the thread which dies are told so', async () => {
  const print = openPrinter(mortal)
  const all = await Promise.allSettled([print('live', {}), print('die', {}), print('live', {})])
  expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected'])
})

it('data no thread can take is refused, and the next print is made', async () => {
  const print = openPrinter(mortal)
  await expect(print('live', { not: () => 'data' })).rejects.toThrow('could not be cloned')
  await expect(print('live', {})).resolves.toEqual(new Uint8Array([1]))
})
