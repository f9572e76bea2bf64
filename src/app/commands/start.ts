import { pino } from 'pino'
import { v7 } from 'uuid'
import { warsawDay } from '#kernel/clock.ts'
import { openDatabase } from '#kernel/db/database.ts'
import { migrate } from '#kernel/db/migrate.ts'
import type { App } from '#kernel/http/app.ts'
import { setupLink } from '#kernel/identity/link.routes.ts'
import { type Config, readConfig } from '../config.ts'
import { type Connection, connect, join } from '../connect.ts'
import { type Installation, openInstallation } from '../installation.ts'
import { seed } from '../seed.ts'
import { createServer } from '../server.ts'
import { startWorker } from '../worker.ts'

export const summary = 'uruchamia Kancelarię'
export const usage = `bin/start [--role server|worker|all]   all: strony i praca w tle w jednym procesie

PORT=3000                  port (0: dowolny wolny)
HOST=127.0.0.1             adres, na którym słucha
KANCELARIA_DATA=./.data    wbudowana baza i pliki
DATABASE_URL=postgres://…  własny serwer PostgreSQL 15 lub nowszy zamiast wbudowanego
KANCELARIA_MODE            demo | production
KANCELARIA_URL             adres, pod którym otwierają ją ludzie
KANCELARIA_TRUST_PROXY     adresy serwera pośredniczącego, któremu wierzy, skąd jest żądanie (domyślnie żadnemu)
KANCELARIA_SMTP_URL        smtp://… do wysyłki, z KANCELARIA_MAIL_FROM jako nadawcą
KANCELARIA_IMAP_URL        imaps://użytkownik:hasło@serwer/INBOX: skrzynka, z której rejestruje zgłoszenia
KANCELARIA_LETTERS_IMAP_URL  tak samo: skrzynka, z której wiadomości trafiają do kolejki pism
KANCELARIA_CLAMD           gniazdo albo adres programu clamd
KANCELARIA_NBP             folder albo adres z tabelami A NBP; bez tego tabele wczytuje się ręcznie`

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

const roles = ['all', 'server', 'worker'] as const
type Role = (typeof roles)[number]

const roleOf = (args: readonly string[]): Role => {
  const at = args.indexOf('--role')
  if (at < 0) return 'all'
  const role = roles.find((known) => known === args[at + 1])
  if (!role) throw new Error('--role ma być server, worker albo all.')
  return role
}

/** Everything between an open database and a process ready for its role. */
const prepare = async (config: Config, connection: Connection, role: Role, log: pino.Logger) => {
  await migrate(connection.db.pool)
  await seed(connection.db, v7)
  const worker = role !== 'server'
  const installation = await openInstallation({ config, db: connection.db, log, worker })
  if (config.mode === 'demo') {
    const { peopleOfDemo, storyOfDemo } = await import('#test/world/demo.ts')
    const empty = await peopleOfDemo(connection.db, installation.identity, v7)
    // Measurement fills the database itself and does not wait for the story.
    if (empty && process.env.KANCELARIA_STORY !== '0') {
      const quick = openDatabase(connection.db.pool.options, { durable: false })
      await storyOfDemo(quick, warsawDay(new Date())).finally(quick.close)
    }
  }
  return { installation, server: role === 'worker' ? undefined : await createServer(installation) }
}

/** Tells people nothing more, finishes the work in progress, then lets go of the database. */
const ending = (
  server: App | undefined,
  installation: Installation,
  connection: Connection,
  log: pino.Logger,
) => {
  let stopping: Promise<void> | undefined
  return () => {
    stopping ??= (async () => {
      await server?.close()
      log.info('HTTP closed')
      await installation.close()
      log.info('worker and queue closed')
      await connection.close()
      log.info('database closed')
    })()
    return stopping
  }
}

const leaveWhenAsked = (stop: () => Promise<void>, log: pino.Logger) => {
  const leave = () =>
    void stop().then(
      () => process.exit(0),
      (error) => {
        log.fatal({ err: error }, 'not closed in order')
        process.exit(1)
      },
    )
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, leave)
}

const listen = async (server: App, config: Config, installation: Installation) => {
  const address = await server.listen({ host: config.host, port: config.port })
  const setup = config.mode === 'production' ? await setupLink(installation.identity) : null
  announce(address, config.mode, setup)
}

/** Rejects when something cannot start; afterwards runs until SIGTERM or SIGINT, or until the database is gone. */
export const run = async (args: string[]): Promise<void> => {
  const role = roleOf(args)
  const config = readConfig(process.env)
  const log = pino({ base: null, level: process.env.KANCELARIA_LOG ?? 'info' })
  // A worker of its own joins the embedded database of the server that runs already.
  const open = role === 'worker' ? join : connect
  const connection = await open(config, (line) => log.debug(line))
  const { installation, server } = await prepare(config, connection, role, log).catch(async (error) => {
    await connection.close()
    throw error
  })
  const stop = ending(server, installation, connection, log)
  leaveWhenAsked(stop, log)
  connection.died.then((reason) => {
    log.fatal(`Baza danych zakończyła pracę (${reason}); kończę, żeby nadzorca uruchomił mnie od nowa.`)
    process.exit(1)
  })
  try {
    if (role !== 'server') await startWorker(installation)
    if (server) await listen(server, config, installation)
    else console.log('Kancelaria: praca w tle.')
  } catch (error) {
    await stop()
    throw error
  }
}
