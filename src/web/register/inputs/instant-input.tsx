import type { InputProps } from '../field-input.tsx'

const local = (value: unknown): string => {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return ''
  const moment = new Date(value)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** A day and an hour by the browser's own control, which knows the person's keyboard. */
export const InstantInput = ({ id, value, onChange, invalid, describedBy }: InputProps) => (
  <input
    id={id}
    type="datetime-local"
    className="input"
    value={local(value)}
    aria-invalid={invalid || undefined}
    aria-describedby={describedBy}
    onChange={(event) => onChange(event.target.value ? new Date(event.target.value).toISOString() : null)}
  />
)
