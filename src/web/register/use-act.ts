import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { api } from '../api/client.ts'
import { useToast } from '../ui/toast.tsx'
import { useUndo } from './use-undo.ts'

/** Does an action to a record and shows the result everywhere it is on the screen. */
export const useAct = (register: RegisterDescription, record: Pick<RecordJson, 'id'>) => {
  const client = useQueryClient()
  const toast = useToast()
  const undo = useUndo(register)
  return useMutation({
    mutationFn: ({ action, input, key }: { action: string; input: unknown; key: string }) =>
      api<RecordJson>(`/api/v1/${register.id}/${record.id}/actions/${action}`, {
        method: 'POST',
        body: input ?? {},
        headers: { 'idempotency-key': key },
      }),
    onSuccess: async (next, { action }) => {
      client.setQueryData(['record', register.id, next.id], next)
      const done = register.actions.find((one) => one.id === action)
      toast({
        text: `Zrobione: ${done?.label ?? action}.`,
        ...(done?.undoable && { undo: () => undo(next.id) }),
      })
      await client.invalidateQueries()
    },
  })
}
