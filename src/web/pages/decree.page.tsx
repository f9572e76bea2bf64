import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { fold } from '#law/polish/fold.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import { typeset } from '#law/polish/typography.ts'
import { Failure } from '../ui/failure.tsx'
import { useKeys } from '../ui/keys.ts'
import { moveFocus } from '../ui/move-focus.ts'
import { useTitle } from '../ui/title.ts'
import { DecreeTable } from './decree-table.tsx'
import { sectionOf } from './provision-name.ts'
import { decreeQuery, type Provision, structureQuery } from './queries.ts'
import { flatten } from './units.ts'
import { useAddress } from './use-address.ts'
import './decree.css'
import './segments.css'

const statuses: [Provision['status'], string][] = [
  ['served', 'w systemie'],
  ['partly', 'częściowo'],
  ['missing', 'poza systemem'],
]

/** The share of each status as one line of three colours; the words beside it say the same. */
const Share = ({ totals }: { totals: Record<Provision['status'], number> }) => {
  const all = totals.served + totals.partly + totals.missing
  const served = (100 * totals.served) / all
  const partly = (100 * totals.partly) / all
  return (
    <svg className="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="missing" width="100" height="4" />
      <rect className="partly" width={served + partly} height="4" />
      <rect className="served" width={served} height="4" />
    </svg>
  )
}

/** Each task of the decree, where it is done, and whether anything is open there. */
export const DecreePage = () => {
  useTitle('Zarządzenie')
  const decree = useQuery(decreeQuery)
  const structure = useQuery(structureQuery()).data
  const [query, set] = useAddress()
  const field = useRef<HTMLInputElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const move = (step: number) => moveFocus(sheet.current, '.provision', step)
  const filter = () => field.current?.focus()
  useKeys({ f: filter, '/': filter, j: () => move(1), k: () => move(-1) })
  if (decree.error) return <Failure error={decree.error} />
  if (!decree.data) return null
  const { items, totals } = decree.data

  const units = new Map(structure ? flatten(structure.root).map((unit) => [unit.symbol, unit.name]) : [])
  const [status, unit, words] = [query.get('stan'), query.get('komorka'), query.get('q') ?? '']
  const shown = items.filter(
    (one) =>
      (!status || one.status === status) &&
      (!unit || one.unit === unit) &&
      fold(`${one.id} ${one.duty} ${one.shownBy}`).includes(fold(words.trim())),
  )
  const sections = Map.groupBy(shown, (one) => one.id.split('.')[0]!)
  const version = structure?.version
  const unitLabel = (symbol: string) => (symbol === '*' ? 'każda komórka' : (units.get(symbol) ?? symbol))
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Zarządzenie{version ? ` nr\u00A0${version.number}` : ''}</h1>
          {version && (
            <p className="lead small">
              {typeset(`${version.title}, obowiązuje od ${formatDateLong(version.inForceFrom)}`)}
            </p>
          )}
        </div>
        <button type="button" className="button" onClick={() => window.print()}>
          Drukuj zestawienie
        </button>
      </div>
      <div className="decree-totals">
        <p>
          {typeset(
            `${count(items.length, 'zadanie', 'zadania', 'zadań')}: ${totals.served}\u00A0w\u00A0systemie, ${totals.partly}\u00A0częściowo, ${totals.missing}\u00A0poza\u00A0systemem.`,
          )}
        </p>
        <Share totals={totals} />
      </div>
      <div className="filters decree-filters">
        <ul className="segments" aria-label="Stan">
          <li>
            <button type="button" aria-pressed={!status} onClick={() => set({ stan: undefined })}>
              Wszystkie <span>{items.length}</span>
            </button>
          </li>
          {statuses.map(([id, label]) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={status === id}
                onClick={() => set({ stan: status === id ? undefined : id })}
              >
                {label} <span>{totals[id]}</span>
              </button>
            </li>
          ))}
        </ul>
        <label>
          <span className="hidden-visually">Komórka</span>
          <select
            className="input"
            value={unit ?? ''}
            onChange={(event) => set({ komorka: event.target.value })}
          >
            <option value="">Wszystkie komórki</option>
            {[...new Set(items.map((one) => one.unit))].map((symbol) => (
              <option key={symbol} value={symbol}>
                {symbol === '*' ? 'Każda komórka (§ 9)' : `${symbol} ${unitLabel(symbol)}`}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="hidden-visually">Szukaj zadania</span>
          <input
            ref={field}
            type="search"
            className="input"
            placeholder="Szukaj zadania albo paragrafu"
            value={words}
            onChange={(event) => set({ q: event.target.value })}
          />
        </label>
      </div>
      {shown.length === 0 && <p className="quiet">Żadne zadanie nie spełnia tych warunków.</p>}
      <div ref={sheet}>
        {[...sections].map(([section, provisions]) => (
          <DecreeTable
            key={section}
            section={sectionOf(section)}
            provisions={provisions}
            unitLabel={unitLabel}
          />
        ))}
      </div>
    </>
  )
}
