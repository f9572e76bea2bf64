import { useRef } from 'react'
import type { FieldDescription } from '#kernel/register/description.ts'

interface QuickRowsProps {
  field: FieldDescription
  value: unknown
  onChange: (rows: Record<string, unknown>[]) => void
  /** The column the focus goes to in the new row. */
  focus: string
  /** The currency in which a new row begins, unless the row before it has one. */
  currency?: string
}

const withoutAmount = ['lump', 'free']

/** Adds a row of a chosen kind with one press and puts the focus where typing goes on. */
export const QuickRows = ({ field, value, onChange, focus, currency }: QuickRowsProps) => {
  const box = useRef<HTMLFieldSetElement>(null)
  const rows = (value as Record<string, unknown>[] | null | undefined) ?? []
  const kind = field.columns!.find((column) => column.kind === 'choice')!
  const last = rows.findLast((row) => row.amount)?.amount as { currency: string } | undefined
  const known = last?.currency ?? currency
  const add = (chosen: string) => {
    // A lump sum and what is free have no amount, so theirs stays empty.
    const amount = known && !withoutAmount.includes(chosen) ? { amount: { amount: '', currency: known } } : {}
    onChange([...rows, { [kind.id]: chosen, ...amount }])
    // A row without an amount needs no typing: the next one may be added.
    if (withoutAmount.includes(chosen)) return
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
