import { Link } from '@tanstack/react-router'
import { formatDateShort } from '#law/polish/format.ts'
import { Badge } from '../ui/badge.tsx'
import { useSlug } from './hanging-list.tsx'
import type { Waiting } from './queries.ts'

interface WaitingListProps {
  waiting: Waiting[]
  chosen: string | undefined
  onChoose: (id: string) => void
}

/** Who waits for a meeting; the arrows move the mark, and free places then offer that person. */
export const WaitingList = ({ waiting, chosen, onChoose }: WaitingListProps) => {
  const slug = useSlug('submissions')
  return (
    <fieldset className="waiting no-print">
      <legend>Oczekujący{waiting.length > 0 && ` (${waiting.length})`}</legend>
      {waiting.length === 0 && <p className="quiet">Nikt nie czeka na spotkanie.</p>}
      {waiting.map((one) => (
        <label key={one.id}>
          <input type="radio" name="waiting" checked={one.id === chosen} onChange={() => onChoose(one.id)} />
          <span>
            <strong>{one.person}</strong> {one.priority === 'high' && <Badge tone="danger">pilne</Badge>}
            <span className="small quiet block">
              <Link to="/$slug/$key" params={{ slug, key: one.id }}>
                {one.number}
              </Link>{' '}
              z {formatDateShort(one.receivedOn)} · {one.subject}
              {one.host && ` · do: ${one.host}`}
            </span>
            {one.needs.map((need) => (
              <Badge key={need} tone="warning">
                {need}
              </Badge>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
