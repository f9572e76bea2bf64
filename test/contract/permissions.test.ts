import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registry } from '#app/registry.ts'
import { type Contracts, ids, openContracts, openSubject } from './subject.ts'

let contracts: Contracts
beforeAll(async () => {
  contracts = await openContracts()
})
afterAll(() => contracts.close())

const ask = (
  login: string,
  method: string,
  url: string,
  payload?: unknown,
  headers: Record<string, string> = {},
) => contracts.application.ask(method, url, { login, headers, ...(payload !== undefined && { payload }) })

describe('roles × registers × operations', () => {
  test.each(registry.all.map((register) => [register.definition.id, register] as const))(
    '%s: each person may exactly what its rules say',
    async (id, register) => {
      const { specimens } = contracts
      const subject = await openSubject(contracts, register)
      const { access, actions = {} } = register.definition
      for (const login of specimens.logins) {
        const actor = specimens.actorOf(login)
        const row = await subject.stored()
        const known = access.read.mayAllow(actor)
        const reads = access.read.allows(actor, row as never)
        const told = (operation: string) => `${login} ${operation} ${id}`
        const status = async (
          operation: string,
          method: string,
          url: string,
          payload?: unknown,
          headers = {},
        ) => [told(operation), (await ask(login, method, url, payload, headers)).status] as const

        expect(await status('list', 'GET', subject.url)).toEqual([told('list'), known ? 200 : 404])
        expect(await status('read', 'GET', subject.of(''))).toEqual([told('read'), reads ? 200 : 404])
        const creates = access.create.allows(actor, {})
        expect(await status('create', 'POST', subject.url, { nieMa: 1 })).toEqual([
          told('create'),
          creates ? 422 : known ? 403 : 404,
        ])
        const version = { 'if-match': `"${row.version}"` }
        const [, changed] = await status('change', 'PATCH', subject.of(''), { nieMa: 1 }, version)
        const updates = access.update.allows(actor, row as never)
        expect([told('change'), changed]).toEqual([
          told('change'),
          reads ? (updates ? expect.toBeOneOf([409, 422]) : 403) : 404,
        ])
        for (const [name, action] of Object.entries(actions)) {
          const [, done] = await status(name, 'POST', subject.of(`/actions/${name}`), { nieMa: 1 })
          const allowed = (action as { access: typeof access.read }).access.allows(actor, row as never)
          expect([told(name), done]).toEqual([
            told(name),
            reads ? (allowed ? expect.toBeOneOf([409, 422]) : 403) : 404,
          ])
        }
      }
    },
  )
})

test('nothing of the API but public routes answers without a session', async () => {
  const open = ['/api/public/', '/readyz', '/healthz']
  const document = (await contracts.application.ask('GET', '/api/openapi.json')).body
  for (const [path, operations] of Object.entries<Record<string, unknown>>(document.paths))
    for (const method of Object.keys(operations)) {
      if (!path.startsWith('/api/v1/') || open.some((start) => path.startsWith(start))) continue
      const answer = await contracts.application.ask(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'x'), {
        ...(method !== 'get' && { payload: {} }),
      })
      expect([method, path, answer.status]).toEqual([method, path, 401])
    }
})

