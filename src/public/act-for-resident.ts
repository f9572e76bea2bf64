import { contextOf } from '#kernel/http/context.ts'
import { systemActor } from '#kernel/permissions/actor.ts'
import type { Context } from '#kernel/register/context.ts'
import type { PublicDeps } from './deps.ts'

/** Runs what somebody without an account does, in one transaction; `name` is how they gave themselves. */
export const actForResident = <Result>(
  deps: PublicDeps,
  requestId: string,
  work: (ctx: Context) => Promise<Result>,
  name?: string,
): Promise<Result> =>
  deps.db.transaction((tx) => {
    const actor = systemActor(deps.systemPersonId)
    return work(contextOf(deps, tx, name ? { ...actor, name } : actor, requestId))
  })
