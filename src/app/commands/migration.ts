import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { extensions, statements, tables } from '../schema.ts'

// The programming interface of drizzle-kit exists as CommonJS alone.
const { generateDrizzleJson, generateMigration } = createRequire(import.meta.url)(
  'drizzle-kit/api',
) as typeof import('drizzle-kit/api')

const folder = join(import.meta.dirname, '..', 'migrations')
const snapshotFile = join(folder, 'snapshot.json')

export const summary = 'writes the SQL that brings the database to what the definitions say'
export const usage = `bin/migration NAME        writes the next numbered migration from the difference to the last snapshot
bin/migration --baseline  writes 0001-baseline.sql anew (only before the first release)`

const terminated = (sql: string[]) =>
  sql.map((statement) => (statement.endsWith(';') ? statement : `${statement};`)).join('\n\n')

const baseline = async () => {
  const empty = generateDrizzleJson({})
  const now = generateDrizzleJson(tables, empty.id)
  const created = await generateMigration(empty, now)
  writeFileSync(
    join(folder, '0001-baseline.sql'),
    `${terminated([...extensions, ...created, ...statements])}\n`,
  )
  writeFileSync(snapshotFile, `${JSON.stringify(now)}\n`)
  console.log('src/app/migrations/0001-baseline.sql')
}

const difference = async (name: string) => {
  const before = JSON.parse(readFileSync(snapshotFile, 'utf8'))
  const now = generateDrizzleJson(tables, before.id)
  const changes = await generateMigration(before, now)
  if (changes.length === 0) return console.log('Nothing to migrate.')
  const last = Math.max(0, ...readdirSync(folder).map((file) => Number.parseInt(file, 10) || 0))
  const file = `${String(last + 1).padStart(4, '0')}-${name}.sql`
  writeFileSync(join(folder, file), `${terminated(changes)}\n`)
  writeFileSync(snapshotFile, `${JSON.stringify(now)}\n`)
  console.log(`src/app/migrations/${file}: read it as SQL before you commit it.`)
}

/** Writes a migration; review the SQL before it is committed. */
export const run = async (args: string[]): Promise<void> => {
  if (args[0] === '--baseline' || !existsSync(snapshotFile)) return baseline()
  if (!args[0]) throw new Error(usage)
  await difference(args[0])
}
