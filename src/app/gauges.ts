import { type SQL, sql } from 'drizzle-orm'
import { Gauge, type Registry } from 'prom-client'
import type { Installation } from './installation.ts'

/** Counts by one label, read from the database when somebody measures. */
interface Counted {
  name: string
  help: string
  label: string
  /** Columns `label` and `n`. */
  query: SQL
}

const counted: Counted[] = [
  {
    name: 'kancelaria_jobs_failed',
    help: 'Jobs given up after all tries, kept for a week',
    label: 'job',
    query: sql`select name as label, count(*)::int as n from pgboss.job where state = 'failed' group by name`,
  },
  {
    name: 'kancelaria_mail',
    help: 'Messages of the outbox that have not left',
    label: 'state',
    query: sql`select state as label, count(*)::int as n from mail_outbox where state in ('queued', 'failed') group by state`,
  },
  {
    name: 'kancelaria_history_unsealed_lines',
    help: 'Lines of history which wait for their seal',
    label: 'kind',
    query: sql`select 'all' as label, count(*)::int as n from history where sealed_in is null`,
  },
]

/** What an operator is warned by: work given up, mail that does not leave, history not sealed. */
export const officeGauges = (metrics: Registry, { deps }: Installation): void => {
  for (const { name, help, label, query } of counted)
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [metrics],
      async collect() {
        this.reset()
        for (const row of await deps.db.rows<{ label: string; n: number }>(query))
          this.set({ [label]: row.label }, row.n)
      },
    })
}
