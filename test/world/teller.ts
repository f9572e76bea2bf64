import type { Database } from '#kernel/db/database.ts'
import { contextOf } from '#kernel/http/context.ts'
import { actorOn } from '#kernel/org/actor-on.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import { act } from '#kernel/register/act.ts'
import { changeRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import { createRecord } from '#kernel/register/create.ts'
import type { Row } from '#kernel/register/definition.ts'
import type { Registry } from '#kernel/register/registry.ts'
import { fromWarsaw } from '#law/calendar/warsaw.ts'
import { chanceOf, worldIds } from './chance.ts'

/** Lets the people of the world do things through the product's own actions, at the world's own time. */
export interface Teller {
  chance: ReturnType<typeof chanceOf>
  db: Database
  /** Sets the clock to an hour of a day in Poland, HH:MM. */
  at(day: string, time: string): void
  today(): string
  create(who: string, register: string, input: unknown): Promise<Row>
  act(who: string, register: string, id: string, action: string, input?: unknown): Promise<Row>
  change(who: string, register: string, row: Row, input: unknown): Promise<Row>
}

// Letters of the past are not sent again: their documents are there, the post has long been delivered.
const silentQueue = { send: async () => {} }

export const tellerOf = (
  db: Database,
  registry: Registry,
  people: ReadonlyMap<string, string>,
  seed: number,
): Teller => {
  const chance = chanceOf(seed)
  let day = '2025-09-25'
  let moment = new Date()
  const deps = {
    db,
    registry,
    clock: () => moment,
    newId: worldIds(chance, () => moment),
    queue: silentQueue,
  }
  const actors = new Map<string, Actor>()
  const actor = async (who: string) => {
    const known = actors.get(who)
    if (known) return known
    const one = await actorOn(db, people.get(who)!, day)
    actors.set(who, one)
    return one
  }
  const as = async <Result>(who: string, work: (ctx: Context) => Promise<Result>) => {
    const someone = await actor(who)
    // Each act takes a while: no two share a moment.
    moment = new Date(moment.getTime() + chance.whole(20, 400) * 1000)
    return db.transaction((tx) => work(contextOf(deps, tx, someone, 'world')))
  }
  return {
    chance,
    db,
    at: (onDay, time) => {
      day = onDay
      moment = new Date(fromWarsaw(`${onDay}T${time}`))
    },
    today: () => day,
    create: (who, register, input) => as(who, (ctx) => createRecord(ctx, register, input)),
    act: (who, register, id, action, input = {}) => as(who, (ctx) => act(ctx, register, id, action, input)),
    change: (who, register, row, input) =>
      as(who, (ctx) => changeRecord(ctx, register, row.id, row.version, input)),
  }
}
