import type { Queryable } from '#kernel/db/database.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { kept } from './kept-fields.ts'
import { enteredFields, settledFields } from './settlement.fields.ts'
import type { Settlement } from './settlement.ts'
import { tripFields } from './trip.fields.ts'

/** What both registers keep; actions are written once over it. */
export const commonFields = { ...tripFields, ...kept(enteredFields), ...settledFields }

export type Trip = Row<typeof commonFields>

/** One of the two registers of trips, and how its trips are settled. */
export interface TripRegister {
  id: 'domestic-trips' | 'foreign-trips'
  slug: string
  /** Currencies in which an advance of the trip can be settled, besides PLN. */
  currencies(db: Queryable, trip: Trip): Promise<string[]>
  /** Computes the settlement from what is entered; throws 422 with each fault at its field. */
  settle(db: Queryable, trip: Trip, settledOn: string, now: Date): Promise<Settlement>
}

/** Changes a trip by an action, with its reason in the history. */
export const changeTrip = (
  ctx: Context,
  register: TripRegister,
  trip: Trip,
  action: string,
  patch: Record<string, unknown>,
  reason: string | null = null,
): Promise<Trip> =>
  updateRecord(ctx, register.id, trip as never, patch, {
    action,
    reason,
  }) as Promise<unknown> as Promise<Trip>

/** Address of the trip's screen. */
export const hrefOf = (register: TripRegister, trip: Trip): string => `/${register.slug}/${trip.id}`

/** Who acts, as signatures show it: a substitute signs „z up.” of the principal. */
export const signerOf = (ctx: Context): string =>
  ctx.actor.actingFor ? `${ctx.actor.name} z up. ${ctx.actor.actingFor.label}` : ctx.actor.name
