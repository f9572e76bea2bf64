import type { RegisterDescription } from '#kernel/register/description.ts'
import { withParameter } from './list-search.ts'
import { fieldOf } from './use-register.ts'

const parameter = 'kolumny'

/** Columns of a list: those of the definition, or those chosen in the address. */
export const columnsOf = (register: RegisterDescription, query: URLSearchParams): string[] => {
  const known = new Set(choices(register))
  const chosen =
    query
      .get(parameter)
      ?.split(',')
      .filter((id) => known.has(id)) ?? []
  return chosen.length ? chosen : register.list.columns
}

const choices = (register: RegisterDescription): string[] => [
  ...new Set([
    ...register.list.columns,
    ...register.fields
      .filter((field) => !['lines', 'files', 'richText', 'multiline'].includes(field.kind))
      .map((field) => field.id),
    'createdAt',
    'updatedAt',
  ]),
]

interface ColumnsMenuProps {
  register: RegisterDescription
  query: URLSearchParams
  onChange: (next: URLSearchParams) => void
}

/** Choice of columns; it stands in the address, so a link carries it. */
export const ColumnsMenu = ({ register, query, onChange }: ColumnsMenuProps) => {
  const shown = columnsOf(register, query)
  const toggle = (id: string) => {
    const next = shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id]
    onChange(withParameter(query, parameter, next.join(',')))
  }
  return (
    <details className="menu">
      <summary className="button">Kolumny</summary>
      <div className="sheet columns-sheet">
        {choices(register).map((id) => (
          <label key={id} className="checkbox">
            <input
              type="checkbox"
              checked={shown.includes(id)}
              // A list without columns says nothing.
              disabled={shown.length === 1 && shown[0] === id}
              onChange={() => toggle(id)}
            />
            {fieldOf(register, id).label}
          </label>
        ))}
        <button type="button" onClick={() => onChange(withParameter(query, parameter, undefined))}>
          Przywróć zwykłe kolumny
        </button>
      </div>
    </details>
  )
}
