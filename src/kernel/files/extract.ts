import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { ReadResult, ReadTask } from './read-content.ts'

/** Bounds of reading one file. */
interface ReadLimits {
  /** Largest file read, in bytes. */
  size: number
  /** Longest time of reading, in milliseconds. */
  time: number
  /** Memory of the reading thread, in megabytes. */
  memory: number
}

const usual: ReadLimits = { size: 64 * 1024 * 1024, time: 30_000, memory: 384 }
const longestText = 1_000_000

const inThread = (task: ReadTask, limits: ReadLimits): Promise<ReadResult> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./read.worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
      stdout: true,
      stderr: true,
    })
    const finish = (result: ReadResult) => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const timer = setTimeout(
      () => finish({ code: 'too-slow', reason: 'Odczytanie pliku trwało zbyt długo i zostało przerwane.' }),
      limits.time,
    )
    worker.once('message', finish)
    worker.once('error', () =>
      finish({ code: 'too-large', reason: 'Plik wymaga do odczytania zbyt wiele pamięci.' }),
    )
    worker.once('exit', () =>
      finish({ code: 'corrupt', reason: 'Plik jest uszkodzony – nie da się go odczytać.' }),
    )
  })

/**
 * Reads a local file in a thread with limits of time and memory. Never throws.
 * The text is cut at a million characters.
 */
export const readFileContent = async (
  task: ReadTask,
  limits: Partial<ReadLimits> = {},
): Promise<ReadResult> => {
  const bounds = { ...usual, ...limits }
  const size = await stat(task.path).then(
    (found) => found.size,
    () => 0,
  )
  if (size === 0) return { code: 'corrupt', reason: 'Pliku nie ma w magazynie albo jest pusty.' }
  if (size > bounds.size)
    return { code: 'too-large', reason: 'Plik jest zbyt duży, aby odczytać z niego tekst do wyszukiwania.' }
  const result = await inThread(task, bounds)
  return 'content' in result ? { content: result.content.slice(0, longestText) } : result
}
