import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { suggestQuery } from '../../api/queries.ts'
import type { InputProps } from '../field-input.tsx'

/** A text whose usual values are offered by symbol or words, such as classes of the JRWA; others may be typed. */
export const SuggestedText = ({ id, field, value, onChange, invalid, describedBy }: InputProps) => {
  const listId = useId()
  const text = (value as string | null) ?? ''
  const found = useQuery(suggestQuery({ kind: field.suggest!, q: text })).data ?? []
  return (
    <>
      <input
        id={id}
        className="input"
        list={listId}
        autoComplete="off"
        placeholder="Symbol albo słowo"
        value={text}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={listId}>
        {found.map((item) => (
          <option key={item.id} value={item.id} label={item.label} />
        ))}
      </datalist>
    </>
  )
}
