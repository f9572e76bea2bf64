import { sql } from 'drizzle-orm'
import type { Fields } from '#kernel/field/field.ts'
import { actorOn } from '#kernel/org/actor-on.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import { insertRecord } from '#kernel/register/create.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import type { Register } from '#kernel/register/registry.ts'
import { addDays } from '#law/calendar/plain-date.ts'
import type { Application } from './application.ts'
import { type Pointers, sampleOf } from './sample.ts'

/** Nobody travels twice at once: each specimen has days of its own. */
const journey = (n: number) => ({
  startsAt: `${addDays('2026-12-07', 3 * n)}T06:00:00.000Z`,
  endsAt: `${addDays('2026-12-08', 3 * n)}T16:00:00.000Z`,
})

/** What rules over several fields of a register ask of a sample beyond the kinds of its fields. */
const rules: Record<string, (n: number) => Record<string, unknown>> = {
  matters: () => ({ jrwa: '1510' }),
  contacts: (n) => ({ kind: 'person', email: `wzor${n}@example.pl` }),
  submissions: () => ({ anonymous: false }),
  'letter-controls': (n) => ({ day: addDays('2026-11-24', -n) }),
  'letter-instructions': (n) => ({ short: `s${n}` }),
  'incoming-letters': () => ({
    receivedOn: '2026-11-23',
    letterDate: '2026-11-20',
    dueOn: '2026-12-14',
    quotedMatter: null,
    jrwa: '1510',
  }),
  'reception-days': () => ({ startsAt: '10:00', endsAt: '12:00', slotMinutes: 10 }),
  'domestic-trips': journey,
  'foreign-trips': (n) => ({
    ...journey(n),
    destinations: [{ country: 'DE', city: 'Norymberga', from: null, arrival: 'both' }],
  }),
  // One table a day: each specimen has a day of its own.
  'exchange-rates': (n) => ({
    tableNumber: `${1 + (n % 250)}/A/NBP/2026`,
    date: addDays('2026-11-24', -n),
    rates: [{ currency: 'EUR', rate: '4.25000000' }],
  }),
  'foreign-rates': (n) => ({ country: 'TH', currency: 'USD', perDiem: `${10 + (n % 50)}.00` }),
  appointments: (n) => ({
    startsAt: `${String(8 + Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`,
    endsAt: '23:00',
  }),
}

/** Specimen records of every register over one application, made by people who may make them. */
export const openSpecimens = async (application: Application) => {
  const { db, deps, people, ask, today } = application
  const actors = new Map<string, Actor>()
  for (const [login, id] of people) actors.set(login, await actorOn(db, id, today))
  const unit = (await db.first<{ id: string }>(sql`select id from unit where symbol = 'KP-02'`))!.id
  const existing = new Map<string, string>()
  const making = new Set<string>()
  let count = 0

  const actorOf = (login: string) => actors.get(login)!
  // One person of each post: colleagues at the same post may the same.
  const posts = (login: string) =>
    actors
      .get(login)!
      .posts.map((post) => post.id)
      .join()
  const logins = [
    ...new Map([...people.keys()].reverse().map((login) => [posts(login), login])).values(),
  ].reverse()
  const first = (allowed: (actor: Actor) => boolean) =>
    ['mieszkancy', 'sekretariat', 'dyrektor', 'prezydent', ...logins].find((login) => allowed(actorOf(login)))

  /** Who may make records; undefined where only actions do. */
  const creatorOf = (register: Register) =>
    first((actor) => register.definition.access.create.allows(actor, {}))
  /** Somebody in whose name specimens are made: the creator, or a reader. */
  const authorOf = (register: Register) =>
    creatorOf(register) ?? first((actor) => register.definition.access.read.mayAllow(actor)) ?? 'dyrektor'

  const pointersFor = (login: string): Pointers => ({
    person: people.get(login)!,
    unit: actorOf(login).unit?.id ?? unit,
    record: async (id) => {
      if (making.has(id)) return undefined
      const known = existing.get(id)
      if (known) return known
      return (await make(deps.registry.get(id))).id
    },
  })

  /** Samples of the fields; `all` includes those written by actions. */
  const samples = async (register: Register, all = false, n = count++): Promise<Record<string, unknown>> => {
    making.add(register.definition.id)
    const to = pointersFor(authorOf(register))
    const values: Record<string, unknown> = {}
    for (const [id, field] of Object.entries(register.fields as Fields)) {
      if (field.options.readonly && !(all && field.options.required)) continue
      const value = await sampleOf(field, n, to)
      if (value !== undefined) values[id] = value
    }
    making.delete(register.definition.id)
    return { ...values, ...rules[register.definition.id]?.(n) }
  }

  /** A new record: by its route where people may make it, by the operation of actions elsewhere. */
  const make = async (register: Register, changed: Record<string, unknown> = {}): Promise<Row> => {
    const { id } = register.definition
    const creator = creatorOf(register)
    const values = { ...(await samples(register, !creator)), ...changed }
    const made = creator ? await ask('POST', `/api/v1/${id}`, { login: creator, payload: values }) : undefined
    if (made && made.status !== 201) throw new Error(`${id}: ${made.text}`)
    const recordId: string =
      made?.body.id ??
      (await application.within(authorOf(register), (ctx) => insertRecord(ctx, id, values))).id
    if (!existing.has(id)) existing.set(id, recordId)
    return (await findRow(db, register, recordId))!
  }

  return {
    actorOf,
    logins,
    creatorOf,
    authorOf,
    samples,
    make,
    /** Who may read the record, and who may not. */
    readersOf: (register: Register, row: Row) =>
      logins.filter((login) => register.definition.access.read.allows(actorOf(login), row as never)),
    updaterOf: (register: Register, row: Row) =>
      first(
        (actor) =>
          register.definition.access.read.allows(actor, row as never) &&
          register.definition.access.update.allows(actor, row as never),
      ),
    pointersFor,
  }
}

export type Specimens = Awaited<ReturnType<typeof openSpecimens>>
