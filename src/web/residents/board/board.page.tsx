import { useQuery } from '@tanstack/react-query'
import { addDays, addMonths } from '#law/calendar/plain-date.ts'
import { formatDateRange, formatMonth } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import { typeset } from '#law/polish/typography.ts'
import { meQuery, registersQuery } from '../../api/queries.ts'
import { useAddress } from '../../pages/use-address.ts'
import { Failure } from '../../ui/failure.tsx'
import { useTitle } from '../../ui/title.ts'
import { useSlug } from '../hanging-list.tsx'
import { type ResidentsBoard, residentsBoardQuery } from './board-query.ts'
import { MonthPanel } from './month-panel.tsx'
import { StatePanel } from './state-panel.tsx'
import { UnitTable } from './unit-table.tsx'
import './board.css'

const sentence = ({ submissions, dispositions }: ResidentsBoard): string => {
  const late = submissions.timeliness.late + dispositions.timeliness.late
  const risk = submissions.timeliness.atRisk + dispositions.timeliness.atRisk
  if (late + risk === 0) return 'Nic nie jest po terminie ani nie przypada w najbliższych 7 dniach.'
  return `Po terminie: ${count(late, 'sprawa', 'sprawy', 'spraw')}. W najbliższych 7 dniach: ${risk}.`
}

const Topics = ({ topics }: { topics: ResidentsBoard['topics'] }) => {
  const slug = useSlug('submissions')
  const register = useQuery(registersQuery).data?.find((one) => one.id === 'submissions')
  const options = register?.fields.find((field) => field.id === 'topic')?.options ?? []
  return (
    <section className="panel" aria-labelledby="board-topics">
      <header>
        <h2 id="board-topics">Tematy w tym okresie</h2>
      </header>
      <div className="body">
        {topics.length === 0 && <p className="quiet">W tym okresie nic nie wpłynęło.</p>}
        <table className="state-table">
          <caption className="hidden-visually">Zgłoszenia według tematów</caption>
          <tbody>
            {topics.map(({ topic, count: n }) => (
              <tr key={topic ?? ''}>
                <th scope="row">
                  {topic ? (
                    <a href={`/${slug}?${new URLSearchParams({ 'filter[topic]': topic })}`}>
                      {options.find((option) => option.value === topic)?.label ?? topic}
                    </a>
                  ) : (
                    'bez tematu'
                  )}
                </th>
                <td>{n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Submissions and dispositions by state, deadline and unit; the monthly report for the Director (§ 5 pkt 8). */
export const ResidentsBoardPage = () => {
  useTitle('Tablica spraw mieszkańców')
  const today = useQuery(meQuery).data?.today
  const [query, set] = useAddress()
  const month = query.get('miesiac') ?? undefined
  const period = month ? { from: `${month}-01`, to: addDays(addMonths(`${month}-01`, 1), -1) } : undefined
  const board = useQuery(residentsBoardQuery(period))
  const slugs = { submissions: useSlug('submissions'), dispositions: useSlug('dispositions') }
  if (board.error) return <Failure error={board.error} />
  if (!board.data || !today) return null
  const { from, to, submissions, dispositions, units, topics, months } = board.data
  const thisMonth = `${today.slice(0, 7)}-01`
  const choices = Array.from({ length: 12 }, (_, n) => addMonths(thisMonth, -n).slice(0, 7))
  const reported = month ?? addMonths(thisMonth, -1).slice(0, 7)
  return (
    <>
      <div className="page-head">
        <div>
          <p className="eyebrow">Sprawy mieszkańców · {formatDateRange(from, to)}</p>
          <h1>Tablica spraw mieszkańców</h1>
          <p className="lead">{typeset(sentence(board.data))}</p>
        </div>
        <div className="actions">
          <label className="period">
            Okres{' '}
            <select
              className="input"
              value={month ?? ''}
              onChange={(event) => set({ miesiac: event.target.value })}
            >
              <option value="">ostatnie 30 dni</option>
              {choices.map((one) => (
                <option key={one} value={one}>
                  {formatMonth(one)}
                </option>
              ))}
            </select>
          </label>
          <a
            className="button"
            href={`/api/v1/residents/report.pdf?month=${reported}`}
            target="_blank"
            rel="noreferrer"
          >
            Raport {formatMonth(reported)} <span className="small quiet">PDF</span>
          </a>
          <a className="button" href={`/api/v1/residents/report.xlsx?month=${reported}`} download>
            XLSX
          </a>
          <button type="button" className="button" onClick={() => window.print()}>
            Drukuj <kbd>Ctrl P</kbd>
          </button>
        </div>
      </div>
      <div className="board">
        <StatePanel
          id="submissions"
          slug={slugs.submissions}
          heading="Zgłoszenia"
          states={submissions.states}
          timeliness={submissions.timeliness}
          flow={[
            ['Wpłynęło', submissions.received],
            ['Zakończono', submissions.closed],
          ]}
          medianDays={submissions.medianDays}
        />
        <StatePanel
          id="dispositions"
          slug={slugs.dispositions}
          heading="Dyspozycje Prezydenta"
          states={dispositions.states}
          timeliness={dispositions.timeliness}
          flow={[
            ['Polecono', dispositions.ordered],
            ['Wykonano', dispositions.done],
          ]}
          medianDays={dispositions.medianDays}
        />
        <UnitTable units={units} slug={slugs.dispositions} />
        <Topics topics={topics} />
      </div>
      <MonthPanel months={months} last={to.slice(0, 7)} />
    </>
  )
}
