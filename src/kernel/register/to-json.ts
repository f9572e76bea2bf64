import type { Queryable } from '#kernel/db/database.ts'
import type { Row } from './definition.ts'
import type { RecordJson } from './description.ts'
import { type Labels, labelsOf, nothingWanted, type Wanted, want } from './references.ts'
import type { Register, Registry } from './registry.ts'

const gather = (wanted: Wanted, register: Register, row: Row) => {
  wanted.persons.add(row.createdBy)
  wanted.persons.add(row.updatedBy)
  if (row.matterId) want(wanted, { to: 'record', register: 'matters' }, row.matterId)
  for (const [id, field] of Object.entries(register.fields)) {
    if (field.refers) want(wanted, field.refers, row[id])
    if (!field.lines) continue
    for (const line of row[id] as unknown as Record<string, unknown>[])
      for (const [key, column] of Object.entries(field.lines))
        if (column.refers) want(wanted, column.refers, line[key])
  }
}

type AnyField = Register['fields'][string]

const shown = (labels: Labels, field: AnyField, value: unknown): unknown => {
  const target = field.refers
  if (!target) return value
  const one = (id: string) => labels.of(target, id) ?? { id, label: '(usunięto)' }
  if (Array.isArray(value)) return value.map(one)
  return value === null ? null : one(value as string)
}

const recordOf = (register: Register, labels: Labels, row: Row): RecordJson => {
  const json: RecordJson = {
    id: row.id,
    register: register.definition.id,
    ...(row.number && { number: row.number }),
    label: row.label,
    version: row.version,
    ...(row.state && { state: row.state }),
    createdAt: row.createdAt,
    createdBy: labels.person(row.createdBy) ?? { id: row.createdBy, label: 'System' },
    updatedAt: row.updatedAt,
    updatedBy: labels.person(row.updatedBy) ?? { id: row.updatedBy, label: 'System' },
    ...(row.matterId && { matter: labels.record('matters', row.matterId)! }),
  }
  for (const [id, field] of Object.entries(register.fields)) {
    const value = row[id] as unknown
    json[id] = field.lines
      ? (value as Record<string, unknown>[]).map((line) =>
          Object.fromEntries(
            Object.entries(field.lines!).map(([key, column]) => [key, shown(labels, column, line[key])]),
          ),
        )
      : shown(labels, field, value)
  }
  return json
}

/** Records as the API gives them: pointers carry their labels. */
export const toJson = async (
  db: Queryable,
  registry: Registry,
  register: Register,
  rows: readonly Row[],
): Promise<RecordJson[]> => {
  const wanted = nothingWanted()
  for (const row of rows) gather(wanted, register, row)
  const labels = await labelsOf(db, registry, wanted)
  return rows.map((row) => recordOf(register, labels, row))
}
