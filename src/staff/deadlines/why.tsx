import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ObligationJson } from '#kernel/register/description.ts'
import type { Step } from '#law/step.ts'
import { api } from '../api/client.ts'
import { Steps } from '../pages/steps.tsx'

/** „Dlaczego?”: how the day came about, step by step, each with its provision; read only when asked for. */
export const Why = ({ duty }: { duty: ObligationJson }) => {
  const [open, setOpen] = useState(false)
  const reasons = useQuery({
    queryKey: ['obligation', duty.id],
    queryFn: () => api<{ steps?: Step[] }>(`/api/v1/obligations/${duty.id}`),
    enabled: open,
  })
  if (!duty.rule && !duty.legalBasis) return null
  const steps = reasons.data?.steps ?? []
  return (
    <details className="why no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Dlaczego?</summary>
      {steps.length > 0 ? <Steps steps={steps} /> : <p className="small quiet">{duty.legalBasis}</p>}
    </details>
  )
}
