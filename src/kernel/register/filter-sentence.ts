import type { Queryable } from '#kernel/db/database.ts'
import { formatDateShort } from '#law/polish/format.ts'
import type { Filter, Operator } from './filter.ts'
import { isUuid, labelsOf, nothingWanted, want } from './references.ts'
import type { Register, Registry } from './registry.ts'

const words: Record<Operator, string> = {
  eq: '',
  in: '',
  ne: 'inne niż ',
  lt: 'przed ',
  lte: 'do ',
  gt: 'po ',
  gte: 'od ',
  like: 'zawiera ',
  isnull: '',
}

const names: Record<string, string> = {
  number: 'Numer',
  label: 'Nazwa',
  state: 'Stan',
  createdAt: 'Utworzono',
}

/** What was asked for as a sentence of a print: „Stan: w toku, wszczęta; Termin: do 30.11.2026; szukano: hałas”. */
export const filterSentence = async (
  db: Queryable,
  registry: Registry,
  register: Register,
  filters: readonly Filter[],
  q: string | undefined,
): Promise<string> => {
  const wanted = nothingWanted()
  for (const { field, value } of filters) {
    const target = register.fields[field]?.refers
    if (target) want(wanted, target, value.split(',').filter(isUuid))
  }
  const labels = await labelsOf(db, registry, wanted)
  const shown = (field: string, value: string): string => {
    if (field === 'state') return register.definition.states?.[value]?.label ?? value
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDateShort(value)
    const kind = register.fields[field]
    if (kind?.kind === 'boolean') return value === 'true' ? 'tak' : 'nie'
    if (kind?.kind === 'choice') return kind.show(value as never) || value
    const target = kind?.refers
    if (!target || !isUuid(value)) return value
    return labels.of(target, value)?.label ?? value
  }
  const parts = filters.map(({ field, operator, value }) => {
    const name = names[field] ?? register.fields[field]?.label ?? field
    if (operator === 'isnull') return `${name}: ${value === 'false' ? 'wypełnione' : 'puste'}`
    return `${name}: ${words[operator]}${value
      .split(',')
      .map((one) => shown(field, one))
      .join(', ')}`
  })
  return [...parts, ...(q?.trim() ? [`szukano: ${q.trim()}`] : [])].join('; ')
}
