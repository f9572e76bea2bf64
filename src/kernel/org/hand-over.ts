import { sql } from 'drizzle-orm'
import { snake } from '#kernel/field/field.ts'
import { refused } from '#kernel/http/problem.ts'
import type { Context } from '#kernel/register/context.ts'
import { findRow } from '#kernel/register/read.ts'
import type { Register } from '#kernel/register/registry.ts'
import { updateRow } from '#kernel/register/store.ts'

export interface HandOver {
  /** Ids of the units. */
  from: string
  to: string
  reason: string
}

/** What passes, by register; numbers given before stay as they are. */
export interface HandOverReport {
  registers: { id: string; label: string; records: { id: string; number: string | null; label: string }[] }[]
  obligations: number
}

/** Open records that belong to a unit: those whose definition names the unit's field. */
const openRecords = (ctx: Context, register: Register, unit: string) => {
  const { definition } = register
  const states = (definition.open ?? []) as readonly string[]
  return ctx.tx.rows<{ id: string; number: string | null; label: string }>(sql`
    select id, number, label from ${sql.raw(register.tableName)}
    where ${sql.raw(snake(definition.unit!))} = ${unit}
      and ${
        states.length
          ? sql`state in (${sql.join(
              states.map((state) => sql`${state}`),
              sql`, `,
            )})`
          : sql`true`
      }
    order by created_at, id`)
}

/** Duties of the unit as such; those of a person go with the person. */
const openObligations = async (ctx: Context, unit: string): Promise<number> => {
  const row = await ctx.tx.first<{ n: number }>(sql`
    select count(*)::int as n from obligation where who_unit = ${unit} and state in ('open', 'paused')`)
  return row!.n
}

/** What would pass from one unit to another; changes nothing. */
export const previewHandOver = async (ctx: Context, { from, to }: HandOver): Promise<HandOverReport> => {
  if (from === to) throw refused('Wskaż dwie różne komórki.')
  const registers: HandOverReport['registers'] = []
  for (const register of ctx.registry.all) {
    if (!register.definition.unit) continue
    const records = await openRecords(ctx, register, from)
    if (records.length)
      registers.push({ id: register.definition.id, label: register.definition.label.many, records })
  }
  return { registers, obligations: await openObligations(ctx, from) }
}

/**
 * Hands open records and duties of a unit over to its successor (§ 11), each with a line of history that tells from
 * whom and why. The report says what has passed.
 */
export const handOver = async (ctx: Context, order: HandOver): Promise<HandOverReport> => {
  const report = await previewHandOver(ctx, order)
  for (const { id, records } of report.registers) {
    const register = ctx.registry.get(id)
    for (const record of records) {
      const row = (await findRow(ctx.tx, register, record.id, true))!
      const patch = { [register.definition.unit!]: order.to }
      await updateRow(ctx, register, row, patch, { action: 'handedOver', reason: order.reason })
    }
  }
  await ctx.tx.rows(sql`
    update obligation set who_unit = ${order.to} where who_unit = ${order.from} and state in ('open', 'paused')`)
  return report
}
