import type { Field, Fields } from '#kernel/field/field.ts'
import type { FieldDescription } from '#kernel/register/description.ts'

/** A JSON Schema (draft 2020-12), as OpenAPI 3.1 uses it. */
export type JsonSchema = Record<string, unknown>

export const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })
const text = (more: JsonSchema = {}): JsonSchema => ({ type: 'string', ...more })
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items })

const addressParts = Object.fromEntries(
  ['street', 'number', 'postcode', 'city', 'district'].map((part) => [part, { type: ['string', 'null'] }]),
)

const money: JsonSchema = {
  type: 'object',
  properties: { amount: text({ examples: ['1234.50'] }), currency: text({ pattern: '^[A-Z]{3}$' }) },
  required: ['amount', 'currency'],
}

const timeRange: JsonSchema = {
  type: 'object',
  properties: { from: text({ format: 'date-time' }), to: text({ format: 'date-time' }) },
  required: ['from', 'to'],
}

/** What a pointer may be given as: id, number, symbol or e-mail, or an object with the id. */
const pointer: JsonSchema = {
  anyOf: [text(), { type: 'object', properties: { id: text() }, required: ['id'] }],
}

const number = (described: FieldDescription, type: JsonSchema['type']): JsonSchema => ({
  type,
  ...(described.min !== undefined && { minimum: described.min }),
  ...(described.max !== undefined && { maximum: described.max }),
})

/** The value of a field as it is given (`entered`) or as it is answered. */
const valueSchema = (field: Field, described: FieldDescription, entered: boolean): JsonSchema => {
  const limit = described.maxLength ? { maxLength: described.maxLength } : {}
  switch (described.kind) {
    case 'integer':
      return number(described, entered ? ['integer', 'string'] : 'integer')
    case 'decimal':
      return {
        type: entered ? ['string', 'number'] : 'string',
        description: `Dokładnie, miejsc po przecinku: ${described.scale}.`,
      }
    case 'money':
      return entered ? { anyOf: [money, text(), { type: 'number' }] } : money
    case 'date':
      return text({ format: 'date' })
    case 'instant':
      return text({ format: 'date-time' })
    case 'timeRange':
      return timeRange
    case 'choice':
      return text({ enum: described.options!.map((option) => option.value) })
    case 'tags':
      return listOf(text({ maxLength: 80 }))
    case 'boolean':
      return { type: 'boolean' }
    case 'ref':
    case 'contact':
    case 'unit':
    case 'user': {
      const one = entered ? pointer : refTo('Reference')
      return field.multiple ? listOf(one) : one
    }
    case 'address':
      return { type: 'object', properties: addressParts }
    case 'files':
      return listOf(text({ format: 'uuid' }))
    case 'lines':
      return listOf({ type: 'object', properties: properties(field.lines!, entered) })
    case 'computed':
      return valueSchema(field, { ...described, kind: described.shownAs! }, entered)
    default:
      return text(limit)
  }
}

const nullable = (schema: JsonSchema): JsonSchema =>
  typeof schema.type === 'string' && !schema.enum
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] }

const fieldSchema = (id: string, field: Field, entered: boolean): JsonSchema => {
  const described = field.describe(id)
  const schema = valueSchema(field, described, entered)
  const always = field.options.required || (!entered && (described.kind === 'boolean' || field.multiple))
  return {
    title: field.label,
    ...(field.options.help && { description: field.options.help }),
    ...(always ? schema : nullable(schema)),
  }
}

const properties = (fields: Fields, entered: boolean): JsonSchema =>
  Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, fieldSchema(id, field, entered)]))

/** Body with the fields a person enters; `partial` for changes. Unknown members are refused. */
export const inputSchema = (fields: Fields, partial = false): JsonSchema => {
  const given = Object.fromEntries(Object.entries(fields).filter(([, field]) => !field.options.readonly))
  const required = Object.keys(given).filter((id) => given[id]!.options.required)
  return {
    type: 'object',
    properties: properties(given, true),
    ...(!partial && required.length && { required }),
    additionalProperties: false,
  }
}

/** Members of the fields in an answer. */
export const answeredFields = (fields: Fields): JsonSchema => properties(fields, false)
