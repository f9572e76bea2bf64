import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { FieldDescription, ObligationJson } from '#kernel/register/description.ts'
import { ApiError, api } from '../api/client.ts'
import { plainField } from '../pages/plain-field.ts'
import { ErrorSummary } from '../register/error-summary.tsx'
import { FieldInput } from '../register/field-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToast } from '../ui/toast.tsx'

/** Something people decide about a deadline; `from` is the state in which it makes sense. */
export interface Change {
  id: 'suspend' | 'resume' | 'extend' | 'fulfil'
  label: string
  done: string
  from?: 'open' | 'paused'
  fields: FieldDescription[]
}

const reason = plainField('reason', 'Powód', 'multiline')
const basis = plainField('legalBasis', 'Podstawa prawna', 'text', { required: false })

export const changes: readonly Change[] = [
  { id: 'fulfil', label: 'Odnotuj wykonanie', done: 'Odnotowano wykonanie.', fields: [reason] },
  {
    id: 'extend',
    label: 'Przedłuż',
    done: 'Przedłużono termin.',
    from: 'open',
    fields: [plainField('to', 'Do dnia', 'date'), reason, basis],
  },
  {
    id: 'suspend',
    label: 'Wstrzymaj',
    done: 'Wstrzymano bieg terminu.',
    from: 'open',
    fields: [reason, basis],
  },
  { id: 'resume', label: 'Wznów', done: 'Wznowiono bieg terminu.', from: 'paused', fields: [reason, basis] },
]

/** Asks for the reason of a decision about a deadline; the record's history keeps it. */
export const ChangeDialog = ({
  duty,
  change,
  onClose,
}: {
  duty: ObligationJson
  change: Change
  onClose: () => void
}) => {
  const [values, setValues] = useState<Record<string, unknown>>({})
  const client = useQueryClient()
  const toast = useToast()
  const decide = useMutation({
    mutationFn: () => {
      const given = Object.entries(values).filter(([, value]) => value !== '' && value !== null)
      return api(`/api/v1/obligations/${duty.id}/${change.id}`, {
        method: 'POST',
        body: Object.fromEntries(given),
      })
    },
    onSuccess: async () => {
      toast({ text: change.done })
      onClose()
      await client.invalidateQueries()
    },
  })
  const problem = decide.error instanceof ApiError ? decide.error.problem : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    decide.mutate()
  }
  return (
    <Dialog title={change.label} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <div>
          <p className="eyebrow">{duty.record.number ?? duty.record.label}</p>
          <h1>
            {change.label}: {duty.what}
          </h1>
        </div>
        {problem && <ErrorSummary problem={problem} fields={change.fields} />}
        {change.fields.map((field) => (
          <FieldInput
            key={field.id}
            field={field}
            value={values[field.id]}
            error={problem?.errors?.find((error) => error.path === field.id)?.message}
            onChange={(value) => setValues((current) => ({ ...current, [field.id]: value }))}
          />
        ))}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            Zostaw
          </button>
          <button type="submit" className="button" data-kind="primary" disabled={decide.isPending}>
            {change.label}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
