import type { PgColumnBuilderBase } from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import type { FieldDescription, FieldKindId } from '#kernel/register/description.ts'

/** What any field may say of itself; looks have defaults. */
export interface FieldOptions {
  required?: boolean
  /** Written by actions alone; absent from forms and refused in PATCH. */
  readonly?: boolean
  help?: string
  /** Words of this field are found by search. */
  search?: boolean
  /** An index serves sorting and filtering by this field in large registers. */
  index?: boolean
  /** Personal data (RODO): reads of single records are logged, the value is masked in history exports. */
  personal?: boolean
}

/** How cells of the field look in CSV, XLSX and PDF exports. */
export type ExportKind = 'text' | 'number' | 'money' | 'date' | 'instant' | 'boolean'

/**
 * One kind of value: storage, validation, API shape and export in one object.
 * `Value` is what rules and actions see; `null` where the field is empty.
 */
export interface Field<Value = unknown> {
  kind: FieldKindId
  label: string
  options: FieldOptions
  /** Database columns for the field named `name` (snake_case), in order. Empty for child tables and computed fields. */
  columns(name: string): Record<string, PgColumnBuilderBase>
  /** Input schema; messages are Polish. Empty input is null. */
  schema(): z.ZodType
  /** Column values of a stored value. */
  store(name: string, value: Value): Record<string, unknown>
  /** The value held by a database row. */
  load(name: string, row: Record<string, unknown>): Value
  /** SQL expression (over alias `t`) by which the field is sorted and filtered; undefined when it cannot be. */
  sortColumn?(name: string): string
  /** Turns text of a filter into a comparable value; throws a Polish message when it is none. */
  parseFilter?(text: string): unknown
  /** Points to records of this register, to units or to people. */
  refers?: { to: 'record'; register: string } | { to: 'unit' } | { to: 'person' }
  multiple?: boolean
  /** Child rows, for `lines`. */
  lines?: Record<string, Field>
  /** SQL of a computed field over alias `t`. */
  expression?: string
  exportAs: ExportKind
  /** Plain text or number for exports, search and letters. */
  show(value: Value): string
  describe(id: string): FieldDescription
}

export type Fields = Record<string, Field<any>>
export type ValueOf<F> = F extends Field<infer Value> ? Value : never
export type Values<F extends Fields> = { [K in keyof F]: ValueOf<F[K]> }

/** `Value` for required fields, `Value | null` for the others. */
export type Given<Value, Options> = Options extends { required: true } ? Value : Value | null

/** dueOn → due_on. */
export const snake = (id: string): string => id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

type Parts<Value> = Pick<Field<Value>, 'kind' | 'columns' | 'schema' | 'exportAs'> & Partial<Field<Value>>

/** Completes a kind: one column named as the field, value stored as it is. */
export const makeField = <Value>(
  label: string,
  options: FieldOptions,
  parts: Parts<Value>,
  described: Partial<FieldDescription> = {},
): Field<Value> => ({
  label,
  options,
  store: (name, value) => ({ [name]: value }),
  load: (name, row) => (row[name] ?? null) as Value,
  show: (value) => (value === null || value === undefined ? '' : String(value)),
  ...parts,
  describe: (id) => ({
    id,
    label,
    kind: parts.kind,
    required: options.required ?? false,
    readonly: options.readonly ?? false,
    personal: options.personal ?? false,
    sortable: Boolean(parts.sortColumn) && (options.index ?? false),
    filterable: Boolean(parts.parseFilter),
    ...(options.help && { help: options.help }),
    ...(parts.multiple && { multiple: true }),
    ...described,
  }),
})

/** The sentence for a missing value. */
export const missing = 'Uzupełnij to pole.'
