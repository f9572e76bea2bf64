import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDateShort } from '#law/polish/format.ts'
import { registersQuery } from '../api/queries.ts'
import { Badge } from '../ui/badge.tsx'
import type { Hanging } from './queries.ts'

/** A state of a register as its badge. */
export const StateBadge = ({ register, state }: { register: string; state: string }) => {
  const states = useQuery(registersQuery).data?.find((one) => one.id === register)?.states
  const found = states?.find((one) => one.id === state)
  return found ? <Badge tone={found.tone}>{found.label}</Badge> : null
}

/** The address of a record of a register the person may read; of another register, its id stands for the slug. */
export const useSlug = (register: string): string =>
  useQuery(registersQuery).data?.find((one) => one.id === register)?.slug ?? register

interface HangingListProps {
  register: string
  heading: string
  /** What the day of an item means, e.g. „termin”. */
  dayLabel: string
  items: Hanging[]
}

/** Records that hang on a submission: their state, day and unit; nothing where there are none. */
export const HangingList = ({ register, heading, dayLabel, items }: HangingListProps) => {
  const slug = useSlug(register)
  if (items.length === 0) return null
  return (
    <section className="panel" aria-labelledby={`of-${register}`}>
      <header>
        <h2 id={`of-${register}`}>
          {heading} ({items.length})
        </h2>
      </header>
      <ul className="body hanging">
        {items.map((item) => (
          <li key={item.id}>
            <Link to="/$slug/$key" params={{ slug, key: item.id }}>
              {[item.number, item.label].filter(Boolean).join(' · ')}
            </Link>
            <span className="small quiet">
              <StateBadge register={register} state={item.state} />{' '}
              {[item.unit?.label, item.day && `${dayLabel} ${formatDateShort(item.day)}`]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
