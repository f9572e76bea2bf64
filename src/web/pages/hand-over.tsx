import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { HandOverReport } from '#kernel/org/hand-over.ts'
import type { Reference } from '#kernel/register/description.ts'
import { count } from '#law/polish/plural.ts'
import { ApiError, api } from '../api/client.ts'
import { meQuery } from '../api/queries.ts'
import { ErrorSummary } from '../register/error-summary.tsx'
import { FieldInput } from '../register/field-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { plainField } from './plain-field.ts'

const fields = [
  plainField('from', 'Komórka, która oddaje sprawy', 'unit'),
  plainField('to', 'Komórka, która je przejmuje', 'unit'),
  plainField('reason', 'Podstawa, np. numer zarządzenia', 'text'),
]

const Report = ({ report, done }: { report: HandOverReport; done: boolean }) => (
  <div className="notice" role="status">
    <p>
      <strong>{done ? 'Przekazano:' : 'Do przekazania:'}</strong>
    </p>
    <ul>
      {report.registers.map((register) => (
        <li key={register.id}>
          {register.label}: {count(register.records.length, 'wpis', 'wpisy', 'wpisów')}
        </li>
      ))}
      <li>{count(report.obligations, 'termin', 'terminy', 'terminów')}</li>
    </ul>
    <p className="small">Numery nadane wcześniej pozostają bez zmian.</p>
  </div>
)

const HandOverDialog = ({ onClose }: { onClose: () => void }) => {
  const [values, setValues] = useState<Record<string, unknown>>({})
  const idOf = (name: string) => (values[name] as Reference | null | undefined)?.id ?? ''
  const order = useMutation({
    mutationFn: (preview: boolean) =>
      api<HandOverReport>('/api/v1/org/hand-over', {
        method: 'POST',
        body: { from: idOf('from'), to: idOf('to'), reason: values.reason ?? '', preview },
      }),
  })
  const seen = order.data !== undefined && order.variables === true
  const done = order.data !== undefined && order.variables === false
  const problem = order.error instanceof ApiError ? order.error.problem : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    order.mutate(!seen)
  }
  return (
    <Dialog title="Przekaż sprawy komórki" onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <h1>Przekaż sprawy komórki</h1>
        {problem && <ErrorSummary problem={problem} fields={fields} />}
        {fields.map((field) => (
          <FieldInput
            key={field.id}
            field={field}
            value={values[field.id]}
            error={problem?.errors?.find((error) => error.path === field.id)?.message}
            onChange={(value) => {
              order.reset()
              setValues((current) => ({ ...current, [field.id]: value }))
            }}
          />
        ))}
        {order.data && <Report report={order.data} done={done} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {done ? 'Zamknij' : 'Zostaw'}
          </button>
          {!done && (
            <button type="submit" className="button" data-kind="primary" disabled={order.isPending}>
              {seen ? 'Przekaż sprawy' : 'Pokaż, co przejdzie'}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  )
}

/** Hand-over of open matters to a unit's successor, for those who may: first what would pass, then the act. */
export const HandOver = () => {
  const permissions = useQuery(meQuery).data?.permissions ?? []
  const [open, setOpen] = useState(false)
  if (!permissions.includes('matters.all') && !permissions.includes('org.load')) return null
  return (
    <section className="panel no-print" aria-labelledby="hand-over">
      <header>
        <h2 id="hand-over">Następstwo komórek</h2>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          Przekaż sprawy komórki
        </button>
      </header>
      <div className="body">
        <p className="quiet">
          Otwarte sprawy i terminy przechodzą do komórki następczej; historia mówi, od kogo i dlaczego.
        </p>
      </div>
      {open && <HandOverDialog onClose={() => setOpen(false)} />}
    </section>
  )
}
