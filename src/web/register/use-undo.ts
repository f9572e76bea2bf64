import { useQueryClient } from '@tanstack/react-query'
import type { RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { ApiError, api } from '../api/client.ts'
import { useToast } from '../ui/toast.tsx'

/** Takes back one's last change of a record, and says why when it cannot. */
export const useUndo = (register: RegisterDescription) => {
  const client = useQueryClient()
  const toast = useToast()
  return (id: string) => {
    api<RecordJson>(`/api/v1/${register.id}/${id}/undo`, { method: 'POST', body: {} })
      .then(async (record) => {
        client.setQueryData(['record', register.id, record.id], record)
        toast({ text: 'Cofnięto.' })
        await client.invalidateQueries()
      })
      .catch((error) =>
        toast({ text: error instanceof ApiError ? error.problem.detail : 'Nie udało się cofnąć.' }),
      )
  }
}
