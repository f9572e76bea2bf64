import type { Field, Fields } from '#kernel/field/field.ts'

/** What pointers in samples point to. */
export interface Pointers {
  person: string
  unit: string
  /** Id of a record of the register, made when there is none; undefined while that very register is being made. */
  record(register: string): Promise<string | undefined>
}

const pointer = (field: Field, to: Pointers): Promise<string | undefined> | string => {
  const target = field.refers!
  if (target.to === 'person') return to.person
  return target.to === 'unit' ? to.unit : to.record(target.register)
}

const digits = (n: number) => String(n % 60).padStart(2, '0')

const lineOf = async (fields: Fields, n: number, to: Pointers) => {
  const line: Record<string, unknown> = {}
  for (const [id, field] of Object.entries(fields)) line[id] = (await sampleOf(field, n, to)) ?? null
  return line
}

/**
 * A valid value of the field in the form in which the API gives it back (pointers as ids); `n` tells samples apart.
 * Undefined where there is none to give: computed values, files, pointers to what is only being made.
 */
export const sampleOf = async (field: Field, n: number, to: Pointers): Promise<unknown> => {
  const described = field.describe('x')
  if (field.refers) {
    const id = await pointer(field, to)
    return field.multiple ? (id ? [id] : []) : id
  }
  const between = Math.min(described.max ?? 1_000, (described.min ?? 0) + 1 + (n % 50))
  const scale = described.scale ?? 2
  switch (field.kind) {
    case 'text':
    case 'multiline':
      return `Wzór ${n} żółw`.slice(0, described.maxLength)
    case 'richText':
      return `<p>Wzór <strong>${n}</strong></p>`
    case 'integer':
      return between
    case 'decimal':
      return `${n % 50}${scale ? `.${'5'.padEnd(scale, '0')}` : ''}`
    case 'money':
      return { amount: `${100 + (n % 50)}.50`, currency: 'PLN' }
    case 'date':
      return '2026-11-24'
    case 'instant':
      return `2026-11-24T08:${digits(n)}:00.000Z`
    case 'timeRange':
      return { from: `2026-11-24T08:${digits(n)}:00.000Z`, to: `2026-11-24T10:${digits(n)}:00.000Z` }
    case 'choice':
      return described.options![n % described.options!.length]!.value
    case 'tags':
      return [`etykieta ${n}`]
    case 'boolean':
      return n % 2 === 1
    case 'address':
      return {
        street: 'ul. Lipowa',
        number: String(n),
        postcode: '30-001',
        city: 'Kraków',
        district: `D${n}`,
      }
    case 'lines':
      return [await lineOf(field.lines!, n, to)]
    default:
      return undefined
  }
}

/** A value no kind accepts. */
export const nonsense = { zła: [{ wartość: null }] }

/** A text or list that breaks the field's upper limit; undefined where there is no limit to break. */
export const tooMuch = (field: Field): unknown => {
  const { maxLength, max } = field.describe('x')
  if (maxLength) return 'ż'.repeat(maxLength + 1)
  if (field.kind === 'integer') return (max ?? 0) + 1
  if (field.kind === 'decimal') return '1234567890123'
  if (field.kind === 'money') return '9999999999999,00'
  if (field.kind === 'richText') return 'a'.repeat(200_001)
  if (field.kind === 'tags') return Array.from({ length: 51 }, (_, index) => `e${index}`)
  return undefined
}

/** A value as the API shows it, brought back to the form of samples. */
export const shownAs = (field: Field, value: unknown): unknown => {
  const idOf = (one: unknown) => (one as { id: string } | null)?.id ?? null
  if (field.refers) return Array.isArray(value) ? value.map(idOf) : idOf(value)
  if (field.lines)
    return (value as Record<string, unknown>[]).map((line) =>
      Object.fromEntries(Object.entries(field.lines!).map(([id, column]) => [id, shownAs(column, line[id])])),
    )
  return value
}
