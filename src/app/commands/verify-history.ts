import { existsSync } from 'node:fs'
import path from 'node:path'
import { verifyHistory } from '#kernel/audit/seal.ts'
import { readConfig } from '../config.ts'
import { join } from '../connect.ts'

export const summary = 'sprawdza, czy historia jest nienaruszona'
export const usage = `bin/verify-history   przelicza łańcuch pieczęci całej historii, także w czasie pracy; kod 1, gdy coś się nie zgadza`

/** Prints batches, lines and every fault; exit code 1 when there is any. */
export const run = async (): Promise<void> => {
  const config = readConfig(process.env)
  // Nothing is made where nothing was: an empty new history would verify.
  if (!config.databaseUrl && !existsSync(path.join(config.dataDir, 'pg')))
    throw new Error(`W folderze ${config.dataDir} nie ma danych. Wskaż je przez KANCELARIA_DATA.`)
  const connection = await join(config)
  try {
    const { batches, lines, unsealed, last, faults } = await verifyHistory(connection.db)
    console.log(
      `Partie: ${batches}, wiersze zapieczętowane: ${lines}, jeszcze niezapieczętowane: ${unsealed}.`,
    )
    // Kept elsewhere, it shows later that nobody cut the end of the chain off.
    console.log(`Ostatnia pieczęć: ${last}`)
    for (const fault of faults) console.log(fault)
    console.log(faults.length ? `Historia jest naruszona: ${faults.length}.` : 'Historia jest nienaruszona.')
    if (faults.length > 0) process.exitCode = 1
  } finally {
    await connection.close()
  }
}
