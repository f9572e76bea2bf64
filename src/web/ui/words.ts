import type { FieldDescription, Reference } from '#kernel/register/description.ts'
import { formatDateShort, formatInstant, formatMoney, formatNumber } from '#law/polish/format.ts'

const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && 'label' in value

/** A value of a record as text, by the kind of its field. */
export const shown = (
  field: Pick<FieldDescription, 'kind' | 'options' | 'shownAs'>,
  value: unknown,
): string => {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) {
    if (field.kind === 'files' || field.kind === 'lines') return value.length ? String(value.length) : ''
    return value.map((one) => (isReference(one) ? one.label : String(one))).join(', ')
  }
  if (isReference(value)) return value.label
  const kind = field.kind === 'computed' ? field.shownAs : field.kind
  switch (kind) {
    case 'date':
      return formatDateShort(value as string)
    case 'instant':
      return formatInstant(value as string)
    case 'boolean':
      return value ? 'tak' : ''
    case 'choice':
      return field.options?.find((option) => option.value === value)?.label ?? String(value)
    case 'money': {
      const { amount, currency } = value as { amount: string; currency: string }
      return formatMoney(amount, currency)
    }
    case 'decimal':
      return formatNumber(String(value))
    case 'address': {
      const place = value as Record<string, string | null>
      return [[place.street, place.number].filter(Boolean).join(' '), place.city, place.district]
        .filter(Boolean)
        .join(', ')
    }
    case 'timeRange': {
      const { from, to } = value as { from: string; to: string }
      return `${formatInstant(from)} – ${formatInstant(to)}`
    }
    default:
      return String(value)
  }
}
