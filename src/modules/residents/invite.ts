import { sql } from 'drizzle-orm'
import { invalid, refused } from '#kernel/http/problem.ts'
import { updateRecord } from '#kernel/register/change.ts'
import type { Context } from '#kernel/register/context.ts'
import { insertRecord } from '#kernel/register/create.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import { sendInvitation } from './appointment.letters.ts'
import { slotsOf } from './reception.rules.ts'
import type { receptionDayFields } from './reception-days.fields.ts'
import type { submissionFields } from './submissions.fields.ts'
import { nextWaiting } from './waiting-list.ts'

type Day = Row<typeof receptionDayFields>
type Submission = Row<typeof submissionFields>

/** Another meeting of the same host at these hours, whatever reception day it belongs to. */
const collision = (ctx: Context, day: Day, host: string, from: string, to: string) =>
  ctx.tx.first<{ subject: string }>(sql`
    select subject from appointments where date = ${day.date} and host = ${host}
      and state in ('invited', 'confirmed', 'attended') and starts_at < ${to} and ends_at > ${from} limit 1`)

/** Gives the submission a place in the day and sends the invitation; refuses a place that is taken or not there. */
export const invite = async (
  ctx: Context,
  day: Day,
  submission: Submission,
  host: string,
  from: string,
): Promise<void> => {
  const slot = slotsOf(day).find((candidate) => candidate.from === from)
  if (!slot) throw refused(`W tym dniu nie ma spotkania o ${from}.`)
  if (!day.hosts.includes(host)) throw refused('Ta osoba nie przyjmuje w tym dniu.')
  if (await collision(ctx, day, host, slot.from, slot.to))
    throw invalid([
      {
        path: 'from',
        message: 'To miejsce właśnie zajął ktoś inny. Wybierz inną godzinę.',
        rule: 'slot-taken',
      },
    ])
  const appointment = await insertRecord(
    ctx,
    'appointments',
    {
      day: day.id,
      date: day.date,
      startsAt: slot.from,
      endsAt: slot.to,
      host,
      submission: submission.id,
      subject: submission.subject,
      person: submission.person,
      needs: submission.accessibility,
    },
    { matterId: submission.matterId },
  )
  await updateRecord(ctx, 'submissions', submission as never, { state: 'scheduled' }, { action: 'scheduled' })
  await sendInvitation(ctx, appointment as never, day)
}

/** Hosts' free places in the order of time. */
const freePlaces = async (ctx: Context, day: Day) => {
  const rows = await ctx.tx.rows<{ place: string }>(sql`
    select host || ' ' || starts_at as place from appointments
    where date = ${day.date} and host = any(${`{${day.hosts.join(',')}}`}::uuid[])
      and state in ('invited', 'confirmed', 'attended')`)
  const taken = new Set(rows.map((row) => row.place))
  return slotsOf(day)
    .flatMap((slot) => day.hosts.map((host) => ({ host, from: slot.from })))
    .filter(({ host, from }) => !taken.has(`${host} ${from}`))
}

/** Invites from the waiting list as long as there are places; gives how many were invited. */
export const fillDay = async (ctx: Context, day: Day, except: readonly string[] = []): Promise<number> => {
  const invited = [...except]
  const places = await freePlaces(ctx, day)
  for (const { host, from } of places) {
    const submission = await nextWaiting(ctx, host, host === day.hosts[0], invited)
    if (!submission) continue
    invited.push(submission.id)
    await invite(ctx, day, submission, host, from)
  }
  return invited.length - except.length
}

/** Somebody declined: the next of the waiting list takes the place, unless the day has already come. */
export const inviteReserve = async (
  ctx: Context,
  place: { day: string; host: string; startsAt: string; submission: string },
): Promise<void> => {
  const day = (await findRow(ctx.tx, ctx.registry.get('reception-days'), place.day)) as Day | undefined
  if (!day || !['planned', 'published'].includes(day.state!) || day.date <= ctx.today) return
  const reserve = await nextWaiting(ctx, place.host, place.host === day.hosts[0], [place.submission])
  if (reserve) await invite(ctx, day, reserve, place.host, place.startsAt)
}
