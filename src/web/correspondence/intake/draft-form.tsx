import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { RecordJson, Reference, RegisterDescription } from '#kernel/register/description.ts'
import { ApiError, api } from '../../api/client.ts'
import { ErrorSummary } from '../../register/error-summary.tsx'
import { FieldInput } from '../../register/field-input.tsx'
import { useToast } from '../../ui/toast.tsx'
import { draftsQuery, proposalsQuery } from '../queries.ts'
import { DuplicateNotice } from './duplicate-notice.tsx'
import { useDraftValues } from './use-draft-values.ts'

/** In the order in which a clerk reads a letter; the last group is opened when it is needed. */
const first = ['sender', 'senderText', 'subject', 'letterDate', 'theirReference', 'receivedOn', 'channel']
const matter = ['dueOn', 'quotedMatter', 'dueWhy']
const rare = ['jrwa', 'enclosures', 'rNumber', 'remarks']

/** Sender, reference and date say which letter it is. */
const identifies = (typed: Record<string, unknown>) =>
  ['sender', 'theirReference', 'letterDate'].some((field) => field in typed)

/** Data of one draft; Enter or Ctrl+Enter gives it its number and opens the next. */
export const DraftForm = ({
  register,
  draft,
  onDone,
}: {
  register: RegisterDescription
  draft: RecordJson
  onDone: () => void
}) => {
  const client = useQueryClient()
  const toast = useToast()
  const proposals = useQuery(proposalsQuery(draft.id))
  const { typed, shownValue, becauseOf, change, flush } = useDraftValues(draft, proposals.data)
  const [different, setDifferent] = useState(false)
  const [asking, setAsking] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const confirm = useRef<HTMLButtonElement>(null)
  const duplicates = proposals.data?.duplicates ?? []

  const registration = useMutation({
    mutationFn: async () => {
      await flush()
      const input = Object.fromEntries(
        [...first, ...matter, ...rare].map((field) => [field, shownValue(field)]),
      )
      return api<RecordJson>(`/api/v1/letter-drafts/${draft.id}/actions/register`, {
        method: 'POST',
        body: { ...input, senderText: input.sender ? null : input.senderText },
        headers: { 'idempotency-key': `register-${draft.id}` },
      })
    },
    onSuccess: (done) => {
      const letter = done.registeredAs as Reference
      toast({ text: `Zarejestrowano ${letter.number}: ${letter.label}` })
      client.setQueryData(draftsQuery.queryKey, (drafts) => drafts?.filter(({ id }) => id !== draft.id))
      onDone()
      void client.invalidateQueries({ queryKey: ['letters', 'desk'] })
    },
  })
  const submit = async () => {
    if (registration.isPending || proposals.isPending) return
    // What was typed may make it a letter already here: the server is asked before a number is given.
    const known = identifies(typed)
      ? await flush().then(() => client.fetchQuery({ ...proposalsQuery(draft.id), staleTime: 0 }))
      : proposals.data
    if (known?.duplicates.length && !different) setAsking(true)
    else registration.mutate()
  }
  useEffect(() => {
    if (!asking) return
    confirm.current?.focus()
    setAsking(false)
  }, [asking])

  // The subject is what most often wants a correction; the form is ready for Enter at once.
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('#field-subject')?.focus({ preventScroll: true })
  }, [])

  const problem = registration.error instanceof ApiError ? registration.error.problem : undefined
  const field = (id: string) => {
    const described = register.fields.find((one) => one.id === id)!
    const because = becauseOf(id)
    return (
      <div key={id} data-field={id} data-proposed={because !== undefined || undefined}>
        <FieldInput
          field={{
            ...described,
            ...(because !== undefined && id !== 'dueWhy' && { help: `Propozycja: ${because}` }),
          }}
          value={shownValue(id)}
          error={problem?.errors?.find(({ path }) => path === id)?.message}
          errors={problem?.errors}
          onChange={(value) => change(id, value)}
        />
      </div>
    )
  }
  const shownFirst = shownValue('sender') ? first.filter((id) => id !== 'senderText') : first
  const rareFilled = rare.some((id) => shownValue(id) !== null && shownValue(id) !== '')

  return (
    <form
      ref={form}
      className="draft-form"
      noValidate
      aria-label="Dane pisma"
      aria-busy={proposals.isPending}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        void submit()
      }}
    >
      {problem && <ErrorSummary problem={problem} fields={register.fields} />}
      {draft.problems ? (
        <p className="notice pre" data-tone="warning">
          {String(draft.problems)}
        </p>
      ) : null}
      {proposals.data?.reading === 'waiting' && (
        <p className="notice" role="status">
          Tekst skanu jest rozpoznawany; propozycje pojawią się same.
        </p>
      )}
      {proposals.data?.reading === 'none' && proposals.data.reason && !draft.problems && (
        <p className="notice">{proposals.data.reason}</p>
      )}
      {duplicates.length > 0 && !different && (
        <DuplicateNotice
          draft={draft}
          duplicates={duplicates}
          confirm={confirm}
          onDifferent={() => {
            setDifferent(true)
            form.current?.querySelector<HTMLInputElement>('#field-subject')?.focus()
          }}
          onDone={onDone}
        />
      )}
      <div className="draft-fields">{shownFirst.map(field)}</div>
      <div className="draft-fields">{matter.map(field)}</div>
      <details open={rareFilled || undefined}>
        <summary>Sprawa, załączniki, numer R, uwagi</summary>
        <div className="draft-fields">{rare.map(field)}</div>
      </details>
      <footer>
        <button type="submit" className="button" data-kind="primary" disabled={registration.isPending}>
          Zarejestruj i następne <kbd>Enter</kbd>
        </button>
      </footer>
    </form>
  )
}
