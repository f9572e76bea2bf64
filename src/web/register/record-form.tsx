import type { FormEvent, ReactNode } from 'react'
import type { RegisterDescription } from '#kernel/register/description.ts'
import type { ProblemJson } from '../api/client.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FieldInput } from './field-input.tsx'

interface RecordFormProps {
  register: RegisterDescription
  values: Record<string, unknown>
  onChange: (id: string, value: unknown) => void
  onSubmit: () => void
  problem: ProblemJson | undefined
  restored: boolean
  onStartAnew: () => void
  /** Buttons under the form. */
  children: ReactNode
}

/** The form of any register: groups of fields, mistakes on top and at the fields, a draft that keeps itself. */
export const RecordForm = ({
  register,
  values,
  onChange,
  onSubmit,
  problem,
  restored,
  onStartAnew,
  children,
}: RecordFormProps) => {
  const fields = register.form.flatMap((group) => group.fields)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form
      className="record-form"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          event.currentTarget.requestSubmit()
        }
      }}
    >
      {problem && (
        <ErrorSummary
          problem={problem}
          fields={register.fields.filter((field) => fields.includes(field.id))}
        />
      )}
      {restored && (
        <p className="notice">
          Przywrócono to, co było wpisane wcześniej.{' '}
          <button type="button" className="button" data-kind="plain" onClick={onStartAnew}>
            Zacznij od nowa
          </button>
        </p>
      )}
      {register.form.map((group) => (
        <fieldset key={group.legend} className="panel">
          <legend>{group.legend}</legend>
          {group.fields.map((id) => {
            const field = register.fields.find((one) => one.id === id)!
            return (
              <FieldInput
                key={id}
                field={field}
                value={values[id]}
                error={problem?.errors?.find((error) => error.path.split('.')[0] === id)?.message}
                errors={problem?.errors}
                onChange={(value) => onChange(id, value)}
              />
            )
          })}
        </fieldset>
      ))}
      <footer className="form-foot">{children}</footer>
    </form>
  )
}
