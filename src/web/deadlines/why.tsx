import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ObligationWhole } from '#kernel/obligations/one-obligation.ts'
import type { ObligationJson } from '#kernel/register/description.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { typeset } from '#law/polish/typography.ts'
import { api } from '../api/client.ts'
import { Steps } from '../pages/steps.tsx'
import { Failure } from '../ui/failure.tsx'
import { type Change, ChangeDialog, changes } from './change-dialog.tsx'

const eventWords = { suspended: 'wstrzymano', resumed: 'wznowiono', extended: 'przedłużono' } as const

/** „Dlaczego?”: how the day came about, what people decided about it, and what may be decided now. Read when asked for. */
export const Why = ({ duty }: { duty: ObligationJson }) => {
  const [open, setOpen] = useState(false)
  const [change, setChange] = useState<Change>()
  const whole = useQuery({
    queryKey: ['obligations', 'one', duty.id],
    queryFn: () => api<ObligationWhole>(`/api/v1/obligations/${duty.id}`),
    enabled: open,
  })
  return (
    <details className="why no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Dlaczego?</summary>
      {whole.error && <Failure error={whole.error} />}
      {whole.data && (
        <div className="why-body">
          {whole.data.steps.length > 0 ? (
            <Steps steps={whole.data.steps} />
          ) : (
            <p className="small quiet">
              {typeset(`Dzień wyznaczono ręcznie ${formatDateLong(whole.data.startedOn)}`)}
            </p>
          )}
          {whole.data.events.length > 0 && (
            <ul className="small">
              {whole.data.events.map((event) => (
                <li key={event.kind + event.on + event.reason}>
                  {typeset(`${formatDateLong(event.on)} ${eventWords[event.kind]}: ${event.reason}`)}
                  {event.legalBasis && <span className="quiet"> {event.legalBasis}</span>}
                </li>
              ))}
            </ul>
          )}
          {whole.data.changeable.allowed ? (
            <p className="actions">
              {changes
                .filter((one) => one.from === undefined || one.from === whole.data.state)
                .map((one) => (
                  <button key={one.id} type="button" className="button" onClick={() => setChange(one)}>
                    {one.label}
                  </button>
                ))}
            </p>
          ) : (
            <p className="small quiet">{whole.data.changeable.reason}</p>
          )}
        </div>
      )}
      {change && <ChangeDialog duty={duty} change={change} onClose={() => setChange(undefined)} />}
    </details>
  )
}
