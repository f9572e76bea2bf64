import { sql } from 'drizzle-orm'
import type { Values } from '#kernel/field/field.ts'
import { invalid } from '#kernel/http/problem.ts'
import type { Context } from '#kernel/register/context.ts'
import type { matterFields } from './matters.fields.ts'

interface Known {
  symbol: string
  classKnown: boolean
  category: string | null
}

/** Fills what the number needs: the unit's symbol today and the archival category of the class. */
export const prepareMatter = async (
  matter: Values<typeof matterFields>,
  ctx: Context,
): Promise<Partial<Values<typeof matterFields>>> => {
  const known = (await ctx.tx.first<Known>(sql`
    select u.symbol, j.symbol is not null as "classKnown", j.category
    from unit u left join jrwa j on j.symbol = ${matter.jrwa} where u.id = ${matter.unit}`))!
  if (!known.classKnown)
    throw invalid([
      {
        path: 'jrwa',
        message: `Klasy ${matter.jrwa} nie ma w wykazie akt. Wybierz klasę z listy albo poproś archiwistę o jej wczytanie.`,
        rule: 'jrwa',
      },
    ])
  if (!known.category)
    throw invalid([
      {
        path: 'jrwa',
        message: `Klasa ${matter.jrwa} jest grupą bez kategorii archiwalnej. Wybierz klasę niższego rzędu.`,
        rule: 'jrwa-leaf',
      },
    ])
  return {
    unitSymbol: known.symbol,
    archivalCategory: known.category,
    openedOn: matter.openedOn ?? ctx.today,
    // The program itself leads nothing: a matter from outside waits until somebody takes it.
    lead: matter.lead ?? (ctx.actor.permissions.has('system') ? null : ctx.actor.personId),
  }
}
