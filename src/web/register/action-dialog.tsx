import { type FormEvent, useState } from 'react'
import type { ActionDescription, RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { ApiError } from '../api/client.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FieldInput } from './field-input.tsx'
import { useAct } from './use-act.ts'

/** The dialog of an action, made of its input; says what will leave the building before it does. */
export const ActionDialog = ({
  register,
  record,
  action,
  initial = {},
  onClose,
  onDone = onClose,
}: {
  register: RegisterDescription
  record: RecordJson
  action: ActionDescription
  /** What the form begins with. */
  initial?: Record<string, unknown>
  onClose: () => void
  /** After the action was done; the dialog closes when nothing else is said. */
  onDone?: () => void
}) => {
  const act = useAct(register, record)
  // One key for one opening of the dialog: a second click is the same request.
  const [key] = useState(() => crypto.randomUUID())
  const [values, setValues] = useState(initial)
  const problem = act.error instanceof ApiError ? act.error.problem : undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await act.mutateAsync({ action: action.id, input: values, key }).then(onDone, () => {})
  }
  return (
    <Dialog title={action.label} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => void submit(event)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
        }}
      >
        <div>
          <p className="eyebrow">{record.number ?? register.label.one}</p>
          <h1>{action.label}</h1>
        </div>
        {problem && <ErrorSummary problem={problem} fields={action.input} />}
        {action.confirm && <p className="notice">{action.confirm}</p>}
        {action.input.map((field) => (
          <FieldInput
            key={field.id}
            field={field}
            value={values[field.id]}
            error={problem?.errors?.find((error) => error.path.split('.')[0] === field.id)?.message}
            errors={problem?.errors}
            onChange={(value) => setValues((current) => ({ ...current, [field.id]: value }))}
          />
        ))}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            Zostaw
          </button>
          <button type="submit" className="button" data-kind="primary" disabled={act.isPending}>
            {action.label} <kbd>Ctrl Enter</kbd>
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
