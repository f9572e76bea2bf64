import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { ApiError, api } from '../api/client.ts'
import { meQuery } from '../api/queries.ts'
import { useTitle } from '../ui/title.ts'
import { useToast } from '../ui/toast.tsx'
import { useDraft } from './draft.ts'
import { NotKnown } from './not-known.tsx'
import { RecordForm } from './record-form.tsx'
import { useRegister } from './use-register.ts'

/** A new record of any register. */
export const CreatePage = () => {
  const { slug } = useParams({ strict: false }) as { slug: string }
  const register = useRegister(slug)
  const me = useQuery(meQuery).data
  if (register === undefined || !me) return null
  if (register === null) return <NotKnown slug={slug} />
  return <Create key={register.id} register={register} today={me.today} />
}

/** Days that are today in nine cases of ten are proposed. */
const proposals = (register: RegisterDescription, today: string) =>
  Object.fromEntries(
    register.fields
      .filter(
        (field) =>
          field.kind === 'date' && field.required && !field.readonly && /^(received|on|date)/.test(field.id),
      )
      .map((field) => [field.id, today]),
  )

const Create = ({ register, today }: { register: RegisterDescription; today: string }) => {
  useTitle(register.create.label)
  const navigate = useNavigate()
  const toast = useToast()
  const client = useQueryClient()
  const initial = useMemo(() => proposals(register, today), [register, today])
  const draft = useDraft(`${register.id}:nowy`, initial)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const save = useMutation({
    mutationFn: () => {
      const known = new Set(register.form.flatMap((group) => group.fields))
      const body = Object.fromEntries(Object.entries(draft.values).filter(([id]) => known.has(id)))
      return api<RecordJson>(`/api/v1/${register.id}`, {
        method: 'POST',
        body,
        headers: { 'idempotency-key': key },
      })
    },
    // A refused request may be sent again with other content: it needs a key of its own.
    onError: () => setKey(crypto.randomUUID()),
    onSuccess: async (record) => {
      draft.forget()
      toast({ text: `Zapisano: ${record.number ?? record.label}.` })
      await client.invalidateQueries()
      await navigate({ to: '/$slug/$key', params: { slug: register.slug, key: record.id } })
    },
  })
  return (
    <>
      <div className="page-head">
        <div>
          <p className="eyebrow">{register.label.many}</p>
          <h1>{register.create.label}</h1>
          {!register.create.allowed && <p className="lead">{register.create.reason}</p>}
        </div>
      </div>
      <RecordForm
        register={register}
        values={draft.values}
        onChange={draft.change}
        onSubmit={() => save.mutate()}
        problem={save.error instanceof ApiError ? save.error.problem : undefined}
        restored={draft.restored}
        onStartAnew={draft.startAnew}
      >
        <button
          type="submit"
          className="button"
          data-kind="primary"
          disabled={save.isPending || !register.create.allowed}
        >
          Zarejestruj <kbd>Ctrl Enter</kbd>
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void navigate({ to: '/$slug', params: { slug: register.slug } })}
        >
          Zostaw
        </button>
        <span className="small quiet">Szkic zapisuje się sam.</span>
      </RecordForm>
    </>
  )
}
