import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ObligationJson, Tone } from '#kernel/register/description.ts'
import { duePhrase } from '#law/deadlines/level.ts'
import { registersQuery } from '../api/queries.ts'
import { Badge } from '../ui/badge.tsx'

const tones: Record<ObligationJson['level'], Tone> = {
  late: 'danger',
  today: 'danger',
  soon: 'warning',
  ok: 'neutral',
  paused: 'info',
  done: 'good',
}

/** Duties as people read them: the day and its meaning, the record, what is owed and by whom. */
export const DutyList = ({
  duties,
  today,
  empty,
}: {
  duties: ObligationJson[]
  today: string
  empty: string
}) => {
  const registers = useQuery(registersQuery).data ?? []
  if (duties.length === 0) return <p className="quiet">{empty}</p>
  const slugOf = (id: string) => registers.find((register) => register.id === id)?.slug ?? id
  return (
    <ul className="duty-list">
      {duties.map((duty) => (
        <li key={duty.id}>
          <Badge tone={tones[duty.level]}>{duePhrase(duty.due, today)}</Badge>
          <div>
            <Link to="/$slug/$key" params={{ slug: slugOf(duty.record.register), key: duty.record.id }}>
              {duty.record.number && <span className="nowrap">{duty.record.number} · </span>}
              {duty.record.label}
            </Link>
            <span className="what">
              {duty.what}
              {duty.legalBasis && ` · ${duty.legalBasis}`}
            </span>
          </div>
          {duty.who && <span className="small quiet nowrap">{duty.who.label}</span>}
        </li>
      ))}
    </ul>
  )
}
