import { type JsonSchema, refTo } from './field-schema.ts'

const text: JsonSchema = { type: 'string' }
const moment: JsonSchema = { type: 'string', format: 'date-time' }
const id: JsonSchema = { type: 'string', format: 'uuid' }
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items })
const object = (properties: JsonSchema, required: string[] = Object.keys(properties)): JsonSchema => ({
  type: 'object',
  properties,
  required,
})

/** Shapes that answers of many routes share; the counterparts of `description.ts`. */
export const sharedShapes: Record<string, JsonSchema> = {
  Problem: object(
    {
      type: text,
      title: text,
      status: { type: 'integer' },
      code: text,
      detail: { type: 'string', description: 'Zdanie dla człowieka.' },
      errors: listOf(object({ path: text, message: text, rule: text })),
    },
    ['type', 'title', 'status', 'code', 'detail'],
  ),
  Reference: object({ id: text, label: text, number: text, symbol: text }, ['id', 'label']),
  AllowedAction: object({ id: text, label: text, allowed: { type: 'boolean' }, reason: text }, [
    'id',
    'label',
    'allowed',
  ]),
  Obligation: object(
    {
      id,
      what: text,
      due: { type: 'string', format: 'date' },
      level: { enum: ['late', 'today', 'soon', 'ok', 'paused', 'done'] },
      who: refTo('Reference'),
      rule: text,
      legalBasis: text,
    },
    ['id', 'what', 'due', 'level'],
  ),
  HistoryEntry: object(
    {
      id,
      at: moment,
      actor: refTo('Reference'),
      actedFor: refTo('Reference'),
      action: text,
      label: text,
      reason: text,
      changes: listOf(object({ field: text, label: text, from: {}, to: {} })),
    },
    ['id', 'at', 'actor', 'action', 'label', 'changes'],
  ),
  BulkResult: object({ id: text, ok: { type: 'boolean' }, detail: text }, ['id', 'ok']),
}

/** Members which every record has beside its fields. */
export const recordMembers: JsonSchema = {
  id,
  register: text,
  number: text,
  label: text,
  version: { type: 'integer', minimum: 1 },
  state: text,
  createdAt: moment,
  createdBy: refTo('Reference'),
  updatedAt: moment,
  updatedBy: refTo('Reference'),
  matter: refTo('Reference'),
}

/** What a single record has beyond what it has in a list. */
export const wholeMembers: JsonSchema = {
  allowedActions: listOf(refTo('AllowedAction')),
  updatable: object({ allowed: { type: 'boolean' }, reason: text }, ['allowed']),
  obligations: listOf(refTo('Obligation')),
}

/** Lists of what hangs on one record, by the last part of the address. */
export const hanging: Record<string, JsonSchema> = {
  history: object({ items: listOf(refTo('HistoryEntry')) }),
  files: object({ items: listOf(object({ id, name: text, mediaType: text, size: { type: 'integer' } })) }),
  notes: object({ items: listOf(object({ id, at: moment, author: refTo('Reference'), text })) }),
  links: object({ items: listOf(object({ register: text, id, label: text })) }),
}
