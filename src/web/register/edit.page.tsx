import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { ApiError, api } from '../api/client.ts'
import { Failure } from '../ui/failure.tsx'
import { useTitle } from '../ui/title.ts'
import { useToast } from '../ui/toast.tsx'
import { Conflict } from './conflict.tsx'
import { useDraft } from './draft.ts'
import { NotKnown } from './not-known.tsx'
import { RecordForm } from './record-form.tsx'
import { useRegister } from './use-register.ts'
import { useUndo } from './use-undo.ts'

/** Editing a record of any register, on the version that was read. */
export const EditPage = () => {
  const { slug, key } = useParams({ strict: false }) as { slug: string; key: string }
  const register = useRegister(slug)
  // The version on which the person works stays what it was, whatever the screen learns meanwhile.
  const record = useQuery({
    queryKey: ['edited', register?.id, key],
    queryFn: () => api<RecordJson>(`/api/v1/${register!.id}/${encodeURIComponent(key)}`),
    enabled: Boolean(register),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (register === undefined) return null
  if (register === null) return <NotKnown slug={slug} />
  if (record.error) return <Failure error={record.error} />
  if (!record.data) return null
  return <Edit key={record.data.id} register={register} record={record.data} />
}

const nothing = {}

const Edit = ({ register, record }: { register: RegisterDescription; record: RecordJson }) => {
  useTitle(`Edycja: ${record.number ?? record.label}`)
  const navigate = useNavigate()
  const client = useQueryClient()
  const toast = useToast()
  const undo = useUndo(register)
  const [base, setBase] = useState(record)
  // Only what was changed is kept in the draft and sent: other fields follow the server.
  const draft = useDraft(`${register.id}:${record.id}`, nothing)
  const back = () => navigate({ to: '/$slug/$key', params: { slug: register.slug, key: record.id } })
  const save = useMutation({
    mutationFn: (version: number) =>
      api<RecordJson>(`/api/v1/${register.id}/${record.id}`, {
        method: 'PATCH',
        body: draft.values,
        headers: { 'if-match': `"${version}"` },
      }),
    onSuccess: async (next) => {
      draft.forget()
      client.setQueryData(['record', register.id, record.id], next)
      toast({ text: 'Zapisano zmiany.', undo: () => undo(record.id) })
      await client.invalidateQueries()
      await back()
    },
  })
  const problem = save.error instanceof ApiError ? save.error.problem : undefined
  return (
    <>
      <div className="page-head">
        <div>
          <p className="eyebrow">{record.number ?? register.label.one}</p>
          <h1>{record.label}</h1>
          {record.updatable?.allowed === false && <p className="lead">{record.updatable.reason}</p>}
        </div>
      </div>
      {problem?.status === 412 && (
        <Conflict
          register={register}
          theirs={problem.current as RecordJson}
          mine={draft.values}
          onTakeTheirs={(id) => draft.change(id, (problem.current as RecordJson)[id])}
          onResolved={(current) => {
            setBase(current)
            save.mutate(current.version)
          }}
          onDrop={() => {
            draft.forget()
            void back()
          }}
        />
      )}
      <RecordForm
        register={register}
        values={{ ...base, ...draft.values }}
        onChange={draft.change}
        onSubmit={() => save.mutate(base.version)}
        problem={problem?.status === 412 ? undefined : problem}
        restored={draft.restored}
        onStartAnew={draft.startAnew}
      >
        <button
          type="submit"
          className="button"
          data-kind="primary"
          disabled={save.isPending || !record.updatable?.allowed}
        >
          Zapisz <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" className="button" onClick={() => void back()}>
          Zostaw
        </button>
        <span className="small quiet">Szkic zapisuje się sam.</span>
      </RecordForm>
    </>
  )
}
