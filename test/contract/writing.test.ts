import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registry } from '#app/registry.ts'
import type { Field, Fields } from '#kernel/field/field.ts'
import type { Row } from '#kernel/register/definition.ts'
import type { Register } from '#kernel/register/registry.ts'
import { nonsense, shownAs, tooMuch } from './sample.ts'
import {
  type Contracts,
  english,
  isEmpty,
  isMadeByPeople,
  openContracts,
  openSubject,
  type Subject,
} from './subject.ts'

let contracts: Contracts
beforeAll(async () => {
  contracts = await openContracts()
})
afterAll(() => contracts.close())

const entered = (register: Register): [string, Field][] =>
  Object.entries(register.fields as Fields).filter(([, field]) => !field.options.readonly)

describe.each(registry.all.map((register) => [register.definition.id, register] as const))(
  'register %s',
  (id, register) => {
    let subject: Subject
    beforeAll(async () => {
      subject = await openSubject(contracts, register)
    })

    test.runIf(isMadeByPeople(register))(
      'creates, answers with what was entered, and reads it by id and by number',
      async () => {
        const { url, fields } = subject
        const login = contracts.specimens.creatorOf(register)!
        const values = await contracts.specimens.samples(register)
        const made = await contracts.application.ask('POST', url, { login, payload: values })
        expect(made.status, made.text).toBe(201)
        expect(made.headers).toMatchObject({
          location: `${url}/${made.body.id}`,
          etag: `"${made.body.version}"`,
        })
        for (const [field, value] of Object.entries(values))
          expect(shownAs(fields[field]!, made.body[field]), field).toEqual(value)
        const read = await contracts.application.ask('GET', `${url}/${made.body.id}`, { login })
        expect(read.body).toEqual(made.body)
        if (made.body.number)
          expect(
            (
              await contracts.application.ask('GET', `${url}/${encodeURIComponent(made.body.number)}`, {
                login,
              })
            ).body.id,
          ).toBe(made.body.id)
      },
    )

    test.runIf(isMadeByPeople(register))(
      'names each missing, wrong and too long value at its field, in Polish',
      async () => {
        const { url, fields } = subject
        const login = contracts.specimens.creatorOf(register)!
        const refusal = async (payload: unknown, path: string) => {
          const answer = await contracts.application.ask('POST', url, { login, payload })
          expect([path, answer.status, answer.text]).toEqual([path, 422, answer.text])
          const error = answer.body.errors.find(
            (one: { path: string }) => one.path === path || one.path.startsWith(`${path}.`),
          )
          expect(error, `${path}: ${answer.text}`).toBeTruthy()
          expect(error.message, path).not.toMatch(english)
          expect(error.message.length).toBeGreaterThan(5)
          expect(answer.body.detail).not.toMatch(english)
          return error
        }
        const values = await contracts.specimens.samples(register)
        for (const [field, kind] of entered(register)) {
          if (kind.options.required) {
            const without = Object.fromEntries(Object.entries(values).filter(([name]) => name !== field))
            for (const payload of [without, { ...without, [field]: null }, { ...without, [field]: '' }])
              expect((await refusal(payload, field)).message).toBe('Uzupełnij to pole.')
          }
          await refusal({ ...values, [field]: nonsense }, field)
          const over = tooMuch(kind)
          if (over !== undefined) await refusal({ ...values, [field]: over }, field)
        }
        await refusal({ ...values, nieMaTakiego: 1 }, 'nieMaTakiego')
        for (const [field, kind] of Object.entries(fields))
          if (kind.options.readonly) await refusal({ ...values, [field]: 'x' }, field)
      },
    )

    test.runIf(isMadeByPeople(register))(
      'makes one record for one Idempotency-Key, also at once',
      async () => {
        const { url, listed } = subject
        const login = contracts.specimens.creatorOf(register)!
        const payload = await contracts.specimens.samples(register)
        const send = (key: string, body: object) =>
          contracts.application.ask('POST', url, {
            login,
            payload: body,
            headers: { 'idempotency-key': `${id}-${key}` },
          })
        const first = await send('jeden', payload)
        const again = await send('jeden', payload)
        expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id])
        expect((await send('jeden', { ...payload, nieMa: 1 })).status).toBe(422)
        const before = (await listed()).length
        const twins = await Promise.all(Array.from({ length: 5 }, () => send('naraz', payload)))
        expect(new Set(twins.map((one) => one.body.id)).size).toBe(1)
        expect((await listed()).length).toBeLessThanOrEqual(before + 1)
      },
    )

    test.runIf(isMadeByPeople(register))(
      'refuses creation to those who may not, and says who may',
      async () => {
        const { url } = subject
        const payload = await contracts.specimens.samples(register)
        for (const login of contracts.specimens.logins) {
          if (register.definition.access.create.allows(contracts.specimens.actorOf(login), {})) continue
          const answer = await contracts.application.ask('POST', url, { login, payload })
          const known = register.definition.access.read.mayAllow(contracts.specimens.actorOf(login))
          expect([login, answer.status]).toEqual([login, known ? 403 : 404])
          if (!known) continue
          expect(answer.body.detail).toContain('Może to zrobić:')
        }
      },
    )

    test('a change needs its version: 428 without, 412 with both versions when stale', async () => {
      const { row, fields, of, detail } = subject
      const updater = contracts.specimens.updaterOf(register, row)
      if (!updater || (register.definition.editable?.(row as never) ?? true) !== true) return
      const other = await contracts.specimens.samples(register)
      const differs = ([name, value]: [string, unknown]) =>
        ['text', 'multiline', 'date', 'integer'].includes(fields[name]!.kind) &&
        value !== (row as never)[name]
      const [field, text] = Object.entries(other).find(differs) as [string, string]
      const patch = (version: string | undefined, payload: object) =>
        contracts.application.ask('PATCH', of(''), {
          login: updater,
          payload,
          headers: version ? { 'if-match': version } : {},
        })
      expect((await patch(undefined, { [field]: 'a' })).status).toBe(428)
      expect((await patch('pierwsza', { [field]: 'a' })).status).toBe(400)
      const now = await detail(updater)
      const done = await patch(`"${now.version}"`, { [field]: text })
      expect([done.status, done.body?.version, done.headers.etag], done.text).toEqual([
        200,
        now.version + 1,
        `"${now.version + 1}"`,
      ])
      const stale = await patch(`"${now.version}"`, { [field]: text })
      expect(stale.status).toBe(412)
      expect(stale.body).toMatchObject({
        current: { id: row.id, version: now.version + 1 },
        yours: { [field]: text },
      })
      const rivals = await Promise.all(
        [1, 2, 3].map(async () => (await contracts.specimens.samples(register))[field]),
      )
      const races = await Promise.all(
        rivals.map((value) => patch(`"${now.version + 1}"`, { [field]: value })),
      )
      expect(races.filter((one) => one.status === 200)).toHaveLength(1)
      expect(races.every((one) => [200, 409, 412].includes(one.status))).toBe(true)
      expect((await patch(`"${now.version + 2}"`, { nieMa: 1 })).body.errors[0].path).toBe('nieMa')
    })

    test('history tells everything that was entered and changed, by whom', async () => {
      const { row, fields, of, ask, stored } = subject
      const { items } = (await ask('GET', of('/history'))).body
      const created = items.find((item: { action: string }) => item.action === 'created')
      expect(created.actor.id).toBe(row.createdBy)
      const told = new Set(created.changes.map((change: { field: string }) => change.field))
      const filled = Object.entries(await firstVersion(register, row)).filter(([, value]) => !isEmpty(value))
      for (const [field] of filled) expect(told, field).toContain(field)
      for (const item of items) {
        expect(item.label, item.action).not.toBe(item.action)
        for (const change of item.changes) expect(change.from).not.toEqual(change.to)
      }
      const kept = (await stored()) as unknown as Record<string, unknown>
      const states = items.flatMap((item: { changes: { field: string; to: unknown }[] }) => item.changes)
      for (const [name, kind] of Object.entries(fields)) {
        const last = states.find((change: { field: string }) => change.field === name)
        // What is saved while somebody writes is told when they have finished (write-changes.ts).
        if (last && !kind.refers && !kind.lines && !register.definition.autosaved?.includes(name))
          expect(last.to, name).toEqual(isEmpty(kept[name]) ? last.to : kind.show(kept[name] as never))
      }
    })

    test('what it says may be done is what the server does, with the same reason', async () => {
      const { url, row, of, detail, stored } = subject
      for (const login of contracts.specimens.readersOf(register, await stored())) {
        const shown = await detail(login)
        for (const action of shown.allowedActions) {
          const answer = await contracts.application.ask('POST', of(`/actions/${action.id}`), {
            login,
            payload: { nieMaTakiego: 1 },
          })
          if (action.allowed) expect([action.id, answer.status], answer.text).toEqual([action.id, 422])
          else {
            expect(action.reason.length).toBeGreaterThan(5)
            expect([403, 409]).toContain(answer.status)
            expect(answer.body.detail).toBe(action.reason)
          }
          if (register.definition.actions![action.id]!.bulk && !action.allowed) {
            const bulk = await contracts.application.ask('POST', `${url}/actions/${action.id}`, {
              login,
              payload: { ids: [row.id] },
            })
            expect(bulk.body.results).toEqual([{ id: row.id, ok: false, detail: action.reason }])
          }
        }
        const change = await contracts.application.ask('PATCH', of(''), {
          login,
          payload: { nieMaTakiego: 1 },
          headers: { 'if-match': `"${shown.version}"` },
        })
        if (shown.updatable.allowed) expect(change.status).toBe(422)
        else expect([403, 409]).toContain(change.status)
        if (!shown.updatable.allowed) expect(change.body.detail).toBe(shown.updatable.reason)
      }
      expect((await detail()).version, 'asking changed nothing').toBe((await stored()).version)
    })
  },
)

/** Stored fields of the record as it was first, without what the database computes. */
const firstVersion = async (register: Register, row: Row) =>
  Object.fromEntries(
    Object.entries(register.fields as Fields)
      .filter(([, field]) => !field.expression && field.kind !== 'boolean')
      .map(([name]) => [name, (row as unknown as Record<string, unknown>)[name]]),
  )
