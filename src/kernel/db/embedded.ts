import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { lockFolder, lockHolder } from './folder-lock.ts'
import { mayEnter, postgresHome, type Runner } from './postgres-binaries.ts'
import { clearLeftovers, startPostmaster, stopPostmaster } from './postmaster.ts'

/** A running embedded PostgreSQL. */
export interface Embedded {
  /** How to reach the installation's database over the socket. */
  config: { host: string; user: string; database: string }
  /** The server's process id, for measurements and crash tests. */
  pid: number
  /** Settles when the server has ended by itself, with the reason; never while it runs or after `stop`. */
  died: Promise<string>
  stop(): Promise<void>
  /** Removes the server's files, wherever they are; only after `stop`. */
  erase(): void
}

/** `fsync: false` only for throw-away data: a power cut would lose it. */
export interface EmbeddedOptions {
  dataDir: string
  log?: (line: string) => void
  fsync?: boolean
}

const nobody = (): Runner => {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+)/m)
  if (!line) throw new Error('PostgreSQL nie działa jako root, a w systemie nie ma użytkownika „nobody”.')
  return { uid: Number(line[1]), gid: Number(line[2]) }
}

/** PostgreSQL refuses to run as root: then it is the owner of the data, or nobody. */
const chooseRunner = (dataDir: string): Runner | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const cluster = join(dataDir, 'pg')
  const { uid, gid } = statSync(existsSync(cluster) ? cluster : dataDir)
  return uid === 0 ? nobody() : { uid, gid }
}

const ownFolder = (folder: string, runner: Runner | undefined) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (runner) chownSync(folder, runner.uid, runner.gid)
  return folder
}

/**
 * Where the server's own files live. Under the data folder, unless its user cannot get there (root's home is closed
 * to others): then in the system's place for state, with a link from the data folder.
 */
const place = (dataDir: string, runner: Runner | undefined) => {
  const link = join(dataDir, 'pg')
  if (existsSync(link)) return realpathSync(link)
  if (mayEnter(dataDir, runner)) return ownFolder(link, runner)
  mkdirSync('/var/lib/kancelaria', { recursive: true, mode: 0o755 })
  // A new name each time: whoever deletes the data folder must not meet the old data again.
  const elsewhere = mkdtempSync('/var/lib/kancelaria/')
  chmodSync(elsewhere, 0o755)
  rmSync(link, { force: true })
  symlinkSync(ownFolder(join(elsewhere, 'pg'), runner), link)
  return realpathSync(link)
}

/** A socket's whole path may have 107 bytes, so a deep data folder keeps its socket in the system's run folder. */
const socketFolder = (cluster: string, runner: Runner | undefined) => {
  const beside = `${cluster}-socket`
  if (Buffer.byteLength(beside) < 85) return ownFolder(beside, runner)
  return ownFolder(
    `/tmp/kancelaria-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`,
    runner,
  )
}

const initialise = async (home: string, cluster: string, runner: Runner | undefined, fsync: boolean) => {
  if (existsSync(join(cluster, 'PG_VERSION')) && existsSync(join(cluster, 'kancelaria.initialised'))) return
  // A first start that was cut short leaves half a cluster without any data in it.
  rmSync(cluster, { recursive: true, force: true })
  ownFolder(cluster, runner)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=pl-PL']
  const sync = fsync ? [] : ['--no-sync']
  await promisify(execFile)(
    join(home, 'bin/initdb'),
    ['-D', cluster, '-U', 'kancelaria', '--auth=trust', '--data-checksums', ...locale, ...sync],
    { ...runner, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } },
  )
  mkdirSync(join(cluster, 'kancelaria.initialised'))
}

const settings = (socket: string, fsync: boolean) => ({
  unix_socket_directories: socket,
  // Only who may enter the folder reaches the socket: the server's user, this process and root.
  unix_socket_permissions: '0700',
  listen_addresses: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  jit: 'off',
  log_min_messages: 'warning',
  ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
})

const ensureDatabase = async (config: Embedded['config']) => {
  const client = new pg.Client({ ...config, database: 'postgres' })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [config.database])
    if (found.rowCount === 0) await client.query(`create database "${config.database}"`)
  } finally {
    await client.end()
  }
}

/**
 * Starts the PostgreSQL that comes with the package on `<dataDir>/pg`, initialising it the first time. It listens on
 * a socket in a private folder and nowhere else. What an earlier process killed with -9 has left is cleared.
 * Throws when a living process uses the folder or the server does not start, with the server's last words.
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const { fsync = true, log = () => {} } = options
  mkdirSync(resolve(options.dataDir), { recursive: true })
  const dataDir = realpathSync(options.dataDir)
  const unlock = lockFolder(join(dataDir, 'kancelaria.lock'))
  try {
    const runner = chooseRunner(dataDir)
    const cluster = place(dataDir, runner)
    const home = await postgresHome(`${cluster}-binaries`, runner)
    const socket = socketFolder(cluster, runner)
    await clearLeftovers(cluster, socket)
    await initialise(home, cluster, runner, fsync)
    const binary = join(home, 'bin/postgres')
    const child = await startPostmaster({ binary, cluster, runner, log, settings: settings(socket, fsync) })
    let stopping = false
    const died = new Promise<string>((settle) => {
      child.once('exit', (code, signal) => {
        if (!stopping) settle(signal ?? `kod ${code}`)
      })
    })
    const stop = async () => {
      stopping = true
      await stopPostmaster(child)
      unlock()
    }
    const config = { host: socket, user: 'kancelaria', database: 'kancelaria' }
    await ensureDatabase(config)
    const erase = () => {
      for (const file of [cluster, `${cluster}-binaries`, socket])
        rmSync(file, { recursive: true, force: true })
    }
    return { config, pid: child.pid!, died, stop, erase }
  } catch (error) {
    unlock()
    throw error
  }
}

/** How to reach the server another living process has started on this data folder; undefined when none runs. */
export const attachEmbedded = (dataDir: string): Embedded['config'] | undefined => {
  const lock = join(resolve(dataDir), 'kancelaria.lock')
  if (!existsSync(lock) || !lockHolder(lock)) return undefined
  const host = readFileSync(join(resolve(dataDir), 'pg', 'postmaster.pid'), 'utf8').split('\n')[4]!
  return { host, user: 'kancelaria', database: 'kancelaria' }
}

/** Gives the server's user a cluster put at `<dataDir>/pg` from a copy; `fill` writes the files into its folder. */
export const adoptCluster = async (
  dataDir: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> => {
  mkdirSync(resolve(dataDir), { recursive: true })
  const runner = chooseRunner(realpathSync(dataDir))
  const cluster = place(realpathSync(dataDir), runner)
  await fill(cluster)
  const entries = readdirSync(cluster, { recursive: true, encoding: 'utf8' })
  if (runner) for (const entry of ['', ...entries]) chownSync(join(cluster, entry), runner.uid, runner.gid)
  chmodSync(cluster, 0o700)
}
