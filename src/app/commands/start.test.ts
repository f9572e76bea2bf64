import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const cli = join(import.meta.dirname, '../cli.ts')
let dataDir: string
const running = new Set<ChildProcess>()

// A folder for each: a worker that has just ended would still count as one.
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kancelaria-start-'))
  chmodSync(dataDir, 0o755)
})

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

/** The real process on the folder; `output` grows, `address` is known once it listens. */
const start = (...args: string[]) => {
  const child = spawn(process.execPath, [cli, 'start', ...args], {
    env: {
      PATH: process.env.PATH,
      KANCELARIA_DATA: dataDir,
      KANCELARIA_MODE: 'production',
      KANCELARIA_LOG: 'debug',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const one = { child, output: '', address: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      one.output += chunk
    })
  return one
}

type Started = ReturnType<typeof start>

const said = (one: Started, words: string | RegExp) =>
  vi.waitFor(() => expect(one.output).toMatch(words), { timeout: 30_000, interval: 50 })

const listening = async (one: Started) => {
  await said(one, /Kancelaria: http/)
  one.address = /Kancelaria: (http\S+)/.exec(one.output)![1]!
  return one
}

const ready = async ({ address }: Started) => {
  const response = await fetch(`${address}/readyz`)
  return { status: response.status, ...((await response.json()) as object) }
}

/** Asks the process to end; gives its exit code and how long it took in milliseconds. */
const end = async ({ child }: Started) => {
  const began = performance.now()
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  return { code, took: performance.now() - began }
}

const alive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it('is ready with its worker, and closes HTTP, worker and database in this order', {
  timeout: 90_000,
}, async () => {
  const one = await listening(start())
  expect(await ready(one)).toEqual({
    status: 'ok',
    database: 'ok',
    migrations: 'ok',
    worker: 'ok',
  })
  const metrics = await (await fetch(`${one.address}/metrics`)).text()
  expect(metrics).toContain('kancelaria_history_unsealed_lines{kind="all"} 0')
  const postmaster = Number(readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])
  expect(alive(postmaster)).toBe(true)
  // A browser which keeps its connection open must not keep the office open.
  const { port } = new URL(one.address)
  const idle = connect(Number(port), '127.0.0.1')
  idle.on('error', () => {})
  await once(idle, 'connect')

  const { code, took } = await end(one)
  expect(code).toBe(0)
  expect(took).toBeLessThan(10_000)
  const order = ['HTTP closed', 'worker and queue closed', 'database closed'].map((words) =>
    one.output.indexOf(words),
  )
  expect(order.every((at) => at > 0)).toBe(true)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(alive(postmaster)).toBe(false)
})

it('a server without any worker is not ready; a worker of its own joins the database', {
  timeout: 90_000,
}, async () => {
  const server = await listening(start('--role', 'server'))
  expect(await ready(server)).toMatchObject({ status: 'not-ready', database: 'ok', worker: 'absent' })
  const worker = start('--role', 'worker')
  await said(worker, 'praca w tle')
  expect(worker.output).not.toContain('Kancelaria: http')
  expect((await end(worker)).code).toBe(0)
  expect((await ready(server)).status).toBe('not-ready')
  expect((await end(server)).code).toBe(0)
})

it('neither names nor addresses come into the log', { timeout: 90_000 }, async () => {
  const one = await listening(start())
  await fetch(`${one.address}/api/v1/search?q=Kowalski`)
  await fetch(`${one.address}/api/v1/contacts/kowalski%40poczta.example`)
  await fetch(`${one.address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: one.address },
    body: JSON.stringify({ email: 'kowalski@poczta.example', password: 'tajne' }),
  })
  await said(one, '/api/v1/search')
  expect((await end(one)).code).toBe(0)
  expect(one.output).not.toMatch(/kowalski/i)
})

it('refuses a role it does not know', async () => {
  const one = start('--role', 'kitchen')
  const [code] = await once(one.child, 'exit')
  expect(code).toBe(1)
  expect(one.output).toContain('--role ma być server, worker albo all.')
})
