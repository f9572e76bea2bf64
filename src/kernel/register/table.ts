import { type AnyPgColumn, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, polishText } from '#kernel/field/columns.ts'
import { snake } from '#kernel/field/field.ts'
import type { AnyDefinition, RegisterDefinition } from './definition.ts'

/** gift-issues → gift_issues. */
export const tableNameOf = (id: string): string => id.replaceAll('-', '_')

const columnsOf = (fields: RegisterDefinition['fields']) =>
  Object.assign({}, ...Object.entries(fields).map(([id, field]) => field.columns(snake(id))))

/** The table of a register: members every record has, then the columns of the fields. */
export const registerTable = (definition: AnyDefinition) => {
  const name = tableNameOf(definition.id)
  return pgTable(
    name,
    {
      id: uuid('id').primaryKey(),
      number: text('number'),
      number_year: integer('number_year'),
      number_n: integer('number_n'),
      label: polishText('label').notNull(),
      version: integer('version').notNull().default(1),
      state: text('state'),
      matter_id: uuid('matter_id'),
      created_at: instant('created_at').notNull(),
      created_by: uuid('created_by').notNull(),
      updated_at: instant('updated_at').notNull(),
      updated_by: uuid('updated_by').notNull(),
      ...columnsOf(definition.fields),
    },
    (t: Record<string, AnyPgColumn>) => {
      const on = (suffix: string, ...names: string[]) => {
        const [first, ...rest] = names.map((column) => t[column]!)
        return index(`${name}_${suffix}`.slice(0, 60)).on(first!, ...rest)
      }
      const indexed = Object.entries(definition.fields as RegisterDefinition['fields'])
        .filter(([, field]) => field.options.index)
        .map(([id]) => on(snake(id), snake(id), 'id'))
      const composed = (definition.indexes ?? []).map((ids: string[]) =>
        on(ids.map(snake).join('_'), ...ids.flatMap(orderColumns), 'id'),
      )
      return [
        unique(`${name}_number`).on(t.number!),
        on('created', 'created_at', 'id'),
        ...(definition.number ? [on('numbered', 'number_year', 'number_n', 'id')] : []),
        on('matter', 'matter_id'),
        ...indexed,
        ...composed,
      ]
    },
  )
}

/** Columns by which a member or field is ordered: numbers by year and count, not as text. */
export const orderColumns = (id: string): string[] =>
  id === 'number' ? ['number_year', 'number_n'] : [snake(id)]

/** One table for each `lines` field, by field id. */
export const childTables = (
  definition: AnyDefinition,
  parent: ReturnType<typeof registerTable>,
): Record<string, ReturnType<typeof pgTable>> =>
  Object.fromEntries(
    Object.entries(definition.fields as RegisterDefinition['fields'])
      .filter(([, field]) => field.lines)
      .map(([id, field]) => {
        const name = `${tableNameOf(definition.id)}_${snake(id)}`
        const table = pgTable(
          name,
          {
            parent_id: uuid('parent_id')
              .notNull()
              .references((): AnyPgColumn => (parent as unknown as Record<string, AnyPgColumn>).id!, {
                onDelete: 'cascade',
              }),
            position: integer('position').notNull(),
            ...columnsOf(field.lines!),
          },
          (t: Record<string, AnyPgColumn>) => [unique(`${name}_place`).on(t.parent_id!, t.position!)],
        )
        return [id, table]
      }),
  )

/** Statements which the schema language cannot say: states, exclusions, foreign keys by name. */
export const constraintStatements = (definition: AnyDefinition): string[] => {
  const name = tableNameOf(definition.id)
  const states = Object.keys(definition.states ?? {})
  return [
    ...(states.length
      ? [
          `alter table ${name} add constraint ${name}_state check (state in (${states.map((s) => `'${s}'`).join(', ')}))`,
        ]
      : []),
    ...(definition.constraints ?? [])
      .filter((constraint) => constraint.sql)
      .map((constraint) => `alter table ${name} add constraint ${constraint.name} ${constraint.sql}`),
  ]
}
