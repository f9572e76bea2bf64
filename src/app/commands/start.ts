import { pino } from 'pino'
import { v7 } from 'uuid'
import { warsawDay } from '#kernel/clock.ts'
import { migrate } from '#kernel/db/migrate.ts'
import { setupLink } from '#kernel/identity/link.routes.ts'
import { type Config, readConfig } from '../config.ts'
import { type Connection, connect } from '../connect.ts'
import { openInstallation } from '../installation.ts'
import { seed } from '../seed.ts'
import { createServer } from '../server.ts'

export const summary = 'uruchamia Kancelarię'
export const usage = `bin/start

PORT=3000                  port (0: dowolny wolny)
HOST=127.0.0.1             adres, na którym słucha
KANCELARIA_DATA=./.data    wbudowana baza i pliki
DATABASE_URL=postgres://…  własny serwer PostgreSQL 15 lub nowszy zamiast wbudowanego
KANCELARIA_MODE            demo | production`

const demoRoles =
  'prezydent zastepca sekretarz-miasta dyrektor zastepca1 zastepca2 sekretariat mieszkancy krajowa zagraniczna ' +
  'wyjazdy foto budzet prawnik norymberga administrator pelnomocnik komorka'

const announce = (address: string, mode: Config['mode'], setup: string | null) => {
  console.log(`\nKancelaria: ${address}`)
  if (mode === 'demo') {
    console.log('Konta pokazowe: <rola>@demo.kancelaria.example, hasło Kancelaria-demo-2026')
    console.log(`Role: ${demoRoles}\n`)
  } else if (setup) console.log(`Pierwszy administrator, link jednorazowy: ${setup}\n`)
}

/** Everything between an open database and a server ready to listen. */
const prepare = async (config: Config, connection: Connection, log: pino.Logger) => {
  await migrate(connection.db.pool)
  await seed(connection.db, v7)
  const installation = await openInstallation({ config, db: connection.db, log })
  if (config.mode === 'demo') {
    const { peopleOfDemo, storyOfDemo } = await import('#test/world/demo.ts')
    const empty = await peopleOfDemo(connection.db, installation.identity, v7)
    if (empty) await storyOfDemo(connection.db, warsawDay(new Date()))
  }
  return { installation, server: await createServer(installation) }
}

/** Rejects when something cannot start; afterwards runs until SIGTERM or SIGINT, or until the database is gone. */
export const run = async (): Promise<void> => {
  const config = readConfig(process.env)
  const log = pino({ base: null, level: process.env.KANCELARIA_LOG ?? 'info' })
  const connection = await connect(config, (line) => log.debug(line))
  const { installation, server } = await prepare(config, connection, log).catch(async (error) => {
    await connection.close()
    throw error
  })

  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= server.close().then(installation.close).then(connection.close)
    return stopping
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void stop().then(() => process.exit(0)))
  }
  connection.died.then((reason) => {
    log.fatal(`Baza danych zakończyła pracę (${reason}); kończę, żeby nadzorca uruchomił mnie od nowa.`)
    process.exit(1)
  })

  try {
    const address = await server.listen({ host: config.host, port: config.port })
    announce(
      address,
      config.mode,
      config.mode === 'production' ? await setupLink(installation.identity) : null,
    )
  } catch (error) {
    await stop()
    throw error
  }
}
