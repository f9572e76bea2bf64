import { sql } from 'drizzle-orm'
import { warsawDay } from '#kernel/clock.ts'
import type { Database } from '#kernel/db/database.ts'
import type { App } from '#kernel/http/app.ts'
import { coverageOf, type Evidence, evidenceOf, type ProvisionRow } from '#kernel/org/coverage.ts'
import type { Registry } from '#kernel/register/registry.ts'
import type { Installation } from './installation.ts'
import { screens } from './screens.ts'

const provisionsOn = (db: Database, day: string) =>
  db.rows<ProvisionRow>(sql`
    select d.provision as id, coalesce(u.symbol, '*') as unit, d.text as duty, d.area, d.shown_by as "shownBy"
    from duty d join structure_version v on v.id = d.version_id left join unit u on u.id = d.unit_id
    where v.in_force_from <= ${day} and (v.in_force_to is null or v.in_force_to >= ${day}) order by d.position`)

/** Open records of a register: those in its open states. */
const openCount = async (db: Database, registry: Registry, id: string): Promise<number> => {
  const register = registry.find(id)
  if (!register?.definition.open) return 0
  const states = sql`(${sql.join(
    register.definition.open.map((state: string) => sql`${state}`),
    sql`, `,
  )})`
  const row = await db.first<{ n: number }>(
    sql`select count(*)::int as n from ${sql.raw(register.tableName)} where state in ${states}`,
  )
  return row!.n
}

/** Provisions with what serves them today, from definitions, actions and screens. */
export const decreeCoverage = async (db: Database, registry: Registry, day: string) => {
  const evidence: Evidence[] = [...evidenceOf(registry), ...screens]
  const items = coverageOf(await provisionsOn(db, day), evidence)
  const registers = new Set(evidence.filter((one) => one.kind === 'register').map((one) => one.id))
  const open = new Map<string, number>()
  for (const id of registers) open.set(id, await openCount(db, registry, id))
  const counted = items.map((item) => {
    const where = item.where.map((one) => ({
      ...one,
      open: one.kind === 'register' ? (open.get(one.id) ?? 0) : 0,
    }))
    return { ...item, where, open: where.reduce((sum, one) => sum + one.open, 0) }
  })
  const totals = { served: 0, partly: 0, missing: 0 }
  for (const item of counted) totals[item.status] += 1
  return { items: counted, totals }
}

export const decreeRoutes = (app: App, { deps }: Installation): void => {
  app.get('/api/v1/decree', {
    schema: { tags: ['Organizacja'], summary: 'Zarządzenie: gdzie wykonuje się każde zadanie' },
    handler: () => decreeCoverage(deps.db, deps.registry, warsawDay(deps.clock())),
  })
}
