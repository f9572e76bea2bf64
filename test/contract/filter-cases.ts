import type { Field } from '#kernel/field/field.ts'
import type { Operator } from '#kernel/register/filter.ts'

/** A condition tried on a list. */
export interface Probe {
  operator: Operator
  value: string
}

/** The part of a shown value by which the field is filtered, as text; null where there is none. */
const keyOf = (field: Field, value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return String(value)
  const object = value as Record<string, string>
  const part = { money: 'amount', address: 'district', timeRange: 'from' }[field.kind as 'money'] ?? 'id'
  return object[part] ?? null
}

const keysOf = (field: Field, value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((one) => keyOf(field, one)).filter((key) => key !== null)

const ordered = (field: Field) => !field.refers

/** Every operator with values that occur and one that does not. */
export const probesOf = (field: Field, values: readonly unknown[]): Probe[] => {
  const present = [...new Set(values.flatMap((value) => keysOf(field, value)))].slice(0, 2)
  const absent = field.refers ? '00000000-0000-4000-8000-000000000000' : undefined
  const tried = [...present, ...(absent ? [absent] : [])]
  const single: Operator[] = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte']
  return [
    ...tried.slice(0, 1).flatMap((value) => single.map((operator) => ({ operator, value }))),
    ...tried.slice(1).map((value) => ({ operator: 'eq' as const, value })),
    ...(tried.length
      ? [{ operator: 'in' as const, value: tried.filter((one) => !one.includes(',')).join(',') }]
      : []),
    ...present.map((value) => ({ operator: 'like' as const, value: value.slice(0, 6) })),
    { operator: 'isnull', value: 'true' },
    { operator: 'isnull', value: 'false' },
  ]
}

const polish = new Intl.Collator('pl')
const numeric = new Set(['integer', 'decimal', 'money', 'computed'])
const compare = (field: Field, a: string, b: string): number => {
  if (numeric.has(field.kind)) return Number(a) - Number(b)
  if (['text', 'multiline', 'address'].includes(field.kind)) return polish.compare(a, b)
  return a < b ? -1 : a > b ? 1 : 0
}

const orders: Partial<Record<Operator, (order: number) => boolean>> = {
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
}

/** Which values the condition lets through; `refused` where it makes no sense for the kind. */
export const expectedOf = (
  field: Field,
  operator: Operator,
  value: string,
): 'refused' | ((shown: unknown) => boolean) => {
  if (operator === 'isnull') return (shown) => (keysOf(field, shown).length === 0) === (value === 'true')
  if (!ordered(field) && (orders[operator] || operator === 'like')) return 'refused'
  const wanted = operator === 'in' ? value.split(',') : [value]
  if (operator === 'eq' || operator === 'in')
    return (shown) => keysOf(field, shown).some((key) => wanted.some((one) => compare(field, key, one) === 0))
  if (operator === 'ne')
    return (shown) => !keysOf(field, shown).some((key) => compare(field, key, value) === 0)
  if (operator === 'like')
    return (shown) => keysOf(field, shown).some((key) => key.toLowerCase().includes(value.toLowerCase()))
  return (shown) => keysOf(field, shown).some((key) => orders[operator]!(compare(field, key, value)))
}
