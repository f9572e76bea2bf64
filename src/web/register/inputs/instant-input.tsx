import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { fromWarsaw, toWarsaw } from '#law/calendar/warsaw.ts'
import { formatDateWithWeekday, formatInstant } from '#law/polish/format.ts'
import { parseMoment } from '#law/polish/parse.ts'
import { meQuery } from '../../api/queries.ts'
import type { InputProps } from '../field-input.tsx'

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d.*Z$/.test(value)

const instantOf = (local: string) => new Date(fromWarsaw(local)).toISOString()

/**
 * A day and an hour in Warsaw typed in one go: 10.3 6:15, jutro 9, or the hour alone to keep the day. The browser's
 * calendar stands beside it for the mouse; its order of day and month follows the browser's language, so nobody types there.
 */
export const InstantInput = ({ id, value, onChange, invalid, describedBy }: InputProps) => {
  const today = useQuery(meQuery).data?.today ?? ''
  const [typed, setTyped] = useState<string>()
  // The day which an hour typed alone belongs to: that of the value when typing began.
  const day = useRef<string>(undefined)
  const calendar = useRef<HTMLInputElement>(null)
  const known = isInstant(value) ? toWarsaw(value) : undefined
  const text = typed ?? (isInstant(value) ? formatInstant(value) : ((value as string | null) ?? ''))
  const change = (next: string) => {
    setTyped(next)
    const local = parseMoment(next, today, day.current)
    onChange(next.trim() === '' ? null : local ? instantOf(local) : next)
  }
  return (
    <span className="date-input">
      <span className="moment-input">
        <input
          id={id}
          className="input"
          autoComplete="off"
          placeholder="np. 24.11 9:15"
          value={text}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          onFocus={(event) => {
            day.current = known?.slice(0, 10)
            event.target.select()
          }}
          onChange={(event) => change(event.target.value)}
          onBlur={() => isInstant(value) && setTyped(undefined)}
        />
        <button
          type="button"
          className="button"
          tabIndex={-1}
          aria-hidden="true"
          title="Kalendarz"
          onClick={() => calendar.current?.showPicker()}
        >
          ▾
        </button>
        <input
          ref={calendar}
          type="datetime-local"
          tabIndex={-1}
          aria-hidden="true"
          value={known ?? ''}
          onChange={(event) => {
            setTyped(undefined)
            onChange(event.target.value ? instantOf(event.target.value) : null)
          }}
        />
      </span>
      <span className="small quiet" aria-live="polite">
        {known && typed !== undefined
          ? `${formatDateWithWeekday(known.slice(0, 10))}, ${known.slice(11)}`
          : ''}
      </span>
    </span>
  )
}
