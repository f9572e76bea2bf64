/** The part of JSON Schema in which calculators describe their data. */
export interface Schema {
  type?: string | string[]
  description?: string
  format?: string
  enum?: string[]
  'x-labels'?: Record<string, string>
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  default?: unknown
}

export interface CalculatorJson {
  id: string
  label: string
  description: string
  example: Record<string, unknown>
  input: Schema
}

export type ControlKind =
  | 'group'
  | 'list'
  | 'choice'
  | 'boolean'
  | 'date'
  | 'instant'
  | 'dayOrInstant'
  | 'number'
  | 'text'

/** Texts that carry a local day with an hour, by the name of their member; the schema calls them plain strings. */
const instants = new Set(['start', 'end', 'departure', 'arrival', 'borderOut', 'borderBack', 'from', 'to'])
const numbers = new Set(['integer', 'number'])

/** Which control enters a value of the schema; `name` is the member it stands under. */
export const controlOf = (schema: Schema, name: string): ControlKind => {
  if (schema.properties) return 'group'
  if (schema.type === 'array') return 'list'
  if (schema.enum) return 'choice'
  if (schema.type === 'boolean') return 'boolean'
  if (schema.format === 'date') return 'date'
  if (instants.has(name)) return 'instant'
  if (name === 'eventDate') return 'dayOrInstant'
  const types = [schema.type].flat()
  return types.some((type) => type !== undefined && numbers.has(type)) ? 'number' : 'text'
}

type Values = Record<string, unknown>

/** Sends a whole number as one, keeps amounts as people typed them, and leaves out what is empty. */
export const bodyOf = (schema: Schema, value: unknown): unknown => {
  if (schema.properties) {
    const given = (value ?? {}) as Values
    const members = Object.entries(schema.properties).flatMap(([name, member]) => {
      const sent = bodyOf(member, given[name])
      return sent === undefined ? [] : [[name, sent] as const]
    })
    return members.length > 0 ? Object.fromEntries(members) : undefined
  }
  if (schema.type === 'array')
    return (value as unknown[] | undefined)?.map((item) => bodyOf(schema.items ?? {}, item) ?? {})
  if (value === '' || value === null || value === undefined) return undefined
  if (schema.type === 'integer' && /^\d+$/.test(String(value))) return Number(value)
  return value
}
