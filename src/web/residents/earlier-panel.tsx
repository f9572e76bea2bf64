import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDateShort } from '#law/polish/format.ts'
import type { DetailPanelProps } from '../register/extensions.ts'
import { StateBadge } from './hanging-list.tsx'
import { contextQuery, type Earlier } from './queries.ts'
import './residents.css'

interface GroupProps {
  heading: string
  slug: string
  items: Earlier[]
  /** Joins the open submission to the given one; absent where the person may not. */
  onJoin: ((earlier: Earlier) => void) | undefined
}

const shownAtOnce = 3

const List = ({ slug, items, onJoin }: Omit<GroupProps, 'heading'>) => (
  <ul className="hanging">
    {items.map((item) => (
      <li key={item.id}>
        <Link to="/$slug/$key" params={{ slug, key: item.id }}>
          {item.number} · {item.label}
        </Link>
        <span className="small quiet">
          <StateBadge register="submissions" state={item.state} />{' '}
          {[
            item.person?.label,
            formatDateShort(item.receivedOn),
            item.likeness !== undefined && `podobne w ${Math.round(item.likeness * 100)}%`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {onJoin && (
          <button
            type="button"
            className="button no-print"
            data-kind="plain"
            aria-label={`Połącz z ${item.number}`}
            onClick={() => onJoin(item)}
          >
            Połącz z tym
          </button>
        )}
      </li>
    ))}
  </ul>
)

const Group = ({ heading, items, ...list }: GroupProps) => {
  const rest = items.slice(shownAtOnce)
  if (items.length === 0) return null
  return (
    <div className="earlier">
      <h3 className="small quiet">
        {heading} ({items.length})
      </h3>
      <List items={items.slice(0, shownAtOnce)} {...list} />
      {rest.length > 0 && (
        <details>
          <summary className="small">i jeszcze {rest.length}</summary>
          <List items={rest} {...list} />
        </details>
      )}
    </div>
  )
}

/** Earlier matters of the person, of the same topic and district, and those with a similar subject. */
const EarlierPanel = ({ register, record, start }: DetailPanelProps) => {
  const context = useQuery(contextQuery(record.id)).data
  if (!context) return null
  const { samePerson, samePlace, similar } = context
  const told = new Set([...samePerson, ...samePlace].map((one) => one.id))
  const alike = similar.filter((one) => !told.has(one.id))
  const mayJoin = record.allowedActions?.some((action) => action.id === 'join' && action.allowed)
  const join = (earlier: Earlier) =>
    start('join', { earlier: { id: earlier.id, label: earlier.label, number: earlier.number } })
  const group = { slug: register.slug, onJoin: mayJoin ? join : undefined }
  const none = samePerson.length + samePlace.length + alike.length === 0
  return (
    <section className="panel" aria-labelledby="earlier">
      <header>
        <h2 id="earlier">Wcześniejsze i podobne</h2>
      </header>
      <div className="body stack">
        {none && <p className="quiet">Nie ma wcześniejszych zgłoszeń tej osoby ani podobnych spraw.</p>}
        <Group {...group} heading="Tej samej osoby" items={samePerson} />
        <Group {...group} heading="Ten sam temat i dzielnica" items={samePlace} />
        <Group {...group} heading="Podobnie nazwane" items={alike} />
      </div>
    </section>
  )
}

export default EarlierPanel
