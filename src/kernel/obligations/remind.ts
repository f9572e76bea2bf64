import { sql } from 'drizzle-orm'
import type { Transaction } from '#kernel/db/database.ts'
import type { Context } from '#kernel/register/context.ts'
import { daysBetween } from '#law/calendar/plain-date.ts'
import { duePhrase } from '#law/deadlines/level.ts'
import { count } from '#law/polish/plural.ts'
import { type Debtor, peopleOf, superiorOf } from './people.ts'
import { add, type Line, tell } from './tell-people.ts'

/** Days before and after the due day on which people are reminded. */
const steps = [1, 3, 7]

interface Due extends Debtor {
  id: string
  what: string
  due: string
  external: boolean
  createdBy: string
  register: string
  number: string | null
  recordId: string
}

/** The newest step reached on a day: `before-3` from three days before, `after-1` from the day after. */
export const reminderLevel = (due: string, today: string): string | undefined => {
  const left = daysBetween(today, due)
  if (left >= 0) {
    const step = steps.find((days) => left <= days)
    return step === undefined ? undefined : `before-${step}`
  }
  return `after-${steps.findLast((days) => -left >= days)}`
}

/** Running duties which fall within the longest step or have passed. */
const dueSoon = (tx: Transaction, today: string) =>
  tx.rows<Due>(sql`
    select o.id, o.what, o.due_on as due, o.who_person as person, o.who_unit as unit, o.external,
      o.created_by as "createdBy", o.register, s.number, o.record_id as "recordId"
    from obligation o join search_entry s on s.record_id = o.record_id
    where o.state = 'open' and o.due_on <= ${today}::date + ${steps.at(-1)!}::int order by o.due_on, o.id`)

/** Notes that the reminder is given; false when it had been given before. */
const first = async (ctx: Context, duty: Due, level: string): Promise<boolean> => {
  const noted = await ctx.tx.rows(sql`
    insert into obligation_reminder (obligation_id, due_on, level, at)
    values (${duty.id}, ${duty.due}, ${level}, ${ctx.now.toISOString()}) on conflict do nothing returning level`)
  return noted.length > 0
}

/** Titles of records stay in the application: they tell of people. */
const lineOf = (ctx: Context, duty: Due): Line => {
  const definition = ctx.registry.find(duty.register)?.definition
  const record = duty.number ?? definition?.label.one ?? duty.register
  return {
    text: `${duty.what}: ${record} – ${duePhrase(duty.due, ctx.today)}`,
    href: `/${definition?.slug ?? duty.register}/${duty.recordId}`,
  }
}

/**
 * The daily job: reminds 7, 3 and 1 days before and after the due day, each step once for a duty, and tells the
 * superior once when it is late. Of what others must do (`external`) the person who waits for it is told.
 */
export const remind = async (ctx: Context, baseUrl: string): Promise<void> => {
  const reminders = new Map<string, Line[]>()
  const escalations = new Map<string, Line[]>()
  for (const duty of await dueSoon(ctx.tx, ctx.today)) {
    const level = reminderLevel(duty.due, ctx.today)
    const line = lineOf(ctx, duty)
    const debtor = duty.external ? { person: duty.createdBy, unit: null } : duty
    if (level && (await first(ctx, duty, level)))
      add(reminders, await peopleOf(ctx.tx, debtor, ctx.today), line)
    if (duty.due < ctx.today && !duty.external && (await first(ctx, duty, 'escalated'))) {
      const superior = await superiorOf(ctx.tx, debtor, ctx.today)
      if (superior) add(escalations, [superior], line)
    }
  }
  const terms = (n: number) => count(n, 'termin', 'terminy', 'terminów')
  await tell(ctx, baseUrl, (n) => `Przypomnienie: ${terms(n)}`, reminders, { notices: true })
  await tell(ctx, baseUrl, (n) => `Po terminie w podległej komórce: ${terms(n)}`, escalations, {
    notices: true,
  })
}

/** The Monday e-mail: to each person what is late and what falls within seven days. */
export const weeklyDigest = async (ctx: Context, baseUrl: string): Promise<void> => {
  const digest = new Map<string, Line[]>()
  for (const duty of await dueSoon(ctx.tx, ctx.today))
    if (!duty.external) add(digest, await peopleOf(ctx.tx, duty, ctx.today), lineOf(ctx, duty))
  const subject = (n: number) => `Twój tydzień: ${count(n, 'termin', 'terminy', 'terminów')}`
  await tell(ctx, baseUrl, subject, digest, { notices: false })
}
