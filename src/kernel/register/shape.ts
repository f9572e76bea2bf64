import { type Fields, snake } from '#kernel/field/field.ts'
import type { AnyDefinition, Row } from './definition.ts'

/** How records of one register lie in the database and how to read them back. */
export interface StoredShape {
  /** Select list over alias `t`, all plain and computed columns. */
  select: string
  /** The record in a database row; child rows must lie under their field's column name. */
  load(row: Record<string, unknown>): Row
  /** Column values of the given fields. */
  store(values: Record<string, unknown>): Record<string, unknown>
}

const base = 'id number label version state matter_id created_at created_by updated_at updated_by'.split(' ')

const childSelect = (table: string, name: string, fields: Fields): string => {
  // Exact decimals leave JSON as text: a JSON number would be rounded to binary.
  const pairs = Object.entries(fields)
    .flatMap(([id, field]) => {
      const cast = field.kind === 'money' || field.kind === 'decimal' ? '::text' : ''
      return Object.keys(field.columns(snake(id))).map((column) => `'${column}', c.${column}${cast}`)
    })
    .join(', ')
  return `coalesce((select jsonb_agg(jsonb_build_object(${pairs}) order by c.position) from ${table}_${name} c where c.parent_id = t.id), '[]'::jsonb) as ${name}`
}

const selectOf = (table: string, fields: Fields): string =>
  [
    ...base.map((column) => `t.${column}`),
    ...Object.entries(fields).flatMap(([id, field]) => {
      const name = snake(id)
      if (field.lines) return [childSelect(table, name, field.lines)]
      if (field.expression) return [`(${field.expression}) as ${name}`]
      return Object.keys(field.columns(name)).map((column) => `t.${column}`)
    }),
  ].join(', ')

const loadLines = (fields: Fields, rows: Record<string, unknown>[]) =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, field.load(snake(id), row)])),
  )

/** Computes the shape of a register once. */
export const shapeOf = (definition: AnyDefinition): StoredShape => {
  const fields: Fields = definition.fields
  const loaders = Object.entries(fields).map(([id, field]) => {
    const name = snake(id)
    const load = field.lines
      ? (row: Record<string, unknown>) => loadLines(field.lines!, row[name] as Record<string, unknown>[])
      : (row: Record<string, unknown>) => field.load(name, row)
    return [id, load] as const
  })
  return {
    select: selectOf(definition.id.replaceAll('-', '_'), fields),
    load: (row) => {
      const record: Record<string, unknown> = {
        id: row.id,
        number: row.number,
        label: row.label,
        version: row.version,
        state: row.state,
        matterId: row.matter_id,
        createdAt: row.created_at,
        createdBy: row.created_by,
        updatedAt: row.updated_at,
        updatedBy: row.updated_by,
      }
      for (const [id, load] of loaders) record[id] = load(row)
      return record as unknown as Row
    },
    store: (values) =>
      Object.assign(
        {},
        ...Object.entries(values)
          .filter(([id]) => fields[id])
          .map(([id, value]) => fields[id]!.store(snake(id), value)),
      ),
  }
}
