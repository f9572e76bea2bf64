import { v7 } from 'uuid'
import { warsawDay } from '#kernel/clock.ts'
import { migrate } from '#kernel/db/migrate.ts'
import { readConfig } from '../config.ts'
import { join } from '../connect.ts'
import { decreeCoverage } from '../decree.routes.ts'
import { registry } from '../registry.ts'
import { seed } from '../seed.ts'

export const summary = 'pokazuje, co w systemie wykonuje każde zadanie zarządzenia'
export const usage = `bin/coverage             wszystkie zadania
bin/coverage --missing   tylko te, za którymi nic jeszcze nie stoi`

const words = { served: 'w systemie', partly: 'częściowo', missing: 'brak' }

/** Prints each provision with its status and where it is done, computed from definitions. */
export const run = async (args: string[]): Promise<void> => {
  const connection = await join(readConfig(process.env))
  try {
    await migrate(connection.db.pool)
    await seed(connection.db, v7)
    const { items, totals } = await decreeCoverage(connection.db, registry, warsawDay(new Date()))
    for (const item of items) {
      if (args.includes('--missing') && item.status !== 'missing') continue
      const where = [...new Set(item.where.map((one) => one.label))].join(', ')
      console.log(
        `${item.id.padEnd(8)} ${words[item.status].padEnd(11)} ${item.unit.padEnd(6)} ${item.duty}${where ? ` → ${where}` : ''}`,
      )
    }
    console.log(
      `\n${items.length} zadań: ${totals.served} w systemie, ${totals.partly} częściowo, ${totals.missing} bez niczego.`,
    )
  } finally {
    await connection.close()
  }
}
