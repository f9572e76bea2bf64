import { useRef } from 'react'
import { FieldInput, type InputProps } from '../field-input.tsx'

type Line = Record<string, unknown>

/** Rows of a child table, each a small group of fields; rows are added at the end and can be moved and taken away. */
export const LinesInput = ({ id, field, value, onChange, errors }: InputProps) => {
  const lines = (value as Line[] | null | undefined) ?? []
  const set = (index: number, column: string, next: unknown) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, [column]: next } : line)))
  const box = useRef<HTMLDivElement>(null)
  const add = () => {
    onChange([...lines, {}])
    // After React has drawn the new row, typing goes on in it.
    requestAnimationFrame(() =>
      box.current?.ownerDocument
        .getElementById(`field-${field.id}-${lines.length}-${field.columns![0]!.id}`)
        ?.focus(),
    )
  }
  return (
    <div ref={box} className="lines-input" role="group" aria-labelledby={`${id}-label`}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <fieldset key={index}>
          <legend className="small quiet">Wiersz {index + 1}</legend>
          {field.columns!.map((column) => (
            <FieldInput
              key={column.id}
              field={{ ...column, id: `${field.id}-${index}-${column.id}` }}
              value={line[column.id]}
              error={errors?.find((error) => error.path === `${field.id}.${index}.${column.id}`)?.message}
              onChange={(next) => set(index, column.id, next)}
            />
          ))}
          <button
            type="button"
            className="button"
            data-kind="plain"
            onClick={() => onChange(lines.filter((_, at) => at !== index))}
          >
            Usuń wiersz {index + 1}
          </button>
        </fieldset>
      ))}
      <button type="button" id={id} className="button" onClick={add}>
        + wiersz
      </button>
    </div>
  )
}
