import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/db/database.ts'
import { indexTerms } from '#kernel/search/lemmas.ts'
import { districts, streets, troubles } from './residents-words.ts'

/** Subjects of many matters: every trouble on every street in every district. */
const subjects = (): string[] =>
  troubles.flatMap(({ subject }) =>
    streets.flatMap((street) => districts.slice(0, 8).map((district) => `${subject} ${street}, ${district}`)),
  )

const rounded = 10_000

const enterSubjects = async (db: Database) => {
  await db.pool.query(
    'create unlogged table if not exists scale_subject (n int primary key, subject text, terms tsvector)',
  )
  await db.pool.query('truncate scale_subject')
  const rows = await Promise.all(
    subjects().map(async (subject, n) => ({ n, subject, terms: [...new Set(await indexTerms(subject))] })),
  )
  await db.rows(sql`
    insert into scale_subject
    select (r->>'n')::int, r->>'subject',
      setweight(array_to_tsvector(array(select jsonb_array_elements_text(r->'terms'))), 'A')
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r`)
  return rows.length
}

/** One portion of matters with their search entries and the first line of their history. */
const portion = (from: number, to: number, kinds: number) => sql`
  with made as materialized (
    select g.n, uuidv7_of(g.n) as id, ('{KP-01,KP-02,KP-03,KP-04}'::text[])[1 + g.n % 4] as symbol,
      ('{1510,1511,1431,152}'::text[])[1 + (g.n / 7) % 4] as jrwa, 2016 + (g.n % 11) as year,
      date '2016-01-04' + ((g.n::bigint * 7919) % 3970)::int as opened,
      case when g.n % 9 = 0 then 'opened' when g.n % 5 = 0 then 'inProgress' else 'closed' end as state,
      s.subject, s.terms
    from generate_series(${from}::int, ${to}::int) g(n) join scale_subject s on s.n = (g.n::bigint * 31) % ${kinds}
  ), stored as (
    insert into matters (id, number, number_year, number_n, label, state, created_at, created_by, updated_at, updated_by,
      subject, unit, unit_symbol, jrwa, archival_category, lead, opened_on, closed_on, outcome)
    select m.id, m.symbol || '.' || m.jrwa || '.' || (1000000 + m.n) || '.' || m.year, m.year, 1000000 + m.n, m.subject,
      m.state, m.opened + time '08:00', p.id, m.opened + time '08:00', p.id, m.subject, u.id, m.symbol, m.jrwa, 'A', p.id,
      m.opened, case when m.state = 'closed' then m.opened + 30 end,
      case when m.state = 'closed' then 'Udzielono odpowiedzi.' end
    from made m join unit u on u.symbol = m.symbol
    cross join lateral (select id from person where active order by id offset m.n % 20 limit 1) p
  ), searched as (
    insert into search_entry (record_id, register, number, number_folded, title, title_folded, snippet, unit_id, year,
      terms, access, updated_at)
    select m.id, 'matters', m.symbol || '.' || m.jrwa || '.' || (1000000 + m.n) || '.' || m.year,
      lower(m.symbol || '.' || m.jrwa || '.' || (1000000 + m.n) || '.' || m.year), m.subject,
      unaccent_pl(m.subject), '', u.id, m.year, m.terms, array['unit:' || u.id, 'may:matters.all'],
      m.opened + time '08:00'
    from made m join unit u on u.symbol = m.symbol
  )
  insert into history (id, at, register, record_id, actor_id, action, changes, request_id)
  select m.id, m.opened + time '08:00', 'matters', m.id, p.id, 'created',
    jsonb_build_array(jsonb_build_object('field', 'subject', 'from', null, 'to', m.subject)), 'scale'
  from made m cross join lateral (select id from person where active order by id offset m.n % 20 limit 1) p`

/** Fills the database with `count` matters for measurement. Calls `told` after each portion with how many there are. */
export const fillWithMatters = async (
  db: Database,
  count: number,
  told: (done: number) => void,
): Promise<void> => {
  const kinds = await enterSubjects(db)
  await db.pool.query(`create or replace function uuidv7_of(n int) returns uuid language sql immutable as
    $$ select (lpad(to_hex(1500000000000 + n), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid $$`)
  const first = await db.first<{ n: number }>(
    sql`select coalesce(max(number_n) - 1000000, 0)::int as n from matters where number_n > 1000000`,
  )
  const client = await db.pool.connect()
  try {
    // Measurement data can be made again; the measured writes themselves wait for the disk.
    await client.query('set synchronous_commit = off')
    const { PgDialect } = await import('drizzle-orm/pg-core')
    const dialect = new PgDialect()
    for (let from = first!.n + 1; from <= first!.n + count; from += rounded) {
      const to = Math.min(from + rounded - 1, first!.n + count)
      const query = dialect.sqlToQuery(portion(from, to, kinds))
      await client.query(query.sql, query.params)
      told(to)
    }
  } finally {
    await client.query('reset synchronous_commit')
    client.release()
  }
  await db.pool.query('drop table scale_subject')
  await db.pool.query('drop function uuidv7_of')
  await db.pool.query('vacuum analyze')
}
