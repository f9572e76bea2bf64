import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, expect, it } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'embedded-'))
let running: Embedded | undefined

const start = async () => {
  running = await startEmbedded({ dataDir })
  return running
}

const query = async (server: Embedded, sql: string) => {
  const client = new pg.Client(server.config)
  client.on('error', () => {})
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}

/** A process which starts the server, writes one row and waits to be killed. */
const startElsewhere = async (): Promise<{ process: ChildProcess; postgres: number }> => {
  const script = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
    const server = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })
    console.log(server.pid)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '../../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  return { process: child, postgres: Number(line) }
}

const kill = async (child: ChildProcess) => {
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

afterEach(() => running?.stop())
afterAll(() => {
  running?.erase()
  rmSync(dataDir, { recursive: true, force: true })
})

it('starts on an empty folder, keeps what was written, and starts again within half a second', async () => {
  const first = await start()
  await query(first, 'create table note (text text)')
  await query(first, "insert into note values ('zażółć')")
  await first.stop()
  const began = performance.now()
  const second = await start()
  expect(performance.now() - began).toBeLessThan(500)
  expect(await query(second, 'select text from note')).toEqual([{ text: 'zażółć' }])
})

it('sorts as Polish does and listens on no network address', async () => {
  const server = await start()
  const sorted = await query(server, "select w from unnest(array['łan', 'lama', 'mak', 'ćma']) w order by w")
  expect(sorted.map(({ w }) => w)).toEqual(['ćma', 'lama', 'łan', 'mak'])
  expect(await query(server, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
})

it('refuses a folder another living process uses', async () => {
  await start()
  await expect(startEmbedded({ dataDir })).rejects.toThrow('już używany')
})

it('starts after its process was killed and PostgreSQL lived on', async () => {
  const { process: child } = await startElsewhere()
  await kill(child)
  expect(await query(await start(), 'select count(*)::int from note')).toEqual([{ count: 1 }])
})

it('starts after both were killed, with the pid file pointing at a stranger', async () => {
  const elsewhere = await startElsewhere()
  process.kill(elsewhere.postgres, 'SIGKILL')
  await kill(elsewhere.process)
  expect(await query(await start(), 'select count(*)::int from note')).toEqual([{ count: 1 }])
  await running?.stop()
  writeFileSync(join(dataDir, 'pg', 'postmaster.pid'), `${process.pid}\n`)
  expect(await query(await start(), 'select count(*)::int from note')).toEqual([{ count: 1 }])
})

it('tells when the server ends by itself', async () => {
  const server = await start()
  process.kill(server.pid, 'SIGKILL')
  expect(await server.died).toBe('SIGKILL')
})
