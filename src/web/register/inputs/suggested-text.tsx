import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { fold } from '#law/polish/fold.ts'
import { suggestQuery } from '../../api/queries.ts'
import type { InputProps } from '../field-input.tsx'

/** A text whose usual values are offered by symbol or words, such as classes of the JRWA or countries; others may be typed. */
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
        placeholder={field.suggest === 'country' ? 'Nazwa albo kod' : 'Symbol albo słowo'}
        value={text}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
        // A name typed out whole stands for its code.
        onBlur={() => {
          const meant = found.find((item) => fold(item.label) === fold(text.trim()))
          if (meant) onChange(meant.id)
        }}
      />
      {field.suggest === 'country' && (
        <span className="small quiet" aria-live="polite">
          {found.find((item) => item.id === text)?.label}
        </span>
      )}
      <datalist id={listId}>
        {found.map((item) => (
          <option key={item.id} value={item.id} label={item.label} />
        ))}
      </datalist>
    </>
  )
}
