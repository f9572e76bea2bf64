import { sql } from 'drizzle-orm'
import { snake } from '#kernel/field/field.ts'
import type { Context } from '#kernel/register/context.ts'

/** Points every record that named one contact to another; used when duplicates are merged. */
export const moveReferences = async (ctx: Context, from: string, to: string): Promise<void> => {
  for (const register of ctx.registry.all)
    for (const [id, field] of Object.entries(register.fields)) {
      if (field.refers?.to !== 'record' || field.refers.register !== 'contacts' || id === 'mergedInto')
        continue
      const table = sql.raw(register.tableName)
      const column = sql.raw(snake(id))
      await ctx.tx.rows(
        field.multiple
          ? sql`update ${table} set ${column} = array_replace(${column}, ${from}::uuid, ${to}::uuid) where ${column} @> ${`{${from}}`}::uuid[]`
          : sql`update ${table} set ${column} = ${to} where ${column} = ${from}`,
      )
    }
}
