import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { addDays, addMonths } from '#law/calendar/plain-date.ts'

/** Open work by how its deadline stands: `atRisk` within the next 7 days. */
export interface Timeliness {
  onTime: number
  atRisk: number
  late: number
}

/** One state with its number of records. */
export interface StateCount {
  state: string
  label: string
  count: number
}

/** The board of residents' matters in a period; both days belong to it. */
export interface Board {
  from: string
  to: string
  submissions: {
    states: StateCount[]
    timeliness: Timeliness
    received: number
    closed: number
    medianDays: number | null
  }
  dispositions: {
    states: StateCount[]
    timeliness: Timeliness
    ordered: number
    done: number
    medianDays: number | null
  }
  units: ({ unit: string; open: number; done: number; medianDays: number | null } & Pick<
    Timeliness,
    'late'
  >)[]
  topics: { topic: string | null; count: number }[]
  months: { month: string; received: number; closed: number }[]
}

/** Labels of states, by register. */
export type StateLabels = Record<string, { label: string }>

const states = async (db: Queryable, table: SQL, labels: StateLabels) => {
  const rows = await db.rows<{ state: string; count: number }>(
    sql`select state, count(*)::int as count from ${table} group by state`,
  )
  const counts = new Map(rows.map((row) => [row.state, row.count]))
  return Object.entries(labels).map(([state, { label }]) => ({ state, label, count: counts.get(state) ?? 0 }))
}

/** By the duties of the records themselves, so that the board and My day cannot disagree. */
const timeliness = async (db: Queryable, register: string, key: string, today: string) => {
  const row = await db.first<Timeliness>(sql`
    select count(*) filter (where due_on < ${today})::int as late,
      count(*) filter (where due_on >= ${today} and due_on <= ${addDays(today, 7)})::int as "atRisk",
      count(*) filter (where due_on > ${addDays(today, 7)})::int as "onTime"
    from obligation where register = ${register} and key = ${key} and state in ('open', 'paused')`)
  return row!
}

const median = (days: SQL) => sql`percentile_cont(0.5) within group (order by ${days})`

const submissionFlow = (db: Queryable, from: string, to: string) =>
  db.first<{ received: number; closed: number; medianDays: number | null }>(sql`
    select count(*) filter (where received_on between ${from} and ${to})::int as received,
      count(*) filter (where closed_on between ${from} and ${to})::int as closed,
      ${median(sql`closed_on - received_on`)} filter (where closed_on between ${from} and ${to}) as "medianDays"
    from submissions`)

const dispositionFlow = (db: Queryable, from: string, to: string) =>
  db.first<{ ordered: number; done: number; medianDays: number | null }>(sql`
    select count(*) filter (where ordered_on between ${from} and ${to})::int as ordered,
      count(*) filter (where done_on between ${from} and ${to})::int as done,
      ${median(sql`done_on - ordered_on`)} filter (where done_on between ${from} and ${to}) as "medianDays"
    from dispositions`)

const byUnit = (db: Queryable, from: string, to: string, today: string) =>
  db.rows<Board['units'][number]>(sql`
    select u.symbol as unit, count(*) filter (where d.state in ('sent', 'accepted', 'inProgress'))::int as open,
      count(*) filter (where d.state in ('sent', 'accepted', 'inProgress') and d.due_on < ${today})::int as late,
      count(*) filter (where d.done_on between ${from} and ${to})::int as done,
      ${median(sql`d.done_on - d.ordered_on`)} filter (where d.done_on between ${from} and ${to}) as "medianDays"
    from dispositions d join unit u on u.id = d.unit group by u.symbol order by late desc, open desc, u.symbol`)

const byMonth = (db: Queryable, to: string) => {
  const first = `${addMonths(to, -11).slice(0, 7)}-01`
  const counted = (day: SQL) => sql`
    select to_char(${day}, 'YYYY-MM') as month, count(*)::int as n from submissions
    where ${day} >= ${first} and ${day} < ${`${addMonths(to, 1).slice(0, 7)}-01`} group by 1`
  return db.rows<Board['months'][number]>(sql`
    with received as (${counted(sql`received_on`)}), closed as (${counted(sql`closed_on`)})
    select month, coalesce(received.n, 0) as received, coalesce(closed.n, 0) as closed
    from (select to_char(m, 'YYYY-MM') as month
      from generate_series(${first}::date, ${to}::date, interval '1 month') m) months
    left join received using (month) left join closed using (month) order by month`)
}

/** Counts everything anew from the records: nothing is kept that could disagree with them. */
export const residentsBoard = async (
  db: Queryable,
  labels: { submissions: StateLabels; dispositions: StateLabels },
  period: { from: string; to: string },
  today: string,
): Promise<Board> => {
  const { from, to } = period
  const [
    submissionStates,
    dispositionStates,
    submissionDuties,
    dispositionDuties,
    received,
    ordered,
    units,
    topics,
    months,
  ] = await Promise.all([
    states(db, sql`submissions`, labels.submissions),
    states(db, sql`dispositions`, labels.dispositions),
    timeliness(db, 'submissions', 'settle', today),
    timeliness(db, 'dispositions', 'execute', today),
    submissionFlow(db, from, to),
    dispositionFlow(db, from, to),
    byUnit(db, from, to, today),
    db.rows<Board['topics'][number]>(sql`
        select topic, count(*)::int as count from submissions where received_on between ${from} and ${to}
        group by topic order by count desc, topic`),
    byMonth(db, to),
  ])
  return {
    from,
    to,
    submissions: { states: submissionStates, timeliness: submissionDuties, ...received! },
    dispositions: { states: dispositionStates, timeliness: dispositionDuties, ...ordered! },
    units,
    topics,
    months,
  }
}
