import { Link } from '@tanstack/react-router'
import { Badge } from '../ui/badge.tsx'
import { StateBadge, useSlug } from './hanging-list.tsx'
import type { DaySlot, Waiting } from './queries.ts'

interface SlotTableProps {
  slots: DaySlot[]
  /** Who would be invited into a free place; undefined when nobody waits or inviting is not allowed. */
  person: Waiting | undefined
  onInvite: (slot: DaySlot) => void
}

/** Places of the day in the order of time, each with its host and visitor. */
export const SlotTable = ({ slots, person, onInvite }: SlotTableProps) => {
  const slug = useSlug('appointments')
  const manyHosts = new Set(slots.map((slot) => slot.host.id)).size > 1
  return (
    <div className="table-frame">
      <table className="register-table">
        <caption className="hidden-visually">Miejsca w tym dniu</caption>
        <thead>
          <tr>
            <th scope="col">Godzina</th>
            {manyHosts && <th scope="col">Kto przyjmuje</th>}
            <th scope="col">Kto przychodzi</th>
            <th scope="col">Stan</th>
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => (
            <tr key={`${slot.from} ${slot.host.id}`} data-free={slot.visitor ? undefined : ''}>
              <td className="nowrap" data-label="Godzina">
                {slot.from}–{slot.to}
              </td>
              {manyHosts && <td data-label="Kto przyjmuje">{slot.host.label}</td>}
              {slot.visitor ? (
                <>
                  <td data-label="Kto przychodzi">
                    <Link
                      to="/$slug/$key"
                      params={{ slug, key: slot.visitor.appointment }}
                      className="row-link"
                    >
                      {slot.visitor.person}
                    </Link>
                    <p className="small quiet">
                      {slot.visitor.number} · {slot.visitor.subject}
                    </p>
                    {slot.visitor.needs.map((need) => (
                      <Badge key={need} tone="warning">
                        {need}
                      </Badge>
                    ))}
                  </td>
                  <td data-label="Stan">
                    <StateBadge register="appointments" state={slot.visitor.state} />
                  </td>
                </>
              ) : (
                <>
                  <td data-label="Kto przychodzi">
                    {person ? (
                      <button
                        type="button"
                        className="button no-print"
                        aria-label={`Zaproś na ${slot.from}: ${person.person}`}
                        onClick={() => onInvite(slot)}
                      >
                        Zaproś: {person.person}
                      </button>
                    ) : (
                      <span className="quiet">—</span>
                    )}
                  </td>
                  <td data-label="Stan">
                    <Badge>wolne</Badge>
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
