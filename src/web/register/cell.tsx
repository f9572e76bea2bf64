import type { FieldDescription, RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { Badge } from '../ui/badge.tsx'
import { shown } from '../ui/words.ts'

/** One value of a record in a table; states and toned choices are badges. */
export const Cell = ({
  register,
  field,
  record,
}: {
  register: RegisterDescription
  field: FieldDescription
  record: RecordJson
}) => {
  const value = record[field.id]
  if (field.id === 'state') {
    const state = register.states.find((candidate) => candidate.id === value)
    return state ? <Badge tone={state.tone}>{state.label}</Badge> : null
  }
  if (field.id === 'number') return <span className="nowrap">{String(value ?? record.label)}</span>
  const option = field.options?.find((candidate) => candidate.value === value)
  if (option?.tone) return <Badge tone={option.tone}>{option.label}</Badge>
  return <>{shown(field, value) || <span className="quiet">—</span>}</>
}
