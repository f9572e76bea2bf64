import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { notFound } from '#kernel/http/problem.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import type { ObligationJson } from '#kernel/register/description.ts'
import { findRow } from '#kernel/register/read.ts'
import type { Registry } from '#kernel/register/registry.ts'
import type { Step } from '#law/step.ts'
import type { ObligationEvent } from './day-after.ts'
import { obligationJson, obligationRows, type StoredRow } from './obligation-list.ts'

/** A duty with the answer to „Dlaczego?” and what the actor may do with it. */
export interface ObligationWhole extends ObligationJson {
  state: string
  startedOn: string
  steps: Step[]
  events: ObligationEvent[]
  doneAt?: string
  /** May the actor suspend, resume, extend or fulfil it; the reason if not. */
  changeable: { allowed: boolean; reason?: string }
}

interface Whole extends StoredRow {
  startedOn: string
  events: ObligationEvent[]
  doneAt: string | null
}

/** One duty of a record which the actor may read; 404 otherwise. */
export const obligationWhole = async (
  db: Queryable,
  registry: Registry,
  actor: Actor,
  id: string,
  today: string,
): Promise<ObligationWhole> => {
  const [stored] = await obligationRows<Whole>(
    db,
    sql`, o.started_on as "startedOn", o.events, o.done_at as "doneAt"`,
    sql`o.id = ${id}`,
  )
  const register = stored && registry.find(stored.register)
  const row = register && (await findRow(db, register, stored.recordId))
  if (!row || !register.definition.access.read.allows(actor, row as never))
    throw notFound('Nie ma takiego terminu albo nie masz do niego dostępu.')
  const { update } = register.definition.access
  const allowed = update.allows(actor, row as never)
  return {
    ...obligationJson(stored, today),
    state: stored.state,
    startedOn: stored.startedOn,
    steps: stored.steps,
    events: stored.events,
    ...(stored.doneAt && { doneAt: stored.doneAt }),
    changeable: allowed ? { allowed } : { allowed, reason: `Może to zrobić: ${update.sentence}.` },
  }
}
