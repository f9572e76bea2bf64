import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDateShort, formatDateWithWeekday } from '#law/polish/format.ts'
import { parseDate } from '#law/polish/parse.ts'
import { meQuery } from '../../api/queries.ts'
import type { InputProps } from '../field-input.tsx'

const isIso = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text)

/** A day typed as people type it: 24.11, 24112026, jutro, pt; read back with its weekday. */
export const DateInput = ({ id, value, onChange, invalid, describedBy }: InputProps) => {
  const today = useQuery(meQuery).data?.today ?? ''
  const [typed, setTyped] = useState<string>()
  const text = typed ?? (isIso(value) ? formatDateShort(value) : ((value as string | null) ?? ''))
  const change = (next: string) => {
    setTyped(next)
    onChange(next.trim() === '' ? null : (parseDate(next, today) ?? next))
  }
  return (
    <span className="date-input">
      <input
        id={id}
        className="input"
        inputMode="text"
        autoComplete="off"
        placeholder="np. 24.11 albo jutro"
        value={text}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => change(event.target.value)}
        onBlur={() => isIso(value) && setTyped(undefined)}
      />
      <span className="small quiet" aria-live="polite">
        {isIso(value) && typed !== undefined ? formatDateWithWeekday(value) : ''}
      </span>
    </span>
  )
}
