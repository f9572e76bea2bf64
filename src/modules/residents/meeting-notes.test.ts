import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextOf } from '#kernel/http/context.ts'
import { systemActor } from '#kernel/permissions/actor.ts'
import { insertRecord } from '#kernel/register/create.ts'
import { type Office, openOffice } from '#test/office.ts'

let office: Office
let id: string
beforeAll(async () => {
  office = await openOffice('2026-12-02T14:00:00Z', () => {})
  const { deps } = office
  const note = await deps.db.transaction((tx) => {
    const ctx = contextOf(deps, tx, systemActor(deps.systemPersonId), 'test')
    const values = {
      appointment: deps.newId(),
      submission: deps.newId(),
      subject: 'Chodnik',
      heldOn: '2026-12-02',
    }
    return insertRecord(ctx, 'meeting-notes', values)
  })
  id = note.id
})
afterAll(() => office.close())

let version = 1
const save = async (login: string, text: string) => {
  const saved = await office.patch(login, `/api/v1/meeting-notes/${id}`, version, {
    lines: [{ kind: 'note', text }],
  })
  expect(saved.status).toBe(200)
  version = saved.body.version
}
const wait = (seconds: number) =>
  office.travel(new Date(office.deps.clock().getTime() + seconds * 1000).toISOString())
const history = async () =>
  (await office.get('mieszkancy', `/api/v1/meeting-notes/${id}/history`)).body.items.toReversed()
const textIn = (lines: any) => lines?.[0]?.text ?? null

test('an hour of writing saved every 3 seconds leaves few lines of history, each beginning where the last ended', async () => {
  for (let n = 0; n < 400; n++) {
    await save('mieszkancy', `wersja ${n}`)
    wait(3)
  }
  const lines = await history()
  expect(lines.length).toBeLessThanOrEqual(10)
  wait(1)
  await save('prezydent', 'dopisek prezydenta')
  await office.post('prezydent', `/api/v1/meeting-notes/${id}/actions/approve`)
  const all = await history()
  const told = all.flatMap((entry: any) => entry.changes.filter((change: any) => change.field === 'lines'))
  for (const [index, change] of told.entries())
    expect(textIn(change.from)).toBe(index === 0 ? null : textIn(told[index - 1].to))
  expect(all.slice(-3).map((entry: any) => [entry.action, entry.actor.label])).toEqual([
    ['changed', 'Joanna Lis'],
    ['changed', 'Adam Wierzbicki'],
    ['approve', 'Adam Wierzbicki'],
  ])
  expect((await office.get('mieszkancy', '/api/v1/meeting-notes?q=dopiskiem')).body.items).toHaveLength(1)
  expect(textIn(told.at(-2).to)).toBe('wersja 399')
  expect(textIn(told.at(-1).to)).toBe('dopisek prezydenta')
})
