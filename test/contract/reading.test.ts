import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registry } from '#app/registry.ts'
import { multipart } from '#test/office.ts'
import { expectedOf, probesOf } from './filter-cases.ts'
import { type Contracts, english, ids, openContracts, openSubject, type Subject } from './subject.ts'

let contracts: Contracts
beforeAll(async () => {
  contracts = await openContracts()
})
afterAll(() => contracts.close())

describe.each(registry.all.map((register) => [register.definition.id, register] as const))(
  'register %s',
  (id, register) => {
    let subject: Subject
    beforeAll(async () => {
      subject = await openSubject(contracts, register)
    })

    test('stands in the list as it stands alone, without what is kept out of lists', async () => {
      const { row, listed, detail } = subject
      const { allowedActions, updatable, obligations, ...alone } = await detail()
      expect(Array.isArray(allowedActions)).toBe(true)
      const [inList] = (await listed()).filter((item) => item.id === row.id)
      for (const name of register.definition.hidden ?? []) {
        delete alone[name]
        expect(inList).not.toHaveProperty(name)
      }
      expect(inList).toEqual(alone)
    })

    test('each filter gives exactly the records that match', async () => {
      const { url, fields, ask, listed } = subject
      const all = await listed()
      for (const [field, kind] of Object.entries(fields)) {
        if (!kind.describe(field).filterable || register.definition.hidden?.includes(field)) continue
        for (const { operator, value } of probesOf(
          kind,
          all.map((item) => item[field]),
        )) {
          const answer = await ask(
            'GET',
            `${url}?limit=200&filter[${field}][${operator}]=${encodeURIComponent(value)}`,
          )
          const expected = expectedOf(kind, operator, value)
          const told = `${field} ${operator} ${value}`
          if (expected === 'refused') expect(answer.status, told).toBe(422)
          else {
            expect(answer.status, `${told} ${answer.text}`).toBe(200)
            expect(ids(answer.body.items), told).toEqual(ids(all.filter((item) => expected(item[field]))))
          }
        }
      }
    })

    test('refuses filters and orders by what cannot be, in Polish', async () => {
      const { url, fields, ask } = subject
      const unsortable = Object.entries(fields).find(([, field]) => !field.sortColumn || field.multiple)?.[0]
      for (const query of [
        'filter[nieMa]=1',
        'filter[state][obok]=1',
        'sort=nieMa',
        ...(unsortable ? [`sort=${unsortable}`] : []),
        'limit=0',
        'limit=201',
        'limit=wiele',
        'cursor=abc',
        `cursor=${Buffer.from('[1,{}]').toString('base64url')}`,
        'count=all',
        `q=${'a'.repeat(501)}`,
      ]) {
        const answer = await ask('GET', `${url}?${query}`)
        expect([query, answer.status]).toEqual([query, 422])
        expect(answer.headers['content-type']).toContain('application/problem+json')
        expect(answer.body.detail).not.toMatch(english)
      }
    })

    test('each order is the same at every asking; pages neither repeat nor lose while rows come in', async () => {
      const { url, fields, ask, listed } = subject
      const names = [
        'createdAt',
        'label',
        'state',
        'updatedAt',
        ...(register.definition.number ? ['number'] : []),
      ]
      for (const [field, kind] of Object.entries(fields))
        if (kind.sortColumn && !kind.multiple) names.push(field)
      for (const name of names) {
        if (register.definition.hidden?.includes(name)) continue
        for (const sort of [name, `-${name}`]) {
          const whole = ids(await listed(`sort=${sort}`), false)
          const seen: string[] = []
          let cursor: string | null = ''
          do {
            const page = await ask('GET', `${url}?sort=${sort}&limit=3${cursor ? `&cursor=${cursor}` : ''}`)
            expect(page.status, `${sort} ${page.text}`).toBe(200)
            seen.push(...ids(page.body.items, false))
            if (cursor === '' && sort === 'createdAt') await contracts.specimens.make(register)
            if (cursor === '' && sort === '-label') await contracts.specimens.make(register)
            cursor = page.body.nextCursor
          } while (cursor)
          expect(new Set(seen).size, `${sort} repeats`).toBe(seen.length)
          expect(
            seen.filter((one) => whole.includes(one)),
            sort,
          ).toEqual(whole)
        }
      }
    })

    test('counts what it lists', async () => {
      const { url, ask, listed } = subject
      const n = (await listed()).length
      for (const count of ['exact', 'estimate'])
        expect((await ask('GET', `${url}?count=${count}&limit=1`)).body.total).toBe(n)
      expect((await ask('GET', `${url}?limit=1`)).body).not.toHaveProperty('total')
    })

    test('who may not read one finds it nowhere; who may, finds it everywhere', async () => {
      const { url, row, reader, of, ask } = subject
      const author = contracts.specimens.authorOf(register)
      const upload = multipart([], [['file', `${id}.txt`, Buffer.from(`plik rejestru ${id}`)]])
      const file = await contracts.application.ask('POST', '/api/v1/files', { login: reader, ...upload })
      expect(file.status, file.text).toBe(201)
      const linked = await ask('POST', of('/files'), { payload: { fileIds: [file.body.id] } })
      expect(linked.status, linked.text).toBe(201)
      const readers = contracts.specimens.readersOf(register, row)
      expect(author).toBeTruthy()
      for (const login of contracts.specimens.logins) {
        const may = readers.includes(login)
        const get = (to: string) => contracts.application.ask('GET', to, { login })
        for (const to of [
          of(''),
          of('/history'),
          of('/files'),
          of('/notes'),
          of('/links'),
          `/api/v1/files/${file.body.id}`,
        ])
          expect([login, to, (await get(to)).status]).toEqual([login, to, may ? 200 : 404])
        const list = await get(`${url}?limit=200`)
        expect([login, 'list', list.status === 200 && ids(list.body.items).includes(row.id)]).toEqual([
          login,
          'list',
          may,
        ])
        const found = await get(`/api/v1/search?kind=${id}&limit=100&q=${encodeURIComponent(row.label)}`)
        expect([login, 'search', ids(found.body.items).includes(row.id)]).toEqual([login, 'search', may])
        const known = contracts.specimens.actorOf(login)
        const exported = await get(`${url}/export?format=csv`)
        expect([login, 'export', exported.status]).toEqual([
          login,
          'export',
          register.definition.access.read.mayAllow(known) ? 200 : 404,
        ])
        expect([
          login,
          'cells',
          exported.status === 200 && exported.text.includes(row.number ?? row.label),
        ]).toEqual([login, 'cells', may])
        for (const [method, to] of [
          ['PATCH', of('')],
          ['POST', of('/notes')],
          ['POST', of('/files')],
          ['POST', of('/links')],
        ] as const) {
          if (may) continue
          const payload = { text: 'x', fileIds: [file.body.id], register: id, id: row.id }
          const answer = await contracts.application.ask(method, to, {
            login,
            payload,
            headers: { 'if-match': '"1"' },
          })
          expect([login, method, to, answer.status]).toEqual([login, method, to, 404])
        }
      }
    })

    test('the export has the rows of the list, in its order, under its filters', async () => {
      const { url, fields, ask, listed } = subject
      for (const query of ['', 'sort=-createdAt', 'filter[createdAt][gte]=2030-01-01']) {
        const answer = await ask('GET', `${url}/export?format=csv&${query}`)
        expect(answer.status, answer.text).toBe(200)
        const rows = parse(answer.text, { delimiter: ';', bom: true, relax_quotes: false }) as string[][]
        const items = await listed(query)
        const key = register.definition.number ? 'number' : 'label'
        expect(rows.slice(1).map((cells) => cells[0])).toEqual(items.map((item) => item[key]))
        for (const name of register.definition.hidden ?? [])
          expect(rows[0]).not.toContain(fields[name]!.label)
      }
      const xlsx = await ask('GET', `${url}/export?format=xlsx`)
      expect([xlsx.status, xlsx.text.slice(0, 2)]).toEqual([200, 'PK'])
      expect((await ask('GET', `${url}/export?format=exe`)).status).toBe(422)
    })

    test('its catalogue entry is shown to those who may know it and to no one else', async () => {
      for (const login of contracts.specimens.logins) {
        const may = register.definition.access.read.mayAllow(contracts.specimens.actorOf(login))
        const catalogue = await contracts.application.ask('GET', '/api/v1/registers', { login })
        expect([login, ids(catalogue.body.items).includes(id)]).toEqual([login, may])
        expect((await contracts.application.ask('GET', `/api/v1/registers/${id}`, { login })).status).toBe(
          may ? 200 : 404,
        )
      }
    })

    test('what is not there is not found', async () => {
      const { url, of, ask } = subject
      const nowhere = '00000000-0000-4000-8000-000000000000'
      for (const to of [
        `${url}/${nowhere}`,
        `${url}/NIE%2F1%2F2026`,
        `${url}/${nowhere}/history`,
        of('/nieMa'),
      ])
        expect([to, (await ask('GET', to)).status]).toEqual([to, 404])
      expect((await ask('POST', of('/actions/nieMa'), { payload: {} })).status).toBe(404)
      expect((await contracts.application.ask('GET', url)).status).toBe(401)
    })
  },
)

test('an unknown register is not found, whatever is asked of it', async () => {
  for (const to of ['', '/x', '/x/history', '/x/files', '/x/notes', '/x/links', '/export?format=csv'])
    expect([
      to,
      (await contracts.application.ask('GET', `/api/v1/widma${to}`, { login: 'dyrektor' })).status,
    ]).toEqual([to, 404])
  expect(
    (await contracts.application.ask('GET', '/api/v1/registers/widma', { login: 'dyrektor' })).status,
  ).toBe(404)
})
