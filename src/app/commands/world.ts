import { v7 } from 'uuid'
import { migrate } from '#kernel/db/migrate.ts'
import { readConfig } from '../config.ts'
import { join } from '../connect.ts'
import { seed } from '../seed.ts'

export const summary = 'wypełnia bazę sprawami do pomiarów'
export const usage = `bin/world --scale 100000   dopisuje tyle spraw, ile podano (także obok działającego serwera)`

/** Adds matters for measurement to the installation's database. */
export const run = async (args: string[]): Promise<void> => {
  const count = Number(args[args.indexOf('--scale') + 1])
  if (!args.includes('--scale') || !Number.isSafeInteger(count) || count < 1) throw new Error(usage)
  const { fillWithMatters } = await import('#test/world/scale.ts')
  const connection = await join(readConfig(process.env))
  try {
    await migrate(connection.db.pool)
    await seed(connection.db, v7)
    const start = Date.now()
    await fillWithMatters(connection.db, count, (done) => {
      if (done % 100_000 === 0) console.log(`${done} (${Math.round((Date.now() - start) / 1000)} s)`)
    })
    console.log(`Dopisano ${count} spraw w ${Math.round((Date.now() - start) / 1000)} s.`)
  } finally {
    await connection.close()
  }
}
