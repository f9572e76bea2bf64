import type { FieldDescription } from '#kernel/register/description.ts'
import { focusSoon, newRow, type Row, withoutAmount } from './new-row.ts'

interface QuickRowsProps {
  field: FieldDescription
  value: unknown
  onChange: (rows: Row[]) => void
  /** The column the focus goes to in the new row. */
  focus: string
  /** The currency in which a new row begins, unless the row before it has one. */
  currency: string | undefined
}

/** Adds a row of a chosen kind with one press and puts the focus where typing goes on. */
export const QuickRows = ({ field, value, onChange, focus, currency }: QuickRowsProps) => {
  const rows = (value as Row[] | null | undefined) ?? []
  const kind = field.columns!.find((column) => column.kind === 'choice')!
  const add = (chosen: string) => {
    onChange([...rows, newRow(field, rows, chosen, currency)])
    // A row without an amount needs no typing: the next one may be added.
    if (!withoutAmount.includes(chosen)) focusSoon(`field-${field.id}-${rows.length}-${focus}`)
  }
  return (
    <fieldset className="quick" aria-label={`Dodaj: ${field.label}`}>
      {kind.options!.map((option) => (
        <button key={option.value} type="button" className="button" onClick={() => add(option.value)}>
          + {option.label}
        </button>
      ))}
    </fieldset>
  )
}
