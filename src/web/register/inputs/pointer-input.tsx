import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Reference } from '#kernel/register/description.ts'
import { suggestQuery } from '../../api/queries.ts'
import type { InputProps } from '../field-input.tsx'

const kinds = { ref: 'ref', contact: 'ref', unit: 'unit', user: 'user' } as const

/** Chooses records, units or people by typing; follows the combobox pattern of ARIA 1.2. */
export const PointerInput = ({ id, field, value, onChange, invalid, describedBy }: InputProps) => {
  const listId = useId()
  const [q, setQ] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const chosen = (Array.isArray(value) ? value : value ? [value] : []) as Reference[]
  const register = field.register
  const options = useQuery({
    ...suggestQuery({ kind: kinds[field.kind as keyof typeof kinds], register, q }),
    enabled: open,
  })
  const items = (options.data ?? []).filter((item) => !chosen.some((one) => one.id === item.id))

  const choose = (item: Reference) => {
    onChange(field.multiple ? [...chosen, item] : item)
    setQ('')
    setActive(0)
    if (!field.multiple) setOpen(false)
  }
  const remove = (item: Reference) =>
    onChange(field.multiple ? chosen.filter((one) => one.id !== item.id) : null)

  const pressed = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((active + step + Math.max(items.length, 1)) % Math.max(items.length, 1))
    } else if (event.key === 'Enter' && open && items[active]) {
      if (event.ctrlKey || event.metaKey) return
      event.preventDefault()
      choose(items[active])
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    } else if (event.key === 'Backspace' && q === '' && chosen.length > 0) remove(chosen.at(-1)!)
  }

  const needsTyping = field.multiple || chosen.length === 0
  return (
    <span className="pointer-input">
      {chosen.map((item) => (
        <span key={item.id} className="chip">
          {item.label}
          <button type="button" aria-label={`Usuń: ${item.label}`} onClick={() => remove(item)}>
            ×
          </button>
        </span>
      ))}
      {needsTyping && (
        <input
          id={id}
          className="input"
          role="combobox"
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && items[active] ? `${listId}-${active}` : undefined}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          autoComplete="off"
          placeholder="Zacznij pisać…"
          value={q}
          onChange={(event) => {
            setQ(event.target.value)
            setActive(0)
            setOpen(true)
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={pressed}
        />
      )}
      <ul
        id={listId}
        role="listbox"
        aria-label={field.label}
        className="suggestions"
        hidden={!open || !needsTyping}
      >
        {items.map((item, index) => (
          <li
            key={item.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault()
              choose(item)
            }}
          >
            {item.number && <strong>{item.number} </strong>}
            {item.label}
          </li>
        ))}
        {open && options.data && items.length === 0 && (
          <li className="quiet" role="option" aria-selected="false" aria-disabled="true">
            Nie znaleziono. Zmień słowa
            {field.kind === 'contact' ? ' albo dodaj wpis w rejestrze „Ludzie”' : ''}.
          </li>
        )}
      </ul>
    </span>
  )
}
