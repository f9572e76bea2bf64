import { getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Fields } from '#kernel/field/field.ts'
import { notFound } from '#kernel/http/problem.ts'
import type { AnyDefinition } from './definition.ts'
import { recordSchema } from './schema.ts'
import { type StoredShape, shapeOf } from './shape.ts'
import { childTables, registerTable } from './table.ts'

/** A definition made ready: its tables, column list and input schemas, computed once. */
export interface Register {
  definition: AnyDefinition
  fields: Fields
  table: PgTable
  tableName: string
  children: Record<string, PgTable>
  shape: StoredShape
  schema: ReturnType<typeof recordSchema>
}

/** All registers of an installation. */
export interface Registry {
  all: readonly Register[]
  /** By id; throws 404 when there is none. */
  get(id: string): Register
  find(id: string): Register | undefined
}

const prepare = (definition: AnyDefinition): Register => {
  const table = registerTable(definition)
  return {
    definition,
    fields: definition.fields,
    table,
    tableName: getTableName(table),
    children: childTables(definition, table),
    shape: shapeOf(definition),
    schema: recordSchema(definition),
  }
}

/** Makes the registers of the given definitions; refuses two with the same id. */
export const createRegistry = (definitions: readonly AnyDefinition[]): Registry => {
  const byId = new Map<string, Register>()
  for (const definition of definitions) {
    if (byId.has(definition.id)) throw new Error(`Register "${definition.id}" is defined twice.`)
    byId.set(definition.id, prepare(definition))
  }
  return {
    all: [...byId.values()],
    find: (id) => byId.get(id),
    get: (id) => {
      const register = byId.get(id)
      if (!register) throw notFound('Nie ma takiego rejestru.')
      return register
    },
  }
}
