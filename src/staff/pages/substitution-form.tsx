import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Reference } from '#kernel/register/description.ts'
import { ApiError, api } from '../api/client.ts'
import type { Me } from '../api/queries.ts'
import { ErrorSummary } from '../register/error-summary.tsx'
import { FieldInput } from '../register/field-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToast } from '../ui/toast.tsx'
import { plainField } from './plain-field.ts'

const fields = [
  plainField('principal', 'Kogo zastępuje', 'user'),
  plainField('person', 'Kto zastępuje', 'user'),
  plainField('from', 'Od dnia', 'date'),
  plainField('to', 'Do dnia', 'date'),
]

/** Enters a substitution: for oneself, or for others with the right to do so. */
export const SubstitutionForm = ({ me, onClose }: { me: Me; onClose: () => void }) => {
  const [values, setValues] = useState<Record<string, unknown>>({
    principal: me.user,
    from: me.today,
    to: null,
  })
  const client = useQueryClient()
  const toast = useToast()
  const enter = useMutation({
    mutationFn: () => {
      const idOf = (name: string) => (values[name] as Reference | null | undefined)?.id ?? ''
      const body = {
        person: idOf('person'),
        principal: idOf('principal'),
        from: values.from ?? '',
        to: values.to ?? '',
      }
      return api('/api/v1/substitutions', { method: 'POST', body })
    },
    onSuccess: async () => {
      toast({ text: 'Wpisano zastępstwo.' })
      await client.invalidateQueries()
      onClose()
    },
  })
  const problem = enter.error instanceof ApiError ? enter.error.problem : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate()
  }
  return (
    <Dialog title="Wpisz zastępstwo" onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <div>
          <h1>Wpisz zastępstwo</h1>
          <p className="quiet">
            Osoba zastępująca działa z uprawnieniami zastępowanej; historia zapisuje oboje.
          </p>
        </div>
        {problem && <ErrorSummary problem={problem} fields={fields} />}
        {fields.map((field) => (
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
          <button type="submit" className="button" data-kind="primary" disabled={enter.isPending}>
            Wpisz zastępstwo
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
