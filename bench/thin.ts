import { createHmac, timingSafeEqual } from 'node:crypto'
import Fastify from 'fastify'
import pg from 'pg'
import { v7 } from 'uuid'

/**
 * What one would write by hand for these four requests: fastify and pg, a session looked up and the right of the
 * person's units checked on each request. The product is measured against it in the same run.
 */
const settings = JSON.parse(process.env.THIN!) as {
  pg: pg.PoolConfig
  secret: string
  cookie: string
  port: number
}
const pool = new pg.Pool({ max: 16, ...settings.pg })
const app = Fastify()

const units = async (header: string | undefined): Promise<string[] | null> => {
  const match = new RegExp(`${settings.cookie.replaceAll('.', '\\.')}=([^;]+)`).exec(header ?? '')
  const [token, signature] = decodeURIComponent(match?.[1] ?? '').split('.')
  if (!token || !signature) return null
  const ours = createHmac('sha256', settings.secret).update(token).digest()
  const given = Buffer.from(signature, 'base64')
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) return null
  const { rows } = await pool.query({
    name: 'session',
    text: `select array(select p.unit_id from holder h join post p on p.id = h.post_id where h.person_id = u.person_id) as units
      from auth_session s join auth_user u on u.id = s.user_id where s.token = $1 and s.expires_at > now()`,
    values: [token],
  })
  return rows[0]?.units ?? null
}

const columns = `m.*, l.name as lead_name, u.symbol, u.name as unit_name`
const joined = `from matters m left join person l on l.id = m.lead left join unit u on u.id = m.unit`

app.addHook('preHandler', async (request, reply) => {
  const mine = await units(request.headers.cookie)
  if (!mine) return reply.code(401).send()
  ;(request as { units?: string[] }).units = mine
})
const mine = (request: unknown) => (request as { units: string[] }).units

app.get('/list', async (request) => {
  const { rows } = await pool.query({
    name: 'list',
    text: `select ${columns} ${joined} where m.unit = any($1) and m.state = $2 order by m.opened_on desc, m.id desc limit 50`,
    values: [mine(request), 'inProgress'],
  })
  return { items: rows }
})

app.get<{ Params: { id: string } }>('/detail/:id', async (request, reply) => {
  const { rows } = await pool.query({
    name: 'detail',
    text: `select ${columns}, (select coalesce(jsonb_agg(o), '[]') from obligation o where o.record_id = m.id) as obligations
      ${joined} where m.id = $1 and m.unit = any($2)`,
    values: [request.params.id, mine(request)],
  })
  return rows[0] ?? reply.code(404).send()
})

app.get<{ Querystring: { q: string } }>('/search', async (request) => {
  const keys = mine(request).map((id) => `unit:${id}`)
  const { rows } = await pool.query({
    name: 'search',
    text: `with hits as materialized (
        select record_id, title, number, snippet, updated_at, ts_rank(terms, $1::tsquery) as rank
        from search_entry where terms @@ $1::tsquery and access && $2 limit 1001)
      select (select count(*) from hits)::int as total, h.* from hits h order by rank desc, updated_at desc limit 20`,
    values: [request.query.q, keys],
  })
  return { items: rows, total: rows[0]?.total ?? 0 }
})

app.post<{ Body: { subject: string; unit: string; jrwa: string } }>('/create', async (request, reply) => {
  const client = await pool.connect()
  const id = v7()
  try {
    await client.query('begin')
    const { rows } = await client.query(
      `insert into number_series (series, year, last) values ('thin', 2026, 1)
       on conflict (series, year) do update set last = number_series.last + 1 returning last`,
    )
    await client.query(
      `insert into matters (id, number, number_year, number_n, label, state, created_at, created_by, updated_at, updated_by,
         subject, unit, jrwa, opened_on)
       select $1, $2, 2026, $3, $4, 'opened', now(), p.id, now(), p.id, $4, $5, $6, current_date from person p limit 1`,
      [
        id,
        `thin.${rows[0].last}.2026`,
        rows[0].last,
        request.body.subject,
        mine(request)[0],
        request.body.jrwa,
      ],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
  reply.code(201)
  return { id }
})

await app.listen({ port: settings.port, host: '127.0.0.1' })
console.log('ready')
