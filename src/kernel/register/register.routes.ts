import { z } from 'zod'
import { warsawDay } from '#kernel/clock.ts'
import type { Queryable } from '#kernel/db/database.ts'
import type { App, Deps } from '#kernel/http/app.ts'
import { actorOf } from '#kernel/http/app.ts'
import { contextOf, inContext } from '#kernel/http/context.ts'
import { once } from '#kernel/http/idempotency.ts'
import { notFound, Problem } from '#kernel/http/problem.ts'
import { obligationsOf } from '#kernel/obligations/of-record.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import { act, allowedActions } from './act.ts'
import { bulkAct } from './bulk.ts'
import { changeRecord, updatable } from './change.ts'
import { createRecord } from './create.ts'
import type { Row } from './definition.ts'
import { mayKnow } from './describe.ts'
import { filtersOf } from './filter.ts'
import { listRecords } from './list.ts'
import { readRow } from './read.ts'
import type { Register } from './registry.ts'
import { toJson } from './to-json.ts'
import { undoLast } from './undo.ts'

const listQuery = z.looseObject({
  q: z.string().max(500, 'Szukany tekst jest za długi.').optional(),
  sort: z.string().max(200).optional(),
  limit: z.coerce
    .number({ error: 'Podaj liczbę od 1 do 200.' })
    .int()
    .min(1, 'Podaj liczbę od 1 do 200.')
    .max(200, 'Najwyżej 200 wpisów na stronę.')
    .default(50),
  cursor: z.string().max(4_000).optional(),
  count: z
    .enum(['none', 'estimate', 'exact'], { error: 'Wybierz none, estimate albo exact.' })
    .default('none'),
})

const key = z.object({ key: z.string().min(1).max(300) })

/** A single record with everything a screen of it needs. */
const whole = async (deps: Deps, db: Queryable, register: Register, actor: Actor, row: Row) => {
  const today = warsawDay(deps.clock())
  const [[json], obligations] = await Promise.all([
    toJson(db, deps.registry, register, [row]),
    obligationsOf(db, row.id, today),
  ])
  const may = updatable({ actor }, register, row)
  return {
    ...json!,
    allowedActions: allowedActions(register, actor, row, today),
    updatable: may === true ? { allowed: true } : { allowed: false, reason: may },
    obligations,
  }
}

const versionOf = (header: string | undefined): number => {
  if (!header)
    throw new Problem({
      status: 428,
      code: 'version-required',
      title: 'Brak wersji',
      detail: 'Podaj w nagłówku If-Match wersję, na której pracujesz.',
    })
  const version = Number(/^(?:W\/)?"?(\d+)"?$/.exec(header)?.[1])
  if (!Number.isSafeInteger(version))
    throw new Problem({
      status: 400,
      code: 'version',
      title: 'Nieczytelna wersja',
      detail: 'If-Match ma postać "3".',
    })
  return version
}

/** Lists and single records of one register. */
const readRoutes = (app: App, deps: Deps, register: Register, tag: string) => {
  const { id, label } = register.definition
  const known = (actor: Actor) => {
    if (!mayKnow(register, actor)) throw notFound('Nie ma takiego rejestru.')
  }
  app.get(`/api/v1/${id}`, {
    config: { scope: `${id}:read` },
    schema: { tags: [tag], summary: `Lista: ${label.many}`, querystring: listQuery },
    handler: async (request) => {
      const actor = actorOf(request)
      known(actor)
      const { q, sort, limit, cursor, count } = request.query
      const filters = filtersOf(request.query)
      return listRecords(deps.db, deps.registry, register, actor, { filters, q, sort, limit, cursor, count })
    },
  })
  app.get(`/api/v1/${id}/:key`, {
    config: { scope: `${id}:read` },
    schema: { tags: [tag], summary: `Wpis: ${label.one}`, params: key },
    handler: async (request, reply) => {
      const actor = actorOf(request)
      const row = await readRow(deps.db, register, actor, request.params.key)
      if (register.definition.personalData) request.opened = { register: id, recordId: row.id }
      reply.header('etag', `"${row.version}"`)
      return whole(deps, deps.db, register, actor, row)
    },
  })
}

