import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { FieldDescription } from '#kernel/register/description.ts'
import { ApiError } from '../api/client.ts'
import { ErrorSummary } from '../register/error-summary.tsx'
import { FieldInput } from '../register/field-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToast } from '../ui/toast.tsx'

export interface FormDialogProps {
  title: string
  /** Quiet words above the title (a number) and below it (what will follow). */
  eyebrow?: string
  lead?: string
  fields: readonly FieldDescription[]
  initial?: Record<string, unknown>
  submit: string
  /** Said when it is done. */
  done: string
  send: (values: Record<string, unknown>) => Promise<unknown>
  onClose: () => void
}

/** A small form in a window: fields, the server's refusals at them, and a word when it is done. */
export const FormDialog = (props: FormDialogProps) => {
  const { title, eyebrow, lead, fields, initial = {}, submit, done, send, onClose } = props
  const [values, setValues] = useState(initial)
  const client = useQueryClient()
  const toast = useToast()
  const sending = useMutation({
    mutationFn: () => send(values),
    onSuccess: async () => {
      toast({ text: done })
      onClose()
      await client.invalidateQueries()
    },
  })
  const problem = sending.error instanceof ApiError ? sending.error.problem : undefined
  const submitted = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={submitted}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
        }}
      >
        <div>
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <h1>{title}</h1>
          {lead && <p className="quiet">{lead}</p>}
        </div>
        {problem && <ErrorSummary problem={problem} fields={[...fields]} />}
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
          <button type="submit" className="button" data-kind="primary" disabled={sending.isPending}>
            {submit} <kbd>Ctrl Enter</kbd>
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
