import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { uuids } from '#kernel/permissions/rule.ts'
import type { Context } from '#kernel/register/context.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import type { submissionFields } from './submissions.fields.ts'

const order = sql`s.priority = 'high' desc nulls last, s.received_on, s.number_year, s.number_n`

/** Who waits for a meeting, the urgent first, then by day of receipt. */
export interface Waiting {
  id: string
  number: string
  subject: string
  receivedOn: string
  priority: string | null
  person: string
  host: string | null
  needs: string[]
}

/** The first `limit` of the waiting list. */
export const waitingList = (db: Queryable, limit: number): Promise<Waiting[]> =>
  db.rows<Waiting>(sql`
    select s.id, s.number, s.subject, s.received_on as "receivedOn", s.priority, c.label as person, p.name as host,
      s.accessibility as needs
    from submissions s join contacts c on c.id = s.person left join person p on p.id = s.host
    where s.state = 'waiting' order by ${order} limit ${limit}`)

/** The next submission which this host may be given; `main` takes those for whom no host was named. */
export const nextWaiting = async (
  ctx: Context,
  host: string,
  main: boolean,
  except: readonly string[],
): Promise<Row<typeof submissionFields> | undefined> => {
  const mine = main ? sql`(s.host = ${host} or s.host is null)` : sql`s.host = ${host}`
  const next = await ctx.tx.first<{ id: string }>(sql`
    select s.id from submissions s
    where s.state = 'waiting' and s.person is not null and ${mine} and s.id <> all(${uuids(except)})
    order by ${order} limit 1 for update of s skip locked`)
  if (!next) return undefined
  return (await findRow(ctx.tx, ctx.registry.get('submissions'), next.id)) as never
}