const entry = z.record(z.string(), z.unknown())

/** Creation, change and actions of one register. */
const writeRoutes = (app: App, deps: Deps, register: Register, tag: string) => {
  const { id, label } = register.definition
  app.post(`/api/v1/${id}`, {
    config: { scope: `${id}:write` },
    schema: { tags: [tag], summary: `Nowy wpis: ${label.one}`, body: entry },
    handler: async (request, reply) => {
      const answer = await inContext(deps, request, (ctx) =>
        once(ctx, request, async () => {
          const row = await createRecord(ctx, id, request.body)
          return whole(deps, ctx.tx, register, ctx.actor, row)
        }),
      )
      reply.code(201).header('location', `/api/v1/${id}/${answer.id}`).header('etag', `"${answer.version}"`)
      return answer
    },
  })
  app.patch(`/api/v1/${id}/:key`, {
    config: { scope: `${id}:write` },
    schema: { tags: [tag], summary: `Zmiana wpisu: ${label.one}`, params: key, body: entry },
    handler: async (request, reply) => {
      const version = versionOf(request.headers['if-match'])
      const answer = await inContext(deps, request, async (ctx) => {
        const row = await changeRecord(ctx, id, request.params.key, version, request.body)
        return whole(deps, ctx.tx, register, ctx.actor, row)
      })
      reply.header('etag', `"${answer.version}"`)
      return answer
    },
  })
  app.post(`/api/v1/${id}/:key/undo`, {
    config: { scope: `${id}:write` },
    schema: { tags: [tag], summary: `Cofnij swoją ostatnią zmianę: ${label.one}`, params: key },
    handler: async (request) =>
      inContext(deps, request, async (ctx) => {
        const row = await undoLast(ctx, id, request.params.key)
        return whole(deps, ctx.tx, register, ctx.actor, row)
      }),
  })
  for (const [actionId, action] of Object.entries(register.definition.actions ?? {}))
    app.post(`/api/v1/${id}/:key/actions/${actionId}`, {
      config: { scope: `${id}:write` },
      schema: { tags: [tag], summary: action.label, params: key, body: entry.nullish() },
      handler: async (request) =>
        inContext(deps, request, (ctx) =>
          once(ctx, request, async () => {
            const row = await act(ctx, id, request.params.key, actionId, request.body ?? {})
            return whole(deps, ctx.tx, register, ctx.actor, row)
          }),
        ),
    })
}

const bulkBody = z.object({
  ids: z
    .array(z.string().max(300))
    .min(1, 'Zaznacz co najmniej jeden wpis.')
    .max(500, 'Najwyżej 500 wpisów naraz.'),
  input: entry.default({}),
})

const bulkRoutes = (app: App, deps: Deps, register: Register, tag: string) => {
  const { id } = register.definition
  for (const [actionId, action] of Object.entries(register.definition.actions ?? {}))
    if (action.bulk)
      app.post(`/api/v1/${id}/actions/${actionId}`, {
        config: { scope: `${id}:write` },
        schema: { tags: [tag], summary: `${action.label} (wiele wpisów)`, body: bulkBody },
        handler: async (request) => ({
          results: await bulkAct(
            deps.db,
            (tx) => contextOf(deps, tx, actorOf(request), String(request.id)),
            id,
            request.body.ids,
            actionId,
            request.body.input,
          ),
        }),
      })
}

/** All routes which a definition gives. */
export const registerRoutes = (app: App, deps: Deps): void => {
  for (const register of deps.registry.all) {
    const tag = register.definition.label.many
    readRoutes(app, deps, register, tag)
    writeRoutes(app, deps, register, tag)
    bulkRoutes(app, deps, register, tag)
  }
}
