import type { Fields } from '#kernel/field/field.ts'
import { writeSearchEntry } from '#kernel/search/search-entry.ts'
import type { Context } from './context.ts'
import type { Row } from './definition.ts'
import type { Register } from './registry.ts'

/** Words of the fields marked for search, those of child rows too. */
const searchedText = (fields: Fields, values: Record<string, unknown>): string[] =>
  Object.entries(fields).flatMap(([id, field]) => {
    if (field.lines)
      return (values[id] as Record<string, unknown>[]).flatMap((line) => searchedText(field.lines!, line))
    return field.options.search ? [field.show(values[id] as never)] : []
  })

/** Writes what search knows of the record, in the transaction that changed it. */
export const indexRecord = async (ctx: Context, register: Register, row: Row): Promise<void> => {
  const { definition, fields } = register
  const text = searchedText(fields, row as never)
    .filter(Boolean)
    .join('\n')
  await writeSearchEntry(ctx.tx, {
    recordId: row.id,
    register: definition.id,
    number: row.number,
    title: row.label,
    text,
    unitId: definition.unit ? ((row as Record<string, unknown>)[definition.unit] as string | null) : null,
    year: Number(row.createdAt.slice(0, 4)),
    access: definition.access.read.keys(row as never) ?? [],
    updatedAt: row.updatedAt,
  })
}
