import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import type { Money } from '#kernel/field/money.ts'
import { type FieldProblem, invalid } from '#kernel/http/problem.ts'
import type { Context } from '#kernel/register/context.ts'
import { currencyProblem } from './currencies.ts'
import { timeProblems } from './trip-checks.ts'

/** The unit of a person's post on the day; null without a post. */
const unitOf = async (db: Queryable, person: string, day: string): Promise<string | null> => {
  const row = await db.first<{ id: string }>(sql`
    select p.unit_id as id from holder h join post p on p.id = h.post_id
    where h.person_id = ${person} and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day}) limit 1`)
  return row?.id ?? null
}

/** Who travels: oneself, or by an officer for others. Fills the person and their unit. */
export const intake = async (
  trip: { traveller: string | null },
  { tx, actor, today }: Context,
): Promise<{ traveller: string; unit: string | null }> => {
  const traveller = trip.traveller ?? actor.personId
  if (traveller !== actor.personId && !['trips.work', 'system'].some((name) => actor.permissions.has(name)))
    throw invalid([
      {
        path: 'traveller',
        message: 'Wniosek za kogoś innego składa osoba prowadząca rejestr wyjazdów.',
        rule: 'traveller',
      },
    ])
  return { traveller, unit: await unitOf(tx, traveller, today) }
}

/** Faults of an application of either kind. */
export const applicationProblems = (trip: {
  startsAt: string
  endsAt: string
  otherEstimate: Money | null
}): FieldProblem[] => [
  ...timeProblems(trip),
  ...(trip.otherEstimate ? currencyProblem(trip.otherEstimate.currency, 'otherEstimate') : []),
]
