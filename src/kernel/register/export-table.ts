import type { Queryable } from '#kernel/db/database.ts'
import type { ExportKind, Field } from '#kernel/field/field.ts'
import type { Row } from './definition.ts'
import { labelsOf, nothingWanted, want } from './references.ts'
import type { Register, Registry } from './registry.ts'

/** A column of an exported table. */
export interface ExportColumn {
  id: string
  label: string
  kind: ExportKind
}

/** A cell: text, exact number as text, day, moment or truth; null where there is nothing. */
export type ExportCell = string | boolean | null

const members: Record<string, ExportColumn> = {
  number: { id: 'number', label: 'Numer', kind: 'text' },
  label: { id: 'label', label: 'Nazwa', kind: 'text' },
  state: { id: 'state', label: 'Stan', kind: 'text' },
  createdAt: { id: 'createdAt', label: 'Utworzono', kind: 'instant' },
}

const shownField = (field: Field) => !['files', 'lines', 'richText'].includes(field.kind)

/** Columns of an export: number, state, then every field a person reads in a table. */
export const exportColumns = (register: Register): ExportColumn[] => [
  ...(register.definition.number ? [members.number!] : [members.label!]),
  ...(register.definition.states ? [members.state!] : []),
  ...Object.entries(register.fields)
    .filter(([id, field]) => shownField(field) && !register.definition.hidden?.includes(id))
    .map(([id, field]) => ({ id, label: field.label, kind: field.exportAs })),
  members.createdAt!,
]

/** Rows of a portion as cells, with pointers written out. */
export const exportCells = async (
  db: Queryable,
  registry: Registry,
  register: Register,
  columns: readonly ExportColumn[],
  rows: readonly Row[],
): Promise<ExportCell[][]> => {
  const wanted = nothingWanted()
  for (const row of rows)
    for (const { id } of columns) {
      const target = register.fields[id]?.refers
      if (target) want(wanted, target, (row as Record<string, unknown>)[id])
    }
  const labels = await labelsOf(db, registry, wanted)
  const pointed = (field: Field, value: unknown) => {
    const target = field.refers!
    const one = (id: string) => labels.of(target, id)?.label ?? ''
    return Array.isArray(value) ? value.map(one).join(', ') : value ? one(value as string) : null
  }
  const cell = (row: Row, { id, kind }: ExportColumn): ExportCell => {
    if (id === 'state') return register.definition.states?.[row.state ?? '']?.label ?? row.state
    const value = (row as Record<string, unknown>)[id]
    const field = register.fields[id]
    if (!field) return (value as string | null) ?? null
    if (field.refers) return pointed(field, value)
    if (kind === 'boolean') return value === true
    if (kind === 'money') return (value as { amount: string } | null)?.amount ?? null
    return field.show(value as never) || null
  }
  return rows.map((row) => columns.map((column) => cell(row, column)))
}
