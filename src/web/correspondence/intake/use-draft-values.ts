import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RecordJson } from '#kernel/register/description.ts'
import { ApiError, api } from '../../api/client.ts'
import { type DraftProposals, draftsQuery } from '../queries.ts'

type Values = Record<string, unknown>

const pause = 500

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const patch = (id: string, version: number, body: Values) =>
  api<RecordJson>(`/api/v1/letter-drafts/${id}`, {
    method: 'PATCH',
    body,
    headers: { 'if-match': `"${version}"` },
  })

/** Saves what was typed; another tab's save in between changes other fields only, so that ours is tried once more. */
const save = async (id: string, version: number, body: Values): Promise<RecordJson> => {
  try {
    return await patch(id, version, body)
  } catch (error) {
    const current = error instanceof ApiError && (error.problem.current as RecordJson | undefined)
    if (!current) throw error
    return patch(id, current.version, body)
  }
}

/**
 * Values of a draft as the screen shows them: what was typed, else what is kept, else what is proposed. What is typed
 * is saved on the server at once; a proposal never overwrites it.
 */
export const useDraftValues = (draft: RecordJson, proposals: DraftProposals | undefined) => {
  const client = useQueryClient()
  const [typed, setTyped] = useState<Values>({})
  const version = useRef(draft.version)
  const unsaved = useRef<Values>({})
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  version.current = Math.max(version.current, draft.version)

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const body = unsaved.current
    unsaved.current = {}
    if (Object.keys(body).length === 0) return
    try {
      const saved = await save(draft.id, version.current, body)
      version.current = saved.version
      client.setQueryData(draftsQuery.queryKey, (drafts) =>
        drafts?.map((one) => (one.id === saved.id ? saved : one)),
      )
    } catch {
      // What cannot be kept yet (half a date) is told by the registration itself; it stays on the screen.
    }
  }, [client, draft.id])
  useEffect(() => () => void flush(), [flush])

  const change = (field: string, value: unknown) => {
    setTyped((current) => ({ ...current, [field]: value }))
    unsaved.current = { ...unsaved.current, [field]: value }
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), pause)
  }

  const fields = proposals?.fields as Record<string, { value: unknown; because: string }> | undefined
  const shownValue = (field: string): unknown => {
    if (field in typed) return typed[field]
    return isEmpty(draft[field]) ? (fields?.[field]?.value ?? null) : draft[field]
  }
  /** Why the shown value is proposed; undefined when a person has entered it. */
  const becauseOf = (field: string): string | undefined =>
    field in typed || !isEmpty(draft[field]) ? undefined : fields?.[field]?.because

  return { typed, shownValue, becauseOf, change, flush }
}
