import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { type ReadTask, readContent } from './read-content.ts'

// One file is read in a thread of its own: a hostile file can take only this thread down.
const task = workerData as ReadTask
parentPort?.postMessage(await readContent(task, await readFile(task.path)))
