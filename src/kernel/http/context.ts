import type { FastifyRequest } from 'fastify'
import { warsawDay } from '#kernel/clock.ts'
import type { Transaction } from '#kernel/db/database.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import type { Context } from '#kernel/register/context.ts'
import { actorOf, type Deps } from './app.ts'

/** The context of one act by `actor` in a transaction. */
export const contextOf = (deps: Deps, tx: Transaction, actor: Actor, requestId: string): Context => {
  const now = deps.clock()
  return {
    tx,
    actor,
    now,
    today: warsawDay(now),
    requestId,
    newId: deps.newId,
    registry: deps.registry,
    enqueue: (job, data) => deps.queue.send(tx, job, data),
  }
}

/** Runs an act of the person asking in one transaction. */
export const inContext = <Result>(
  deps: Deps,
  request: FastifyRequest,
  work: (ctx: Context) => Promise<Result>,
): Promise<Result> =>
  deps.db.transaction((tx) => work(contextOf(deps, tx, actorOf(request), String(request.id))))
