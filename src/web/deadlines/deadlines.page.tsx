import { useQuery } from '@tanstack/react-query'
import type { ObligationJson } from '#kernel/register/description.ts'
import { count } from '#law/polish/plural.ts'
import { typeset } from '#law/polish/typography.ts'
import { meQuery, registersQuery } from '../api/queries.ts'
import { type Board, boardQuery, structureQuery } from '../pages/queries.ts'
import { flatten } from '../pages/units.ts'
import { useAddress } from '../pages/use-address.ts'
import { Failure } from '../ui/failure.tsx'
import { useTitle } from '../ui/title.ts'
import { BoardFilters } from './board-filters.tsx'
import { BoardList } from './board-list.tsx'
import './deadlines.css'

const levels: [keyof Board['counts'], string][] = [
  ['late', 'po terminie'],
  ['today', 'na dziś'],
  ['soon', 'w ciągu 7 dni'],
  ['ok', 'później'],
  ['paused', 'wstrzymane'],
]

const sentence = ({ counts }: Board): string => {
  if (counts.all === 0) return 'Nie ma tu otwartych terminów.'
  const late = counts.late > 0 ? `${counts.late} po terminie, ` : ''
  return `${count(counts.all, 'otwarty termin', 'otwarte terminy', 'otwartych terminów')}: ${late}${counts.today} na dziś, ${counts.soon} w ciągu 7 dni.`
}

const levelNames: Record<ObligationJson['level'], string> = {
  late: 'Po terminie',
  today: 'Na dziś',
  soon: 'W ciągu 7 dni',
  ok: 'Później',
  paused: 'Wstrzymane',
  done: 'Zrobione',
}

/** Who owes what and by when: mine, my unit's, what I wait for, all I may see. */
export const DeadlinesPage = () => {
  useTitle('Terminy')
  const me = useQuery(meQuery).data
  const registers = useQuery(registersQuery).data ?? []
  const structure = useQuery(structureQuery()).data
  const [query, set] = useAddress()
  const whose = query.get('czyje') ?? 'moje'
  const unit = whose === 'komorka' ? me?.unit?.symbol : (query.get('komorka') ?? undefined)
  const register = query.get('rejestr') ?? undefined
  const level = query.get('poziom') ?? undefined
  const order = query.get('grupuj') ?? 'poziom'
  const asked = new URLSearchParams({
    limit: '200',
    ...(whose === 'moje' && { mine: 'true' }),
    ...(whose === 'czekam' && { others: 'true' }),
    ...(unit && { unit }),
    ...(register && { register }),
    ...(level && { level }),
  }).toString()
  const board = useQuery(boardQuery(asked))
  const shownLevels = levels.filter(([id]) => id !== 'paused' || level === id || board.data?.counts.paused)
  const units = structure ? [...flatten(structure.root), ...structure.outside.flatMap(flatten)] : []
  const scopes: [string, string][] = [
    ['moje', 'Moje'],
    ...(me?.unit ? ([['komorka', `Komórki ${me.unit.symbol ?? ''}`]] as [string, string][]) : []),
    ['czekam', 'Czekam na innych'],
    ['wszystkie', 'Wszystkie'],
  ]
  const groupOf = (duty: ObligationJson): string => {
    if (order === 'rejestr')
      return registers.find((one) => one.id === duty.record.register)?.label.many ?? duty.record.register
    if (order === 'kto') return duty.who?.label ?? 'Nieprzydzielone'
    return levelNames[duty.level]
  }
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Terminy</h1>
          <p className="lead">{board.data ? typeset(sentence(board.data)) : '\u00A0'}</p>
        </div>
        <button type="button" className="button" onClick={() => window.print()}>
          Drukuj listę
        </button>
      </div>
      <nav className="tabs" aria-label="Czyje terminy">
        {scopes.map(([id, label]) => (
          <button
            key={id}
            type="button"
            aria-pressed={whose === id}
            onClick={() => set({ czyje: id === 'moje' ? undefined : id, komorka: undefined })}
          >
            {label}
          </button>
        ))}
      </nav>
      <ul className="level-counts" aria-label="Poziomy">
        {shownLevels.map(([id, label]) => (
          <li key={id}>
            <button
              type="button"
              data-level={board.data?.counts[id] ? id : undefined}
              aria-pressed={level === id}
              onClick={() => set({ poziom: level === id ? undefined : id })}
            >
              <strong>{board.data?.counts[id] ?? '–'}</strong> {label}
            </button>
          </li>
        ))}
      </ul>
      <BoardFilters
        registers={registers}
        units={whose === 'komorka' ? [] : units}
        unit={unit}
        register={register}
        order={order}
        onChange={set}
      />
      {board.error && <Failure error={board.error} />}
      {board.data && (
        <BoardList
          groups={[...Map.groupBy(board.data.items, groupOf)]}
          today={board.data.today}
          registers={registers}
          empty={
            query.size > 0
              ? 'Żaden termin nie spełnia tych warunków.'
              : 'Nic nie jest Ci teraz zadane. Terminy powstają same z pism, zgłoszeń i dyspozycji (§\u00A09 pkt\u00A01 zarządzenia).'
          }
        />
      )}
      {board.data && board.data.items.length === 200 && (
        <p className="quiet small">Pokazano 200 najpilniejszych. Zawęź listę, aby zobaczyć pozostałe.</p>
      )}
    </>
  )
}
