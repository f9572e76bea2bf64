import { useId, useState } from 'react'
import type { InputProps } from '../field-input.tsx'

/** Labels: Enter or comma adds, Backspace takes the last away. */
export const TagsInput = ({ id, field, value, onChange, describedBy }: InputProps) => {
  const listId = useId()
  const [typed, setTyped] = useState('')
  const tags = (value as string[] | null | undefined) ?? []
  const add = () => {
    const tag = typed.trim().replace(/,$/, '')
    if (tag && !tags.includes(tag)) onChange([...tags, tag])
    setTyped('')
  }
  return (
    <span className="pointer-input">
      {tags.map((tag) => (
        <span key={tag} className="chip">
          {tag}
          <button
            type="button"
            aria-label={`Usuń: ${tag}`}
            onClick={() => onChange(tags.filter((one) => one !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        id={id}
        className="input"
        list={listId}
        value={typed}
        aria-describedby={describedBy}
        placeholder="Wpisz i naciśnij Enter"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if ((event.key === 'Enter' && !event.ctrlKey && typed) || event.key === ',') {
            event.preventDefault()
            add()
          } else if (event.key === 'Backspace' && typed === '' && tags.length) onChange(tags.slice(0, -1))
        }}
      />
      <datalist id={listId}>
        {field.options?.map((option) => (
          <option key={option.value} value={option.value} />
        ))}
      </datalist>
    </span>
  )
}
