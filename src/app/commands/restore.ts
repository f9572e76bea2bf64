import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { adoptCluster } from '#kernel/db/embedded.ts'
import { verifyChecksums } from '../checksums.ts'
import { readConfig } from '../config.ts'
import { connect } from '../connect.ts'

export const summary = 'odtwarza kopię w pustym folderze danych'
export const usage = `bin/restore FOLDER            odtwarza do KANCELARIA_DATA
bin/restore FOLDER --verify   potem uruchamia bazę i sprawdza, czy wstała`

const fillFolder = async (backup: string, dataDir: string) => {
  mkdirSync(dataDir, { recursive: true })
  await adoptCluster(dataDir, async (cluster) => cpSync(join(backup, 'pg'), cluster, { recursive: true }))
  for (const name of ['files', 'secret']) {
    if (existsSync(join(backup, name))) cpSync(join(backup, name), join(dataDir, name), { recursive: true })
  }
}

/** The backup's checksums are always compared first; nothing is written when they differ. */
export const run = async (args: string[]): Promise<void> => {
  const backup = args.find((arg) => !arg.startsWith('--'))
  if (!backup) throw new Error(usage)
  const config = readConfig(process.env)
  if (existsSync(config.dataDir) && readdirSync(config.dataDir).length > 0) {
    throw new Error(`Folder ${config.dataDir} nie jest pusty; odtwarzam tylko do pustego.`)
  }
  await verifyChecksums(backup)
  await fillFolder(backup, config.dataDir)
  console.log(`Odtworzono w ${config.dataDir}.`)
  if (!args.includes('--verify')) return
  const connection = await connect(config)
  try {
    const found = await connection.db.first<{ count: number }>(sql`select count(*) from schema_migration`)
    console.log(`Baza wstała; zastosowanych migracji: ${found!.count}.`)
  } finally {
    await connection.close()
  }
}
