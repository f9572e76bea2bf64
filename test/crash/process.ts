import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { lockHolder } from '#kernel/db/folder-lock.ts'

/** The running product. */
export interface Running {
  base: string
  child: ChildProcess
  /** Milliseconds from the start of the process to a page that answers. */
  startedIn: number
}

const cli = join(import.meta.dirname, '../../src/app/cli.ts')

const listening = (child: ChildProcess, output: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output.push(text)
        const address = /Kancelaria: (http\S+)/.exec(output.join(''))?.[1]
        if (address) resolve(address)
      })
    child.once('exit', (code, signal) =>
      reject(new Error(`The server ended (${code ?? signal}) before it listened:\n${output.join('')}`)),
    )
  })

/** Starts the product on a data folder as people run it, with fsync on, and waits until it is ready. */
export const startProduct = async (dataDir: string): Promise<Running> => {
  const began = performance.now()
  const child = spawn(process.execPath, [cli, 'start'], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      KANCELARIA_DATA: dataDir,
      KANCELARIA_MODE: 'demo',
      KANCELARIA_STORY: '0',
      KANCELARIA_LOG: 'fatal',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const base = await listening(child, [])
  while (!(await fetch(`${base}/readyz`)).ok) await pause(20)
  return { base, child, startedIn: performance.now() - began }
}

const postmasterOf = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

const kill = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself in the meantime.
  }
}

/** What is killed with -9: everything at once, as power goes; one session of the database; or one of the two. */
export const accidents = ['everything', 'server', 'database', 'session'] as const
export type Accident = (typeof accidents)[number]

/**
 * Kills with -9 and waits until the server's process is gone. After the end of the database or of one of its
 * sessions the server must go by itself or live on; living on, it is killed after `patience` milliseconds.
 */
export const crash = async (
  { child }: Running,
  dataDir: string,
  accident: Accident,
  patience = 1_000,
): Promise<void> => {
  const postmaster = postmasterOf(dataDir)
  const sessions = childrenOf(postmaster)
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
  if (accident === 'everything') for (const pid of [child.pid!, postmaster, ...sessions]) kill(pid)
  else if (accident === 'server') kill(child.pid!)
  else if (accident === 'database') for (const pid of [postmaster, ...sessions]) kill(pid)
  else kill(sessions.at(-1)!)
  const late = setTimeout(() => kill(child.pid!), patience)
  await gone
  clearTimeout(late)
}

/** Whether a lock whose holder no longer lives is on the folder. */
export const staleLock = (dataDir: string): boolean =>
  lockHolder(join(dataDir, 'kancelaria.lock')) === undefined
