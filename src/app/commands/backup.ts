import { cpSync, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type pg from 'pg'
import { writeChecksums } from '../checksums.ts'
import { readConfig } from '../config.ts'
import { join as joinDatabase } from '../connect.ts'

export const summary = 'robi spójną kopię bazy i plików, także w czasie pracy'
export const usage = 'bin/backup FOLDER   nowy folder na kopię; KANCELARIA_DATA wskazuje dane'

// The server makes these anew; a copied pid file would name a stranger.
const left = new Set(['postmaster.pid', 'postmaster.opts'])

const copyCluster = (cluster: string, target: string) =>
  cpSync(cluster, target, {
    recursive: true,
    filter: (source) => !left.has(basename(source)) && !relative(cluster, source).startsWith('pg_replslot/'),
  })

/** PostgreSQL's base backup: files copied while they change, made whole by the log written meanwhile. */
const backUpCluster = async (client: pg.ClientBase, cluster: string, target: string) => {
  // The slot keeps that log until it is copied; it ends with the session.
  await client.query(
    "select pg_create_physical_replication_slot('kancelaria_' || pg_backend_pid(), true, true)",
  )
  await client.query("select pg_backup_start('kancelaria', true)")
  copyCluster(cluster, target)
  const { rows } = await client.query('select labelfile from pg_backup_stop(false)')
  cpSync(join(cluster, 'pg_wal'), join(target, 'pg_wal'), { recursive: true })
  writeFileSync(join(target, 'backup_label'), rows[0].labelfile)
}

/** Files after the database: content is written before the row that names it, so each named one is there. */
export const run = async ([target]: string[]): Promise<void> => {
  if (!target) throw new Error(usage)
  const config = readConfig(process.env)
  if (config.databaseUrl) {
    throw new Error('Bazę własnego serwera kopiuj jego narzędziem (pg_dump), potem skopiuj folder danych.')
  }
  if (existsSync(target)) throw new Error(`${target} już istnieje.`)
  const connection = await joinDatabase(config)
  try {
    mkdirSync(target, { recursive: true, mode: 0o700 })
    const client = await connection.db.pool.connect()
    await backUpCluster(client, realpathSync(join(config.dataDir, 'pg')), join(target, 'pg')).finally(() =>
      client.release(true),
    )
    for (const name of ['files', 'secret']) {
      const source = join(config.dataDir, name)
      if (existsSync(source)) cpSync(source, join(target, name), { recursive: true })
    }
    console.log(`Kopia w ${target}: ${await writeChecksums(target)} plików.`)
  } finally {
    await connection.close()
  }
}