test('a key of a machine may only what its scopes name', async () => {
  const subject = await openSubject(contracts, registry.get('contacts'))
  const scoped = async (scopes: string, method: string, url: string, payload?: unknown) =>
    (await ask('mieszkancy', method, url, payload, { 'x-scopes': scopes })).status
  expect(await scoped('contacts:read', 'GET', '/api/v1/contacts')).toBe(200)
  expect(await scoped('contacts:read', 'GET', subject.of(''))).toBe(200)
  expect(await scoped('contacts:read', 'GET', '/api/v1/contacts/export?format=csv')).toBe(200)
  expect(await scoped('contacts:read', 'POST', '/api/v1/contacts', {})).toBe(403)
  expect(await scoped('contacts:write', 'POST', '/api/v1/contacts', { nieMa: 1 })).toBe(422)
  expect(await scoped('contacts:write', 'GET', '/api/v1/contacts')).toBe(403)
  expect(await scoped('submissions:read', 'GET', subject.of(''))).toBe(403)
  expect(await scoped('*', 'GET', subject.of(''))).toBe(403)
  for (const part of ['history', 'files', 'notes', 'links'])
    for (const [scopes, status] of [
      ['contacts:read', 200],
      ['submissions:read', 403],
    ] as const)
      expect([part, scopes, await scoped(scopes, 'GET', subject.of(`/${part}`))]).toEqual([
        part,
        scopes,
        status,
      ])
  expect(await scoped('contacts:read', 'POST', subject.of('/notes'), { text: 'x' })).toBe(403)
  expect(await scoped('contacts:write', 'POST', subject.of('/notes'), { text: 'x' })).toBe(201)
  expect(await scoped('contacts:read contacts:write', 'GET', '/api/v1/me')).toBe(403)
})

test('who acts for somebody may what the substitution gives, and history says for whom', async () => {
  const { application } = contracts
  const [director, officer] = [application.people.get('dyrektor')!, application.people.get('mieszkancy')!]
  const submission = await openSubject(contracts, registry.get('submissions'))
  const acting = { 'x-acting-for': director }
  expect((await ask('mieszkancy', 'GET', '/api/v1/me', undefined, acting)).status).toBe(403)
  await application.db.rows(sql`
    insert into substitution (id, person_id, principal_id, from_on, to_on, permissions)
    values (${application.deps.newId()}, ${officer}, ${director}, '2026-11-24', '2026-11-30',
      '{office,residents.work,residents.decide,matters.all,trips.approve,accounts.admin}')`)
  const me = (await ask('mieszkancy', 'GET', '/api/v1/me', undefined, acting)).body
  expect(me.actingFor.id).toBe(director)
  // The substitution cannot give what the principal does not have.
  expect(me.permissions).toEqual(['matters.all', 'office', 'residents.decide', 'trips.approve'])
  const noted = await ask(
    'mieszkancy',
    'POST',
    '/api/v1/contacts',
    { kind: 'person', familyName: 'Zastępczy' },
    acting,
  )
  expect(noted.status, noted.text).toBe(201)
  const history = await ask('mieszkancy', 'GET', `/api/v1/contacts/${noted.body.id}/history`)
  expect(history.body.items[0]).toMatchObject({ actor: { id: officer }, actedFor: { id: director } })
  const decide = submission.of('/actions/decide')
  expect((await ask('mieszkancy', 'POST', decide, { nieMa: 1 })).status).toBe(403)
  expect((await ask('mieszkancy', 'POST', decide, { nieMa: 1 }, acting)).status).not.toBe(403)
  const stranger = { 'x-acting-for': application.people.get('prezydent')! }
  expect((await ask('mieszkancy', 'GET', '/api/v1/me', undefined, stranger)).status).toBe(403)
  expect(
    (await ask('mieszkancy', 'GET', '/api/v1/me', undefined, { 'x-acting-for': 'ktokolwiek' })).status,
  ).toBeLessThan(500)
})

