import { useState } from 'react'
import { parseTime } from '#law/polish/parse.ts'
import { FieldInput } from '../../register/field-input.tsx'
import { plainField } from '../plain-field.ts'
import { controlOf, type Schema } from './schema.ts'

interface ControlProps {
  schema: Schema
  /** Path of the value in the body: `nights.0.amount`. */
  path: string
  name: string
  required: boolean
  value: unknown
  errors: { path: string; message: string }[]
  onChange: (value: unknown) => void
}

/** A control for a value of any schema; groups and lists contain further ones. */
const Control = (props: ControlProps) => {
  const { schema, path, name, required, value, errors, onChange } = props
  const label = schema.description ?? name
  const kind = controlOf(schema, name)
  const error = errors.find((one) => one.path === path)?.message
  if (kind === 'group') return <Group {...props} label={label} />
  if (kind === 'list') return <List {...props} label={label} />
  if (kind === 'instant' || kind === 'dayOrInstant')
    return <Instant {...props} label={label} error={error} hourRequired={kind === 'instant'} />
  const fieldKind = kind === 'number' ? 'decimal' : kind
  const options = schema.enum?.map((one) => ({ value: one, label: schema['x-labels']?.[one] ?? one }))
  const field = plainField(path.replaceAll('.', '-'), label, fieldKind, {
    required,
    ...(options && { options }),
  })
  return <FieldInput field={field} value={value ?? schema.default} error={error} onChange={onChange} />
}

type Named = ControlProps & { label: string }

/** The members of an object, in the order of the schema. */
export const Members = ({
  schema,
  path,
  value,
  errors,
  onChange,
}: Omit<ControlProps, 'name' | 'required'>) => {
  const values = (value ?? {}) as Record<string, unknown>
  return Object.entries(schema.properties ?? {}).map(([name, member]) => (
    <Control
      key={name}
      schema={member}
      name={name}
      path={path ? `${path}.${name}` : name}
      required={schema.required?.includes(name) ?? false}
      value={values[name]}
      errors={errors}
      onChange={(next) => onChange({ ...values, [name]: next })}
    />
  ))
}

const Group = ({ label, ...props }: Named) => (
  <fieldset className="calculator-group">
    <legend>{label}</legend>
    <Members {...props} />
  </fieldset>
)

const List = ({ schema, path, value, errors, onChange, label }: Named) => {
  const items = (value ?? []) as unknown[]
  const item = schema.items ?? {}
  const change = (at: number, next: unknown) =>
    onChange(items.map((one, index) => (index === at ? next : one)))
  return (
    <fieldset className="calculator-list">
      <legend>{label}</legend>
      {items.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
        <div key={index} className="calculator-item">
          {item.properties ? (
            <Members
              schema={item}
              path={`${path}.${index}`}
              value={one}
              errors={errors}
              onChange={(next) => change(index, next)}
            />
          ) : (
            <Control
              schema={item}
              path={`${path}.${index}`}
              name={String(index + 1)}
              required
              value={one}
              errors={errors}
              onChange={(next) => change(index, next)}
            />
          )}
          <button
            type="button"
            className="button"
            data-kind="plain"
            onClick={() => onChange(items.filter((_, at) => at !== index))}
          >
            Usuń<span className="hidden-visually">{`: ${label}, pozycja ${index + 1}`}</span>
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => onChange([...items, item.properties ? {} : ''])}
      >
        Dopisz pozycję<span className="hidden-visually">: {label}</span>
      </button>
    </fieldset>
  )
}

/** A day typed as everywhere, with the hour beside; they travel as `YYYY-MM-DDTHH:MM`. */
const Instant = ({
  path,
  required,
  value,
  onChange,
  label,
  error,
  hourRequired,
}: Named & { error: string | undefined; hourRequired: boolean }) => {
  const [typed, setTyped] = useState<string>()
  const [day = '', hour = ''] = String(value ?? '').split('T')
  const id = path.replaceAll('.', '-')
  const join = (nextDay: string, nextHour: string) => onChange(nextHour ? `${nextDay}T${nextHour}` : nextDay)
  return (
    <div className="calculator-instant">
      <FieldInput
        field={plainField(id, label, 'date', { required })}
        value={day}
        error={error}
        onChange={(next) => join(String(next ?? ''), hour)}
      />
      <div className="field">
        <label htmlFor={`${id}-hour`}>
          Godzina<span className="hidden-visually">: {label}</span>
          {!hourRequired && <span className="quiet small"> (gdy potrzebna)</span>}
        </label>
        <input
          id={`${id}-hour`}
          className="input"
          inputMode="numeric"
          autoComplete="off"
          placeholder="np. 8:15"
          value={typed ?? hour}
          onChange={(event) => {
            setTyped(event.target.value)
            join(day, parseTime(event.target.value) ?? event.target.value)
          }}
          onBlur={() => setTyped(undefined)}
        />
      </div>
    </div>
  )
}
