import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startOf } from './folder-lock.ts'
import type { Runner } from './postgres-binaries.ts'

/** What starts a server on a cluster. Settings become `-c name=value`. */
export interface PostmasterOptions {
  binary: string
  cluster: string
  settings: Record<string, string>
  runner: Runner | undefined
  log: (line: string) => void
}

const pidFile = (cluster: string) => {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

const runsCluster = (pid: number, cluster: string) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster)
  } catch {
    return false
  }
}

const gone = async (pid: number, milliseconds: number) => {
  const start = startOf(pid)
  for (let waited = 0; start && startOf(pid) === start; waited += 20) {
    if (waited > milliseconds) return false
    await pause(20)
  }
  return true
}

/**
 * Clears what a killed process left on a cluster whose lock we hold: a server that lives on without its
 * supervisor is stopped; pid files whose number now belongs to somebody else are removed (PostgreSQL itself
 * would refuse to start).
 */
export const clearLeftovers = async (cluster: string, socket: string): Promise<void> => {
  const pid = Number(pidFile(cluster)[0])
  if (pid && startOf(pid) && runsCluster(pid, cluster)) {
    process.kill(pid, 'SIGINT')
    if (!(await gone(pid, 10_000))) process.kill(pid, 'SIGQUIT')
    if (!(await gone(pid, 10_000)))
      throw new Error(`Poprzedni serwer bazy (proces ${pid}) nie daje się zatrzymać.`)
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  for (const file of readdirSync(socket)) rmSync(join(socket, file))
}

const spawnServer = (options: PostmasterOptions): { child: ChildProcess; last: string[] } => {
  const settings = Object.entries(options.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // A session of its own: Ctrl+C in a terminal reaches only the application, which then stops the server in order.
  const child = spawn(options.binary, ['-D', options.cluster, ...settings], {
    ...options.runner,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' },
  })
  const last: string[] = []
  child.on('error', (error) => last.push(error.message))
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter(Boolean)) {
      options.log(line)
      last.push(line)
    }
    last.splice(0, last.length - 20)
  })
  return { child, last }
}

const ready = async (child: ChildProcess, cluster: string) => {
  while (child.pid && child.exitCode === null && child.signalCode === null) {
    const lines = pidFile(cluster)
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true
    await pause(10)
  }
  return false
}

/**
 * Starts the server and waits until it accepts connections, recovery after a crash included. Backends of a killed
 * server need a moment to notice and free its memory, so a refused start is tried again for 10 seconds.
 */
export const startPostmaster = async (options: PostmasterOptions): Promise<ChildProcess> => {
  const began = performance.now()
  for (;;) {
    const { child, last } = spawnServer(options)
    if (await ready(child, options.cluster)) return child
    if (performance.now() - began > 10_000 || !last.join().includes('shared memory block')) {
      throw new Error(`Baza danych nie wystartowała:\n${last.join('\n')}`)
    }
    await pause(200)
  }
}

/** Stops the server: open transactions are rolled back, the cluster is left clean. */
export const stopPostmaster = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGINT')
  const hurry = setTimeout(() => child.kill('SIGQUIT'), 15_000)
  await exit
  clearTimeout(hurry)
}
