import { sql } from 'drizzle-orm'
import { warsawDay } from '#kernel/clock.ts'
import { oblige } from '#kernel/obligations/oblige.ts'
import type { Context } from '#kernel/register/context.ts'
import { deadline } from '#law/deadlines/deadline.ts'
import type { Trip, TripRegister } from './trip.ts'

/** Days for the report after the trip: a setting of the office, not of the act. */
const reportDays = 14

/** The day the trip ends, as known by now. */
const endOf = (trip: Trip) => warsawDay(new Date(trip.returnedAt ?? trip.endsAt))

/** The last day to settle (regulation of 29.01.2013 § 5 ust. 1). */
export const settlementDue = (trip: Trip): string =>
  deadline({ rule: 'trip-settlement', eventDate: endOf(trip), params: {} }).due.slice(0, 10)

/** True while the traveller owes a settlement whose last day has passed. */
export const isLate = (trip: Trip, today: string): boolean =>
  ['ordered', 'toSign'].includes(trip.state!) && settlementDue(trip) < today

/** Starts or moves the duty to settle within 14 days of the end of the trip. */
export const obligeToSettle = (ctx: Context, register: TripRegister, trip: Trip): Promise<void> =>
  oblige(ctx, {
    register: register.id,
    recordId: trip.id,
    key: 'settle',
    what: 'Rozliczenie wyjazdu',
    person: trip.traveller,
    day: { rule: 'trip-settlement', from: endOf(trip) },
  })

/** Starts or moves the duty to report on a foreign trip (§ 4 ust. 2 pkt 6 of the decree). */
export const obligeToReport = async (ctx: Context, register: TripRegister, trip: Trip): Promise<void> => {
  if (register.id !== 'foreign-trips' || trip.reportedOn) return
  await oblige(ctx, {
    register: register.id,
    recordId: trip.id,
    key: 'report',
    what: 'Sprawozdanie z wyjazdu',
    person: trip.traveller,
    day: { rule: 'days', params: { n: reportDays }, from: endOf(trip) },
  })
}

/** Number of another trip which the person should have settled by now; undefined when there is none. */
export const lateTripOf = async ({ tx, today }: Context, trip: Trip): Promise<string | undefined> => {
  const row = await tx.first<{ number: string }>(sql`
    select t.number from obligation o join trip_time t on t.trip_id = o.record_id
    where o.who_person = ${trip.traveller} and o.key = 'settle' and o.state = 'open' and o.due_on < ${today}
      and o.record_id <> ${trip.id} order by o.due_on limit 1`)
  return row?.number
}
