import { sql } from 'drizzle-orm'
import type { Values } from '#kernel/field/field.ts'
import { invalid } from '#kernel/http/problem.ts'
import type { Context } from '#kernel/register/context.ts'
import type { matterFields } from './matters.fields.ts'

interface JrwaClass {
  symbol: string
  category: string | null
}

/** Fills what the number needs: the unit's symbol today and the archival category of the class. */
export const prepareMatter = async (
  matter: Values<typeof matterFields>,
  ctx: Context,
): Promise<Partial<Values<typeof matterFields>>> => {
  const [unit, jrwaClass] = [
    await ctx.tx.first<{ symbol: string }>(sql`select symbol from unit where id = ${matter.unit}`),
    await ctx.tx.first<JrwaClass>(sql`select symbol, category from jrwa where symbol = ${matter.jrwa}`),
  ]
  if (!jrwaClass)
    throw invalid([
      {
        path: 'jrwa',
        message: `Klasy ${matter.jrwa} nie ma w wykazie akt. Wybierz klasę z listy albo poproś archiwistę o jej wczytanie.`,
        rule: 'jrwa',
      },
    ])
  if (!jrwaClass.category)
    throw invalid([
      {
        path: 'jrwa',
        message: `Klasa ${matter.jrwa} jest grupą bez kategorii archiwalnej. Wybierz klasę niższego rzędu.`,
        rule: 'jrwa-leaf',
      },
    ])
  return {
    unitSymbol: unit!.symbol,
    archivalCategory: jrwaClass.category,
    openedOn: matter.openedOn ?? ctx.today,
    // The program itself leads nothing: a matter from outside waits until somebody takes it.
    lead: matter.lead ?? (ctx.actor.permissions.has('system') ? null : ctx.actor.personId),
  }
}
