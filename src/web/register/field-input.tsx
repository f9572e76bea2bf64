import { lazy, type ReactNode, Suspense } from 'react'
import type { FieldDescription } from '#kernel/register/description.ts'
import { AddressInput } from './inputs/address-input.tsx'
import { DateInput } from './inputs/date-input.tsx'
import { FilesInput } from './inputs/files-input.tsx'
import { InstantInput } from './inputs/instant-input.tsx'
import { LinesInput } from './inputs/lines-input.tsx'
import { MoneyInput } from './inputs/money-input.tsx'
import { PointerInput } from './inputs/pointer-input.tsx'
import { SuggestedText } from './inputs/suggested-text.tsx'
import { TagsInput } from './inputs/tags-input.tsx'

const RichTextInput = lazy(() => import('./inputs/rich-text-input.tsx'))

export interface InputProps {
  id: string
  field: FieldDescription
  value: unknown
  onChange: (value: unknown) => void
  invalid: boolean
  describedBy: string | undefined
  errors?: { path: string; message: string }[] | undefined
}

/** The id of a field's control, for labels and for links of the error summary. */
export const inputId = (field: FieldDescription): string => `field-${field.id}`

/** The id of the control a mistake is about: in rows the very column, else the field's. */
export const faultyId = (field: FieldDescription, path: string): string => {
  const [, row, column] = path.split('.')
  return field.kind === 'lines' && column ? `${inputId(field)}-${row}-${column}` : inputId(field)
}

const controls: Partial<Record<FieldDescription['kind'], (props: InputProps) => ReactNode>> = {
  date: (props) => <DateInput {...props} />,
  instant: (props) => <InstantInput {...props} />,
  money: (props) => <MoneyInput {...props} />,
  ref: (props) => <PointerInput {...props} />,
  contact: (props) => <PointerInput {...props} />,
  unit: (props) => <PointerInput {...props} />,
  user: (props) => <PointerInput {...props} />,
  address: (props) => <AddressInput {...props} />,
  files: (props) => <FilesInput {...props} />,
  tags: (props) => <TagsInput {...props} />,
  lines: (props) => <LinesInput {...props} />,
  richText: (props) => (
    <Suspense fallback={<div className="input" aria-busy="true" />}>
      <RichTextInput {...props} />
    </Suspense>
  ),
  choice: ({ id, field, value, onChange, invalid, describedBy }) => (
    <select
      id={id}
      className="input"
      value={(value as string | null) ?? ''}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{field.required ? 'Wybierz…' : '—'}</option>
      {field.options?.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  ),
  multiline: ({ id, value, onChange, invalid, describedBy }) => (
    <textarea
      id={id}
      className="input"
      value={(value as string | null) ?? ''}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
    />
  ),
}

const plain = ({ id, field, value, onChange, invalid, describedBy }: InputProps) => (
  <input
    id={id}
    className="input"
    value={value === null || value === undefined ? '' : String(value)}
    inputMode={field.kind === 'integer' ? 'numeric' : field.kind === 'decimal' ? 'decimal' : undefined}
    aria-invalid={invalid || undefined}
    aria-describedby={describedBy}
    onChange={(event) => onChange(event.target.value)}
  />
)

const suggested = (props: InputProps) => <SuggestedText {...props} />

interface FieldInputProps {
  field: FieldDescription
  value: unknown
  onChange: (value: unknown) => void
  error?: string | undefined
  errors?: { path: string; message: string }[] | undefined
}

/** A labelled control for any kind of field, with its help and the server's sentence beside it. */
export const FieldInput = ({ field, value, onChange, error, errors }: FieldInputProps) => {
  const id = inputId(field)
  const described =
    [field.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  if (field.kind === 'boolean')
    return (
      <div className="field">
        <label className="checkbox">
          <input
            id={id}
            type="checkbox"
            checked={value === true}
            onChange={(event) => onChange(event.target.checked)}
          />
          {field.label}
        </label>
        {field.help && <span className="help">{field.help}</span>}
      </div>
    )
  const control = field.suggest ? suggested : (controls[field.kind] ?? plain)
  const group = field.kind === 'lines' || field.kind === 'address'
  return (
    <div className="field" data-wide={field.kind === 'lines' || undefined}>
      {group ? (
        <span className="label" id={`${id}-label`}>
          {field.label}
        </span>
      ) : (
        <label htmlFor={id}>
          {field.label}
          {!field.required && <span className="quiet small"> (nieobowiązkowe)</span>}
        </label>
      )}
      {field.help && (
        <span className="help" id={`${id}-help`}>
          {field.help}
        </span>
      )}
      {control({ id, field, value, onChange, invalid: Boolean(error), describedBy: described, errors })}
      {error && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  )
}
