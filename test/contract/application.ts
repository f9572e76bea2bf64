import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyBaseLogger, InjectOptions } from 'fastify'
import pino from 'pino'
import { v7 } from 'uuid'
import { openInstallation } from '#app/installation.ts'
import { seed } from '#app/seed.ts'
import { createServer } from '#app/server.ts'
import { warsawDay } from '#kernel/clock.ts'
import type { Transaction } from '#kernel/db/database.ts'
import { contextOf } from '#kernel/http/context.ts'
import { actorOn } from '#kernel/org/actor-on.ts'
import type { Context } from '#kernel/register/context.ts'
import { testDatabase } from '#test/database.ts'
import { hire } from '#test/world/hire.ts'
import { colleagues, signIns } from '#test/world/people.ts'

/** An answer of the application, with its body read. */
export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every route
  body: any
  headers: Record<string, unknown>
  text: string
}

/** Who asks and what goes with it. */
export interface Asked {
  login?: string
  payload?: unknown
  headers?: Record<string, string>
}

/**
 * The composed application over a seeded database with people in their posts. Everything is real; who names
 * themselves by `x-login`, and the scopes of a machine's key by `x-scopes`, need not sign in, since passwords cost
 * 100 ms each. Time stands still until it is moved.
 */
export const openApplication = async (start = '2026-11-24T09:00:00Z') => {
  const db = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'kancelaria-contract-'))
  let moment = new Date(start)
  await seed(db, v7)
  const people = await db.transaction((tx) => hire(tx, v7, [...signIns, ...colleagues]))
  const config = {
    host: '127.0.0.1',
    port: 0,
    dataDir: folder,
    databaseUrl: undefined,
    mode: 'demo' as const,
  }
  const errors: string[] = []
  const log = pino(
    { level: 'error' },
    { write: (line: string) => void errors.push(line) },
  ) as FastifyBaseLogger
  const opened = await openInstallation({ config, db, log, clock: () => moment })
  const installation: typeof opened = {
    ...opened,
    identity: {
      ...opened.identity,
      authenticate: async (request) => {
        const { headers } = request
        if (headers['x-login'] === undefined) return opened.identity.authenticate(request)
        const personId = people.get(String(headers['x-login']))
        const scopes = headers['x-scopes']
        return personId
          ? {
              personId,
              userId: personId,
              ...(typeof scopes === 'string' && { apiKeyScopes: scopes.split(' ') }),
            }
          : null
      },
    } as typeof opened.identity,
  }
  const app = await createServer(installation)
  await app.ready()

  const ask = async (
    method: string,
    url: string,
    { login, payload, headers }: Asked = {},
  ): Promise<Answer> => {
    const response = await app.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url,
      headers: { ...(login && { 'x-login': login }), ...headers },
      ...(payload !== undefined && { payload: payload as object }),
    })
    const json = String(response.headers['content-type']).includes('json')
    return {
      status: response.statusCode,
      body: json && response.body ? response.json() : undefined,
      headers: response.headers,
      text: response.body,
    }
  }

  return {
    app,
    db,
    installation,
    deps: installation.deps,
    identity: opened.identity,
    people,
    /** Errors the application has logged: none is expected. */
    errors,
    ask,
    today: warsawDay(moment),
    /** Moves to a moment, ISO. */
    travel: (next: string) => {
      moment = new Date(next)
    },
    /** Does something in the name of a person, or of the program itself, past the routes. */
    within: <Result>(login: string, work: (ctx: Context) => Promise<Result>) =>
      db.transaction(async (tx: Transaction) => {
        const actor = await actorOn(db, people.get(login)!, warsawDay(moment))
        return work(contextOf(installation.deps, tx, actor, 'contract'))
      }),
    close: async () => {
      await app.close()
      await installation.close()
      await db.close()
      await rm(folder, { recursive: true })
    },
  }
}

export type Application = Awaited<ReturnType<typeof openApplication>>
