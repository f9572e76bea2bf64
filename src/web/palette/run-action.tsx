import { useEffect, useRef } from 'react'
import { ActionDialog } from '../register/action-dialog.tsx'
import { useAct } from '../register/use-act.ts'
import type { Chosen } from './use-groups.ts'

/** Does an action chosen in the palette: with its dialog where it asks or warns, at once where it does not. */
export const RunAction = ({ register, record, action, onClose }: Chosen & { onClose: () => void }) =>
  action.input.length > 0 || action.confirm ? (
    <ActionDialog register={register} record={record} action={action} onClose={onClose} />
  ) : (
    <AtOnce register={register} record={record} action={action} onClose={onClose} />
  )

const AtOnce = ({ register, record, action, onClose }: Chosen & { onClose: () => void }) => {
  const act = useAct(register, record)
  const started = useRef(false)
  useEffect(() => {
    if (started.current) return
    started.current = true
    act.mutate({ action: action.id, input: {}, key: crypto.randomUUID() }, { onSettled: onClose })
  })
  return null
}
