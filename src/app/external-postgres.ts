import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A throw-away server of the system's PostgreSQL package, for tests against a server of one's own. */
export interface ExternalServer {
  url: string
  stop(): void
}

const packages = '/usr/lib/postgresql'

/** Starts the newest PostgreSQL installed by the system; undefined when there is none. */
export const startExternal = (): ExternalServer | undefined => {
  const version = existsSync(packages) ? readdirSync(packages).sort().at(-1) : undefined
  if (!version) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  chmodSync(folder, 0o700)
  // The server refuses to be root; 65534 is nobody.
  const runner = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  if (runner.uid) chownSync(folder, runner.uid, runner.gid)
  const call = (program: string, args: string[]) =>
    execFileSync(join(packages, version, 'bin', program), ['-D', join(folder, 'data'), ...args], {
      ...runner,
      cwd: '/',
      stdio: 'ignore',
    })
  call('initdb', ['-U', 'kancelaria', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'])
  const settings = `-k ${folder} -c listen_addresses= -c fsync=off`
  call('pg_ctl', ['-o', settings, '-l', join(folder, 'log'), '-w', 'start'])
  const stop = () => {
    call('pg_ctl', ['-m', 'fast', '-w', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`\n— własny serwer: PostgreSQL ${version}`)
  return { url: `postgres://kancelaria@localhost/postgres?host=${encodeURIComponent(folder)}`, stop }
}
