import { useQuery } from '@tanstack/react-query'
import { formatDateRange } from '#law/polish/format.ts'
import { typeset } from '#law/polish/typography.ts'
import type { Dimension } from '#modules/trips/analysis.ts'
import { plainField } from '../pages/plain-field.ts'
import { useAddress } from '../pages/use-address.ts'
import { FieldInput } from '../register/field-input.tsx'
import { Failure } from '../ui/failure.tsx'
import { useTitle } from '../ui/title.ts'
import { AnalysisTable } from './analysis-table.tsx'
import { LateList } from './late-list.tsx'
import { analysisQuery } from './queries.ts'
import './trips.css'

const dimensions: Readonly<Record<Dimension, string>> = {
  country: 'Państwo',
  purpose: 'Rodzaj celu',
  person: 'Osoba',
  group: 'Grupa osób',
  unit: 'Komórka',
  month: 'Miesiąc',
  paragraph: 'Paragraf',
}

const registers = {
  all: 'krajowe i zagraniczne',
  'domestic-trips': 'tylko krajowe',
  'foreign-trips': 'tylko zagraniczne',
}

interface ChoiceProps {
  id: string
  label: string
  value: string
  options: Readonly<Record<string, string>>
  onChange: (value: string) => void
}

const Choice = ({ id, label, value, options, onChange }: ChoiceProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
      {Object.entries(options).map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  </div>
)

const named = ['by', 'from', 'to', 'register']

/** What trips have cost, against the plan and the year before (§ 4 ust. 2 pkt 4); the choice stands in the address. */
export const TripAnalysisPage = () => {
  useTitle('Analiza wyjazdów')
  const [query, set] = useAddress()
  const search = new URLSearchParams([...query].filter(([name]) => named.includes(name)))
  const analysis = useQuery(analysisQuery(search.toString()))
  const by = (query.get('by') ?? 'country') as Dimension
  const as = (format: string) => {
    const address = new URLSearchParams(search)
    address.set('format', format)
    return `/api/v1/trips/analysis?${address}`
  }
  const shown = analysis.data
  const day = (id: 'from' | 'to', label: string) => (
    <FieldInput
      field={plainField(id, label, 'date')}
      value={query.get(id) ?? shown?.[id]}
      onChange={(value) => set({ [id]: value ? String(value) : undefined })}
    />
  )
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Analiza wyjazdów</h1>
          {shown && <p className="lead">{formatDateRange(shown.from, shown.to)}</p>}
        </div>
        <div className="actions">
          <a className="button" href={as('pdf')}>
            Raport (PDF)
          </a>
          <a className="button" href={as('xlsx')}>
            Arkusz (XLSX)
          </a>
        </div>
      </div>
      <div className="stack">
        <search className="analysis-choice no-print" aria-label="Co pokazać">
          <Choice
            id="by"
            label="Według"
            value={by}
            options={dimensions}
            onChange={(value) => set({ by: value })}
          />
          {day('from', 'Wyjazdy od')}
          {day('to', 'do')}
          <Choice
            id="register"
            label="Rejestr"
            value={query.get('register') ?? 'all'}
            options={registers}
            onChange={(value) => set({ register: value === 'all' ? undefined : value })}
          />
        </search>
        {analysis.error && <Failure error={analysis.error} />}
        {shown && !analysis.error && (
          <>
            <ul className="notice">
              {shown.findings.map((finding) => (
                <li key={finding}>{typeset(finding)}</li>
              ))}
            </ul>
            {shown.items.length > 0 ? (
              <>
                <AnalysisTable
                  heading={dimensions[shown.by as Dimension]}
                  title={shown.title}
                  items={shown.items}
                  total={shown.total}
                />
                <img
                  className="analysis-chart"
                  src={as('svg')}
                  alt={`Wykres tych samych danych: ${shown.title}`}
                />
              </>
            ) : (
              <p className="empty">W tym okresie nie było wyjazdów. Zmień dni albo rejestr.</p>
            )}
          </>
        )}
        <LateList />
      </div>
    </>
  )
}
