import { type Database, openDatabase } from '#kernel/db/database.ts'
import { attachEmbedded, startEmbedded } from '#kernel/db/embedded.ts'
import type { Config } from './config.ts'

/** An open database and how to leave it. */
export interface Connection {
  db: Database
  /** Settles when the embedded server ends by itself; never for a server of one's own. */
  died: Promise<string>
  /** Closes the pool, and the embedded server when this process has started it. */
  close(): Promise<void>
}

const never = new Promise<string>(() => {})

/** The installation's database for a process that serves it: starts the embedded server unless one is given. */
export const connect = async (
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: (line: string) => void = () => {},
): Promise<Connection> => {
  if (config.databaseUrl) {
    const db = openDatabase({ connectionString: config.databaseUrl })
    return { db, died: never, close: db.close }
  }
  const server = await startEmbedded({ dataDir: config.dataDir, log })
  const db = openDatabase(server.config)
  const close = async () => {
    await db.close()
    await server.stop()
  }
  return { db, died: server.died, close }
}

/** The same for a command which may run beside the serving process: joins its embedded server when there is one. */
export const join = async (
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log?: (line: string) => void,
): Promise<Connection> => {
  const running = config.databaseUrl ? undefined : attachEmbedded(config.dataDir)
  if (!running) return connect(config, log)
  const db = openDatabase(running)
  return { db, died: never, close: db.close }
}
