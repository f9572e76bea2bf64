import { Link } from '@tanstack/react-router'
import { formatNumber } from '#law/polish/format.ts'
import { plural } from '#law/polish/plural.ts'
import type { StateCount, Timeliness } from './board-query.ts'

interface StatePanelProps {
  id: 'submissions' | 'dispositions'
  slug: string
  heading: string
  states: StateCount[]
  timeliness: Timeliness
  /** E.g. [['Wpłynęło', 27], ['Zakończono', 23]]. */
  flow: [string, number][]
  medianDays: number | null
}

const levels = [
  { id: 'late', level: 'late', label: 'po terminie', tone: 'danger' },
  { id: 'atRisk', level: 'soon', label: 'w ciągu 7 dni', tone: 'warning' },
  { id: 'onTime', level: 'ok', label: 'później', tone: 'good' },
] as const

/** Days with their noun; „—” when there was nothing to count. */
export const days = (value: number | null): string =>
  value === null ? '—' : `${formatNumber(value)}\u00A0${plural(value, 'dzień', 'dni', 'dni', 'dnia')}`

/** One register on the board: how its deadlines stand, what happened in the period, how many in each state. */
export const StatePanel = ({ id, slug, heading, states, timeliness, flow, medianDays }: StatePanelProps) => (
  <section className="panel board-panel" aria-labelledby={`board-${id}`}>
    <header>
      <h2 id={`board-${id}`}>{heading}</h2>
    </header>
    <div className="body stack">
      <ul className="levels" aria-label="Otwarte według terminu">
        {levels.map(({ id: key, level, label, tone }) => (
          <li key={key} data-tone={timeliness[key] > 0 ? tone : 'none'}>
            <Link to="/terminy" search={{ czyje: 'wszystkie', rejestr: id, poziom: level } as never}>
              <strong>{timeliness[key]}</strong> {label}
            </Link>
          </li>
        ))}
      </ul>
      <dl className="flow">
        {flow.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>Mediana czasu</dt>
          <dd>{days(medianDays)}</dd>
        </div>
      </dl>
      <table className="state-table">
        <caption className="small quiet">Dziś według stanu</caption>
        <tbody>
          {states
            .filter((state) => state.count > 0)
            .map((state) => (
              <tr key={state.state}>
                <th scope="row">
                  <Link to="/$slug" params={{ slug }} search={{ 'filter[state]': state.state } as never}>
                    {state.label}
                  </Link>
                </th>
                <td>{state.count}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  </section>
)
