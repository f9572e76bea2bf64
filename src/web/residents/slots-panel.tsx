import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Reference } from '#kernel/register/description.ts'
import { count } from '#law/polish/plural.ts'
import type { DetailPanelProps } from '../register/extensions.ts'
import { Failure } from '../ui/failure.tsx'
import { type DaySlot, slotsQuery, waitingQuery } from './queries.ts'
import { SlotTable } from './slot-table.tsx'
import { WaitingList } from './waiting-list.tsx'
import './residents.css'

const prints = [
  { id: 'host', label: 'Lista dla przyjmującego' },
  { id: 'desk', label: 'Lista dla recepcji' },
  { id: 'badges', label: 'Identyfikatory' },
] as const

/** The places of a reception day and, beside them, who waits: a person is marked there and invited into a free place. */
const SlotsPanel = ({ record, start }: DetailPanelProps) => {
  const slots = useQuery(slotsQuery(record.id))
  const waiting = useQuery(waitingQuery).data ?? []
  const [chosen, setChosen] = useState<string>()
  if (slots.error) return <Failure error={slots.error} />
  if (!slots.data) return null
  const mayInvite = record.allowedActions?.some((action) => action.id === 'invite' && action.allowed) ?? false
  // The list is in the order in which people should be invited: its first stands marked until another is chosen.
  const person = waiting.find((one) => one.id === chosen) ?? waiting[0]
  const invite = (slot: DaySlot) =>
    person &&
    start('invite', {
      submission: { id: person.id, label: `${person.person}: ${person.subject}`, number: person.number },
      from: slot.from,
      host: slot.host satisfies Reference,
    })
  const free = slots.data.filter((slot) => !slot.visitor).length
  return (
    <section className="panel" aria-labelledby="slots">
      <header>
        <h2 id="slots">Miejsca</h2>
        <span className="small quiet">
          {count(slots.data.length - free, 'zajęte', 'zajęte', 'zajętych')},{' '}
          {count(free, 'wolne', 'wolne', 'wolnych')}
        </span>
      </header>
      <div className="body stack">
        <p className="actions">
          {prints.map((print) => (
            <a
              key={print.id}
              className="button"
              href={`/api/v1/reception-days/${record.id}/prints/${print.id}`}
              target="_blank"
              rel="noreferrer"
            >
              {print.label} <span className="small quiet">PDF</span>
            </a>
          ))}
        </p>
        <div className="slots" data-alone={!mayInvite || undefined}>
          <SlotTable
            slots={slots.data}
            person={mayInvite ? person : undefined}
            onInvite={(slot) => void invite(slot)}
          />
          {mayInvite && <WaitingList waiting={waiting} chosen={person?.id} onChoose={setChosen} />}
        </div>
      </div>
    </section>
  )
}

export default SlotsPanel
