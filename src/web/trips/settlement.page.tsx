import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { ActionDescription, RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { ApiError, api } from '../api/client.ts'
import { useDraft } from '../register/draft.ts'
import { ErrorSummary } from '../register/error-summary.tsx'
import { NotKnown } from '../register/not-known.tsx'
import { useAct } from '../register/use-act.ts'
import { useRegister } from '../register/use-register.ts'
import { Failure } from '../ui/failure.tsx'
import { useKeys } from '../ui/keys.ts'
import { useTitle } from '../ui/title.ts'
import { previewQuery } from './queries.ts'
import { SettlementForm } from './settlement-form.tsx'
import { SettlementTotal } from './settlement-total.tsx'
import './trips.css'

/** The screen on which a trip of either register is settled. */
export const SettlementPage = () => {
  const { slug, key } = useParams({ strict: false }) as { slug: string; key: string }
  const register = useRegister(slug)
  const action = register?.actions.find((one) => one.id === 'settle')
  const record = useQuery({
    queryKey: ['settled', register?.id, key],
    queryFn: () => api<RecordJson>(`/api/v1/${register!.id}/${encodeURIComponent(key)}`),
    enabled: Boolean(action),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (register === undefined) return null
  if (register === null || !action) return <NotKnown slug={slug} />
  if (record.error) return <Failure error={record.error} />
  if (!record.data) return null
  const right = record.data.allowedActions?.find((one) => one.id === 'settle')
  if (!right?.allowed) return <Closed register={register} record={record.data} reason={right?.reason} />
  return <Settle key={record.data.id} register={register} record={record.data} action={action} />
}

interface ClosedProps {
  register: RegisterDescription
  record: RecordJson
  reason: string | undefined
}

const Closed = ({ register, record, reason }: ClosedProps) => (
  <>
    <div className="page-head">
      <h1>Rozliczenie: {record.label}</h1>
    </div>
    <p className="notice">
      {reason ?? 'Tego wyjazdu nie rozliczasz.'}{' '}
      <Link to="/$slug/$key" params={{ slug: register.slug, key: record.id }}>
        Otwórz wyjazd
      </Link>
    </p>
  </>
)

const nothing = {}
const pause = 400

/** The value once it has not changed for a while. */
const useSettled = <Value,>(value: Value): Value => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** What the form begins with: what was entered before, else the planned time of the trip. */
const beginning = (record: RecordJson, action: ActionDescription): Record<string, unknown> => ({
  ...Object.fromEntries(action.input.map((field) => [field.id, record[field.id] ?? null])),
  departedAt: record.departedAt ?? record.startsAt,
  returnedAt: record.returnedAt ?? record.endsAt,
})

interface SettleProps {
  register: RegisterDescription
  record: RecordJson
  action: ActionDescription
}

const Settle = ({ register, record, action }: SettleProps) => {
  useTitle(`Rozliczenie ${record.number ?? record.label}`)
  const navigate = useNavigate()
  const [base] = useState(() => beginning(record, action))
  const draft = useDraft(`${register.id}:${record.id}:settle`, nothing)
  const values = { ...base, ...draft.values }
  const settledDraft = useSettled(draft.values)
  const preview = useQuery(previewQuery(register.id, record.id, { ...base, ...settledDraft }))
  const act = useAct(register, record)
  // One key for one set of figures: a second press is the same request, a corrected form is a new one.
  const [key, setKey] = useState(() => crypto.randomUUID())
  const refusal = act.error instanceof ApiError ? act.error.problem : undefined
  const faults = preview.error instanceof ApiError ? preview.error.problem : undefined
  // Before the first attempt an empty field is not yet a mistake.
  const errors = (faults?.errors ?? []).filter((error) => refusal || error.rule !== 'required')
  const form = useRef<HTMLFormElement>(null)
  // Wherever the focus is: coming back to a draft, people save without touching a field.
  useKeys({ 'ctrl+enter': () => form.current?.requestSubmit() })
  const back = () => navigate({ to: '/$slug/$key', params: { slug: register.slug, key: record.id } })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    act.mutate(
      { action: 'settle', input: values, key },
      {
        onSuccess: () => {
          draft.forget()
          void back()
        },
        onError: () => setKey(crypto.randomUUID()),
      },
    )
  }
  return (
    <>
      <div className="page-head">
        <div>
          <p className="eyebrow">
            <Link to="/$slug/$key" params={{ slug: register.slug, key: record.id }}>
              {record.number ?? register.label.one}
            </Link>
          </p>
          <h1>Rozliczenie: {record.label}</h1>
          <p className="lead">
            Wpisz, jak było. Kwoty po prawej liczą się od razu; podpis składasz po zapisaniu.
          </p>
        </div>
      </div>
      <form ref={form} className="columns settlement" noValidate onSubmit={submit}>
        <div className="record-form">
          {refusal && <ErrorSummary problem={refusal} fields={action.input} />}
          {draft.restored && (
            <p className="notice">
              Przywrócono to, co było wpisane wcześniej.{' '}
              <button type="button" className="button" data-kind="plain" onClick={draft.startAnew}>
                Zacznij od nowa
              </button>
            </p>
          )}
          <SettlementForm
            register={register.id}
            record={record}
            fields={action.input}
            values={values}
            errors={errors}
            onChange={draft.change}
          />
          <footer className="form-foot">
            <button type="submit" className="button" data-kind="primary" disabled={act.isPending}>
              Zapisz rozliczenie <kbd>Ctrl Enter</kbd>
            </button>
            <button type="button" className="button" onClick={() => void back()}>
              Zostaw
            </button>
            <span className="small quiet">Szkic zapisuje się sam.</span>
          </footer>
        </div>
        <SettlementTotal
          settlement={preview.data}
          problem={faults}
          computing={preview.isFetching}
          fields={action.input}
        />
      </form>
    </>
  )
}
