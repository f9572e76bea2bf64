import { operators } from '#kernel/register/filter.ts'
import type { Register, Registry } from '#kernel/register/registry.ts'
import { answeredFields, inputSchema, type JsonSchema, refTo } from './field-schema.ts'
import { hanging, recordMembers, sharedShapes, wholeMembers } from './shapes.ts'

interface Operation {
  parameters?: JsonSchema[]
  requestBody?: JsonSchema
  responses?: Record<string, JsonSchema>
}
/** The part of an OpenAPI document that is filled here. */
export interface OpenApiDocument {
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, JsonSchema> }
}

const json = (schema: JsonSchema): JsonSchema => ({ 'application/json': { schema } })
const body = (schema: JsonSchema, required = true): JsonSchema => ({ required, content: json(schema) })
const answer = (description: string, schema: JsonSchema): JsonSchema => ({
  description,
  content: json(schema),
})
const problem = (description: string): JsonSchema => ({
  description,
  content: { 'application/problem+json': { schema: refTo('Problem') } },
})
const header = (name: string, required: boolean, description: string): JsonSchema => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
})

/** submissions → Submissions, meeting-notes → MeetingNotes. */
const shapeName = (id: string) =>
  id.replace(/(^|-)(\w)/g, (_match, _dash, letter: string) => letter.toUpperCase())

const shapesOf = ({ definition, fields }: Register): Record<string, JsonSchema> => {
  const name = shapeName(definition.id)
  const required = ['id', 'register', 'label', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy']
  const record = (more: JsonSchema, kept: typeof fields): JsonSchema => ({
    type: 'object',
    title: definition.label.one,
    properties: { ...recordMembers, ...answeredFields(kept), ...more },
    required,
  })
  const listed = Object.fromEntries(Object.entries(fields).filter(([id]) => !definition.hidden?.includes(id)))
  return {
    [`${name}Listed`]: record({}, listed),
    [name]: record(wholeMembers, fields),
    [`${name}Input`]: inputSchema(fields),
    [`${name}Change`]: inputSchema(fields, true),
  }
}

const filters = ({ definition, fields }: Register): JsonSchema[] => {
  const own = Object.entries(fields)
    .filter(([id, field]) => field.describe(id).filterable && !definition.hidden?.includes(id))
    .map(([id, field]) => [id, field.label] as const)
  return [...(definition.states ? ([['state', 'Stan']] as const) : []), ...own].map(([id, label]) => ({
    name: `filter[${id}]`,
    in: 'query',
    required: false,
    description: `${label}. Także filter[${id}][operator]: ${operators.join(', ')}.`,
    schema: { type: 'string' },
  }))
}

const page = (name: string): JsonSchema => ({
  type: 'object',
  properties: {
    items: { type: 'array', items: refTo(`${name}Listed`) },
    nextCursor: { type: ['string', 'null'] },
    total: { type: 'integer' },
    totalIsEstimate: { type: 'boolean' },
    totals: { type: 'object', additionalProperties: { type: 'string' } },
  },
  required: ['items', 'nextCursor'],
})

const idempotency = header(
  'Idempotency-Key',
  false,
  'Powtórzone żądanie z tym samym kluczem dostaje przez 24 godziny odpowiedź pierwszego.',
)

const fill = (operation: Operation | undefined, parts: Operation) => {
  if (!operation) return
  operation.parameters = [...(operation.parameters ?? []), ...(parts.parameters ?? [])]
  if (parts.requestBody) operation.requestBody = parts.requestBody
  operation.responses = parts.responses ?? {}
}

const documentRegister = (paths: NonNullable<OpenApiDocument['paths']>, register: Register) => {
  const { id, actions = {} } = register.definition
  const name = shapeName(id)
  const whole = answer('Wpis', refTo(name))
  const [all, one, exported] = [
    paths[`/api/v1/${id}`],
    paths[`/api/v1/${id}/{key}`],
    paths[`/api/v1/${id}/export`],
  ]
  fill(all?.get, { parameters: filters(register), responses: { 200: answer('Strona listy', page(name)) } })
  fill(all?.post, {
    parameters: [idempotency],
    requestBody: body(refTo(`${name}Input`)),
    responses: { 201: answer('Nowy wpis', refTo(name)) },
  })
  fill(one?.get, { responses: { 200: whole } })
  fill(one?.patch, {
    parameters: [header('If-Match', true, 'Wersja, na której pracujesz, np. "3".')],
    requestBody: body(refTo(`${name}Change`)),
    responses: {
      200: whole,
      412: problem('Wpis zmieniono w międzyczasie; członki current i yours to obie wersje'),
      428: problem('Brak nagłówka If-Match'),
    },
  })
  fill(exported?.get, {
    parameters: filters(register),
    responses: { 200: { description: 'Plik', content: { 'text/csv': { schema: { type: 'string' } } } } },
  })
  for (const [actionId, action] of Object.entries(actions)) {
    const input = inputSchema(action.input ?? {})
    fill(paths[`/api/v1/${id}/{key}/actions/${actionId}`]?.post, {
      parameters: [idempotency],
      requestBody: body(input, 'required' in input),
      responses: { 200: whole, 409: problem('Działanie niedozwolone w tym stanie; detail podaje przyczynę') },
    })
    const results = { type: 'object', properties: { results: { type: 'array', items: refTo('BulkResult') } } }
    fill(paths[`/api/v1/${id}/actions/${actionId}`]?.post, {
      requestBody: body({
        type: 'object',
        properties: { ids: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 500 }, input },
        required: ['ids'],
      }),
      responses: { 200: answer('Wynik każdego wpisu', results) },
    })
  }
}

/**
 * Writes into the document what each register's definition says: bodies, filters and answers. The routes themselves
 * check input once, with messages of the fields, so these schemas are for reading only.
 */
export const documentRegisters = <Document extends OpenApiDocument>(
  document: Document,
  registry: Registry,
): Document => {
  const paths = document.paths ?? {}
  document.components = {
    ...document.components,
    schemas: Object.assign({ ...document.components?.schemas }, sharedShapes, ...registry.all.map(shapesOf)),
  }
  for (const register of registry.all) documentRegister(paths, register)
  for (const [part, shape] of Object.entries(hanging))
    fill(paths[`/api/v1/{register}/{key}/${part}`]?.get, { responses: { 200: answer('Lista', shape) } })
  for (const operations of Object.values(paths))
    for (const operation of Object.values(operations))
      operation.responses = { ...operation.responses, '4XX': problem('Odmowa, po polsku') }
  return document
}
