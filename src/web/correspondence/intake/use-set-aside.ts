import { useQueryClient } from '@tanstack/react-query'
import type { RecordJson } from '#kernel/register/description.ts'
import { ApiError, api } from '../../api/client.ts'
import { useToast } from '../../ui/toast.tsx'
import { draftsQuery } from '../queries.ts'

/** Puts a draft aside without a number, with the way back; then `onDone`. */
export const useSetAside = (onDone: () => void) => {
  const client = useQueryClient()
  const toast = useToast()
  const post = (id: string, what: string, body: object) =>
    api<RecordJson>(`/api/v1/letter-drafts/${id}/${what}`, { method: 'POST', body })
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: draftsQuery.queryKey })
    await client.invalidateQueries({ queryKey: ['letters', 'desk'] })
  }
  return (id: string, aside: string) => {
    post(id, 'actions/setAside', { aside })
      .then(async () => {
        toast({
          text: 'Odłożono bez rejestracji.',
          undo: () => void post(id, 'undo', {}).then(refresh),
        })
        onDone()
        await refresh()
      })
      .catch((error) =>
        toast({ text: error instanceof ApiError ? error.problem.detail : 'Nie udało się odłożyć.' }),
      )
  }
}
