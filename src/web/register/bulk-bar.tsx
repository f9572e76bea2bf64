import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActionDescription, RegisterDescription } from '#kernel/register/description.ts'
import { count } from '#law/polish/plural.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useToast } from '../ui/toast.tsx'
import { FieldInput } from './field-input.tsx'

interface Result {
  id: string
  ok: boolean
  detail?: string
}

/** Actions on the marked records; says for each refused one why. */
export const BulkBar = ({
  register,
  actions,
  ids,
  onDone,
}: {
  register: RegisterDescription
  actions: ActionDescription[]
  ids: string[]
  onDone: () => void
}) => {
  const client = useQueryClient()
  const toast = useToast()
  const [chosen, setChosen] = useState<ActionDescription>()
  const [values, setValues] = useState<Record<string, unknown>>({})
  const [refusals, setRefusals] = useState<Result[]>()
  const takeBack = async (done: string[]) => {
    const undone = await Promise.allSettled(
      done.map((id) => api(`/api/v1/${register.id}/${id}/undo`, { method: 'POST', body: {} })),
    )
    const n = undone.filter(({ status }) => status === 'fulfilled').length
    toast({ text: `Cofnięto: ${n} z ${done.length}.` })
    await client.invalidateQueries()
  }
  const run = async (action: ActionDescription) => {
    const { results } = await api<{ results: Result[] }>(`/api/v1/${register.id}/actions/${action.id}`, {
      method: 'POST',
      body: { ids, input: values },
    })
    const refused = results.filter((result) => !result.ok)
    const done = results.filter((result) => result.ok)
    toast({
      text: `${action.label}: ${count(done.length, 'wpis', 'wpisy', 'wpisów')}.`,
      ...(action.undoable && done.length > 0 && { undo: () => void takeBack(done.map(({ id }) => id)) }),
    })
    await client.invalidateQueries()
    if (refused.length) setRefusals(refused)
    else {
      setChosen(undefined)
      onDone()
    }
  }
  return (
    <section className="bulk" aria-label="Zaznaczone wpisy">
      <strong>Zaznaczono {count(ids.length, 'wpis', 'wpisy', 'wpisów')}</strong>
      {actions.map((action) => (
        <button key={action.id} type="button" className="button" onClick={() => setChosen(action)}>
          {action.label}
        </button>
      ))}
      <button type="button" className="button" data-kind="plain" onClick={onDone}>
        Odznacz
      </button>
      {chosen && (
        <Dialog title={chosen.label} onClose={() => setChosen(undefined)}>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void run(chosen)
            }}
          >
            <h1>
              {chosen.label}: {count(ids.length, 'wpis', 'wpisy', 'wpisów')}
            </h1>
            {chosen.confirm && <p className="notice">{chosen.confirm}</p>}
            {refusals?.map((refusal) => (
              <p key={refusal.id} className="notice" data-tone="warning">
                {refusal.detail}
              </p>
            ))}
            {chosen.input.map((field) => (
              <FieldInput
                key={field.id}
                field={field}
                value={values[field.id]}
                onChange={(value) => setValues((current) => ({ ...current, [field.id]: value }))}
              />
            ))}
            <footer>
              <button type="button" className="button" onClick={() => setChosen(undefined)}>
                Zostaw
              </button>
              <button type="submit" className="button" data-kind="primary">
                {chosen.label}
              </button>
            </footer>
          </form>
        </Dialog>
      )}
    </section>
  )
}
