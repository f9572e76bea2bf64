import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { levelIn } from '#kernel/obligations/of-record.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import { uuids } from '#kernel/permissions/rule.ts'
import type { ObligationJson } from '#kernel/register/description.ts'
import { principals, registrars } from './incoming.access.ts'

/** A letter on somebody's desk. */
export interface DeskLetter {
  id: string
  number: string
  subject: string
  sender: string | null
  state: string
  receivedOn: string
  dueOn: string | null
  level: ObligationJson['level'] | null
  instruction: string | null
  /** Mine; of my unit and nobody's in particular; or only to know. */
  why: 'mine' | 'unit' | 'copy'
}

/** What waits for a person among letters. */
export interface Desk {
  /** Scans and messages without a number; absent for those who do not register. */
  toRegister?: number
  /** Letters without dekretacja; absent for those who neither route nor register. */
  toRoute?: number
  letters: DeskLetter[]
  /** All that waits: the number in the rail. */
  count: number
}

const mostLetters = 100
/** For how long a letter „do wiadomości” lies on the desk, in days. */
const copyDays = 14

/** In whose name: one's own, or that of the person one substitutes for. */
const personOf = (actor: Actor) => actor.actingFor?.id ?? actor.personId

const countOf = async (db: Queryable, query: ReturnType<typeof sql>) =>
  (await db.first<{ n: number }>(sql`select count(*)::int as n from ${query}`))!.n

const onDesk = (db: Queryable, actor: Actor, today: string) =>
  db.rows<Omit<DeskLetter, 'level'>>(sql`
    select t.id, t.number, t.subject, coalesce(c.label, t.sender_text) as sender, t.state,
      t.received_on as "receivedOn", t.due_on as "dueOn", t.instruction,
      case when t.assignee = ${personOf(actor)} then 'mine'
        when t.assignee is null and t.unit = any(${uuids(actor.unitIds)}) then 'unit' else 'copy' end as why
    from incoming_letters t left join contacts c on c.id = t.sender
    where t.state in ('routed', 'inProgress') and (t.assignee = ${personOf(actor)}
      or (t.assignee is null and t.unit = any(${uuids(actor.unitIds)}))
      or ((t.copy_people @> ${uuids([personOf(actor)])} or t.copy_units && ${uuids(actor.unit ? [actor.unit.id] : [])})
        and t.routed_on > ${today}::date - ${copyDays}::int))
    order by (t.assignee is distinct from ${personOf(actor)} and t.assignee is not null), t.due_on nulls last, t.number_n
    limit ${mostLetters}`)

/** The letters of a person in the order in which they burn: their own and the unit's by day, then those to know. */
export const deskOf = async (db: Queryable, actor: Actor, today: string): Promise<Desk> => {
  const registers = registrars.allows(actor, {})
  const routes = principals.allows(actor, {})
  const letters = (await onDesk(db, actor, today)).map(
    (letter): DeskLetter => ({
      ...letter,
      level: letter.dueOn ? levelIn('open', letter.dueOn, today) : null,
    }),
  )
  const toRegister = registers ? await countOf(db, sql`letter_drafts where state = 'waiting'`) : 0
  const toRoute =
    routes || registers ? await countOf(db, sql`incoming_letters where state = 'registered'`) : 0
  return {
    ...(registers && { toRegister }),
    ...((routes || registers) && { toRoute }),
    letters,
    count: toRegister + (routes ? toRoute : 0) + letters.filter(({ why }) => why !== 'copy').length,
  }
}
