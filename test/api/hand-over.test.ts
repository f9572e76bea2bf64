import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handOverRoutes } from '#kernel/org/hand-over.routes.ts'
import { type Office, openOffice } from '#test/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-24T09:00:00Z', async (app, deps) => handOverRoutes(app, deps))
})
afterAll(() => office.close())

const unit = async (symbol: string) =>
  (await office.db.first<{ id: string }>(sql`select id from unit where symbol = ${symbol}`))!.id

test('§ 11: open matters pass to the successor with a line of history; numbers stay', async () => {
  const [from, to] = [await unit('KP-02'), await unit('KP-04')]
  const matter = { subject: 'Stary chodnik', unit: from, jrwa: '1510' }
  const { body: opened } = await office.post('mieszkancy', '/api/v1/matters', matter)
  const order = { from, to, reason: 'Zarządzenie nr 1/2027' }

  const { body: preview } = await office.post('dyrektor', '/api/v1/org/hand-over', {
    ...order,
    preview: true,
  })
  expect(
    preview.registers.flatMap((one: { records: { id: string }[] }) => one.records.map((r) => r.id)),
  ).toContain(opened.id)
  const unitOf = async () =>
    (await office.db.first<{ unit: string; number: string }>(
      sql`select unit, number from matters where id = ${opened.id}`,
    ))!
  expect((await unitOf()).unit).toBe(from)

  await office.post('dyrektor', '/api/v1/org/hand-over', order)
  expect(await unitOf()).toEqual({ unit: to, number: opened.number })
  const { body: history } = await office.get('dyrektor', `/api/v1/matters/${opened.id}/history`)
  expect(history.items[0]).toMatchObject({
    label: 'Przekazanie komórce następczej',
    reason: 'Zarządzenie nr 1/2027',
  })
})

test('an officer may not hand a unit over', async () => {
  const order = { from: await unit('KP-02'), to: await unit('KP-04'), reason: 'x' }
  expect((await office.post('mieszkancy', '/api/v1/org/hand-over', order)).status).toBe(403)
})
