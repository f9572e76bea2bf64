import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import { v7 } from 'uuid'
import { registry } from '#app/registry.ts'
import { seed, systemPersonId } from '#app/seed.ts'
import { warsawDay } from '#kernel/clock.ts'
import { diskStore } from '#kernel/files/disk-store.ts'
import { duplicateSentence, mayReadFile } from '#kernel/files/record-access.ts'
import { recordFilesRoutes } from '#kernel/files/record-files.routes.ts'
import { type FileDeps, fileRoutes } from '#kernel/files/routes.ts'
import { historyRoutes } from '#kernel/history/history.routes.ts'
import { type App, createApp } from '#kernel/http/app.ts'
import { unauthenticated } from '#kernel/http/problem.ts'
import { actorOn } from '#kernel/org/actor-on.ts'
import { registerRoutes } from '#kernel/register/register.routes.ts'
import { testDatabase } from './database.ts'
import { hire } from './world/hire.ts'
import { signIns } from './world/people.ts'

/** Further routes over the same office. */
export type OfficeDeps = FileDeps & { systemPersonId: string }

/** A job as it was put into the queue. */
export interface QueuedJob {
  job: string
  data: Record<string, unknown>
}

/**
 * The office of the seeded decree with its people, on a database of its own. Who asks is named by login, without
 * signing in; a request without a login is from outside. Time stands still until it is moved.
 */
export const openOffice = async (
  start: string,
  more: (app: App, deps: OfficeDeps) => Promise<void> | void,
) => {
  const db = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'kancelaria-office-'))
  let now = new Date(start)
  const clock = () => now
  const jobs: QueuedJob[] = []
  await seed(db, v7)
  const people = await db.transaction((tx) => hire(tx, v7, signIns))
  const store = diskStore(folder)
  const deps: OfficeDeps = {
    db,
    registry,
    clock,
    newId: v7,
    store,
    systemPersonId,
    queue: { send: async (_tx, job, data) => void jobs.push({ job, data }) },
    mayRead: (id, actor) => mayReadFile(db, registry, id, actor),
    describeDuplicate: (register, id, actor) => duplicateSentence(db, registry, register, id, actor),
    received: async () => {},
  }
  const app = createApp({ logger: false })
  app.addHook('onRequest', async (request) => {
    const login = request.headers['x-login']
    if (typeof login === 'string') request.actor = await actorOn(db, people.get(login)!, warsawDay(now))
    else if (!request.routeOptions.config.public) throw unauthenticated()
  })
  await fileRoutes(app, deps)
  recordFilesRoutes(app, deps)
  // Routes of modules stand before those of every register, as in the composition.
  await more(app, deps)
  registerRoutes(app, deps)
  historyRoutes(app, deps)
  await app.ready()

  const ask = async (
    login: string,
    method: InjectOptions['method'],
    url: string,
    payload?: object,
    headers = {},
  ) => {
    const response = await app.inject({
      method: method!,
      url,
      headers: { 'x-login': login, ...headers },
      ...(payload && { payload }),
    })
    return { status: response.statusCode, body: response.body ? response.json() : undefined, response }
  }

  return {
    app,
    db,
    deps,
    jobs,
    people,
    get: (login: string, url: string) => ask(login, 'GET', url),
    post: (login: string, url: string, payload: object = {}, headers = {}) =>
      ask(login, 'POST', url, payload, headers),
    patch: (login: string, url: string, version: number, payload: object) =>
      ask(login, 'PATCH', url, payload, { 'if-match': `"${version}"` }),
    /** Moves to a moment, ISO. */
    travel: (moment: string) => {
      now = new Date(moment)
    },
    close: async () => {
      await app.close()
      await db.close()
      await rm(folder, { recursive: true })
    },
  }
}

export type Office = Awaited<ReturnType<typeof openOffice>>

/** A multipart body of texts and files, as browsers send it. */
export const multipart = (
  fields: readonly (readonly [string, string])[],
  files: readonly (readonly [field: string, name: string, content: Buffer])[] = [],
) => {
  const head = (disposition: string) =>
    `--kx7granica9q\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`
  const parts = [
    ...fields.flatMap(([name, value]) => [Buffer.from(`${head(`name="${name}"`)}${value}\r\n`)]),
    ...files.flatMap(([name, file, content]) => [
      Buffer.from(head(`name="${name}"; filename="${file}"`)),
      content,
      Buffer.from('\r\n'),
    ]),
  ]
  return {
    headers: { 'content-type': 'multipart/form-data; boundary=kx7granica9q' },
    payload: Buffer.concat([...parts, Buffer.from('--kx7granica9q--\r\n')]),
  }
}
