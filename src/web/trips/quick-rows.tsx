import { useRef } from 'react'
import type { FieldDescription } from '#kernel/register/description.ts'

interface QuickRowsProps {
  field: FieldDescription
  value: unknown
  onChange: (rows: Record<string, unknown>[]) => void
  /** The column the focus goes to in the new row. */
  focus: string
}

/** Adds a row of a chosen kind with one press and puts the focus where typing goes on. */
export const QuickRows = ({ field, value, onChange, focus }: QuickRowsProps) => {
  const box = useRef<HTMLFieldSetElement>(null)
  const rows = (value as Record<string, unknown>[] | null | undefined) ?? []
  const kind = field.columns!.find((column) => column.kind === 'choice')!
  const add = (chosen: string) => {
    onChange([...rows, { [kind.id]: chosen }])
    // After React has drawn the new row.
    requestAnimationFrame(() =>
      box.current?.ownerDocument.getElementById(`field-${field.id}-${rows.length}-${focus}`)?.focus(),
    )
  }
  return (
    <fieldset ref={box} className="quick" aria-label={`Dodaj: ${field.label}`}>
      {kind.options!.map((option) => (
        <button key={option.value} type="button" className="button" onClick={() => add(option.value)}>
          + {option.label}
        </button>
      ))}
    </fieldset>
  )
}