describe('what belongs to the Pełnomocnik and KP-05 (§ 8)', () => {
  const url = '/api/v1/classified-journal'
  const entry = { date: '2026-11-24', kind: 'received', clause: 'confidential', sheets: 3 }

  test('is seen by them alone: not by the administrator, the Director or the Mayor', async () => {
    const made = await ask('pelnomocnik', 'POST', url, entry)
    expect(made.status, made.text).toBe(201)
    expect(made.body.number).toMatch(/^DT\/\d+\/2026$/)
    expect((await ask('t.perkoz', 'GET', `${url}/${made.body.id}`)).status).toBe(200)
    const others = [...contracts.application.people.keys()].filter(
      (login) => !['pelnomocnik', 't.perkoz'].includes(login),
    )
    expect(others).toEqual(expect.arrayContaining(['administrator', 'dyrektor', 'prezydent']))
    for (const login of others) {
      const at = (suffix: string) => `${url}${suffix}`
      for (const to of [
        '',
        `/${made.body.id}`,
        `/${encodeURIComponent(made.body.number)}`,
        '/export?format=csv',
        `/${made.body.id}/history`,
        `/${made.body.id}/files`,
        `/${made.body.id}/notes`,
        `/${made.body.id}/links`,
      ])
        expect([login, to, (await ask(login, 'GET', at(to))).status]).toEqual([login, to, 404])
      expect((await ask(login, 'POST', url, entry)).status).toBe(404)
      expect((await ask(login, 'PATCH', at(`/${made.body.id}`), entry, { 'if-match': '"1"' })).status).toBe(
        404,
      )
      expect((await ask(login, 'GET', '/api/v1/registers/classified-journal')).status).toBe(404)
      expect(ids((await ask(login, 'GET', '/api/v1/registers')).body.items)).not.toContain(
        'classified-journal',
      )
      for (const q of ['Dziennik', made.body.number])
        expect(
          ids((await ask(login, 'GET', `/api/v1/search?q=${encodeURIComponent(q)}&limit=100`)).body.items),
        ).not.toContain(made.body.id)
      const suggested = await ask(login, 'GET', '/api/v1/suggest?kind=ref&register=classified-journal&q=')
      expect(suggested.body.items ?? []).toEqual([])
      const provision = (await ask(login, 'GET', '/api/v1/decree')).body.items.find(
        (one: { id: string }) => one.id === '8',
      )
      expect(provision).toMatchObject({ status: 'partly', open: 0 })
    }
  })

  test('keeps no subject and no content', () => {
    const kinds = Object.values(registry.get('classified-journal').fields).map((field) => field.kind)
    for (const kind of ['text', 'multiline', 'richText', 'tags', 'files', 'lines', 'contact'])
      expect(kinds).not.toContain(kind)
  })
})

describe('texts marked as classified are refused before anything is stored', () => {
  const marked = 'POUFNE\nEgz. nr 1\nPlan ochrony obiektu 7391'
  const stored = async () => {
    const rows = await contracts.application.db.rows<{ name: string }>(
      sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const row = await contracts.application.db.first<{ n: number }>(
        sql`select count(*)::int as n from ${sql.identifier(name)} t where t::text like '%obiektu 7391%'`,
      )
      if (row!.n) found.push(name)
    }
    return found
  }

  test('in new records, changes, actions, notes and drafts', async () => {
    const submission = await openSubject(contracts, registry.get('submissions'))
    const { version } = await submission.stored()
    const login = 'mieszkancy'
    const refusals = [
      [
        await ask(login, 'POST', '/api/v1/contacts', {
          kind: 'person',
          familyName: 'Nowak',
          remarks: marked,
        }),
        'remarks',
      ],
      [
        await ask(login, 'PATCH', submission.of(''), { text: marked }, { 'if-match': `"${version}"` }),
        'text',
      ],
      [await ask(login, 'POST', submission.of('/notes'), { text: marked }), 'text'],
      [await ask(login, 'PUT', '/api/v1/drafts/proba', { value: { text: [marked] } }), 'value'],
      [
        await ask('mieszkancy', 'POST', '/api/v1/documents', {
          kind: 'note',
          subject: 'Pismo',
          body: `<p>POUFNE</p><p>Plan obiektu 7391</p>`,
        }),
        'body',
      ],
    ] as const
    for (const [answer, path] of refusals) {
      expect([path, answer.status]).toEqual([path, 422])
      expect(answer.body.errors[0]).toMatchObject({ path, rule: 'classified' })
      expect(answer.body.detail).toContain('KP-05')
      expect(answer.text).not.toContain('7391')
    }
    expect(await stored()).toEqual([])
  })
})
