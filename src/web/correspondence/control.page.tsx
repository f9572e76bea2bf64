import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays, isPlainDate } from '#law/calendar/plain-date.ts'
import { duePhrase } from '#law/deadlines/level.ts'
import { formatDateLong, formatDateShort, formatInstant } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import { ApiError, api } from '../api/client.ts'
import { meQuery } from '../api/queries.ts'
import { plainField } from '../pages/plain-field.ts'
import { useAddress } from '../pages/use-address.ts'
import { FieldInput } from '../register/field-input.tsx'
import { Failure } from '../ui/failure.tsx'
import { useTitle } from '../ui/title.ts'
import { useToast } from '../ui/toast.tsx'
import { type Control, controlQuery } from './queries.ts'
import './correspondence.css'

const List = ({
  id,
  title,
  empty,
  letters,
  today,
}: {
  id: string
  title: string
  empty: string
  letters: Control['late']
  today: string
}) => (
  <section className="panel" aria-labelledby={id}>
    <header>
      <h2 id={id}>
        {title} <span className="quiet">· {letters.length}</span>
      </h2>
    </header>
    <div className="body">
      {letters.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <ul className="duty-list">
          {letters.map((letter) => (
            <li key={letter.id}>
              <span className="small">
                {letter.dueOn ? duePhrase(letter.dueOn, today) : `wpł. ${formatDateShort(letter.receivedOn)}`}
              </span>
              <Link to="/$slug/$key" params={{ slug: 'pisma-przychodzace', key: letter.id }}>
                <span className="nowrap">{letter.number} · </span>
                {letter.label}
              </Link>
              <span className="small quiet">{letter.who ?? 'bez dekretacji'}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  </section>
)

const numbers = ({ first, last, count: n, gaps }: Control) =>
  gaps.length > 0
    ? `Brakuje numerów: ${gaps.join(', ')}.`
    : n === 0
      ? 'Tego dnia niczego nie zarejestrowano. Numery są ciągłe.'
      : `Zarejestrowano ${count(n, 'pismo', 'pisma', 'pism')}: ${first}${first === last ? '' : ` – ${last}`}. Numery są ciągłe.`

/** The daily control of letters, signed by the head of the secretariat; the book of a period as PDF. */
export const ControlPage = () => {
  useTitle('Kontrola dzienna pism')
  const client = useQueryClient()
  const toast = useToast()
  const today = useQuery(meQuery).data?.today
  const [address, set] = useAddress()
  const day = address.get('dzien') ?? today
  const control = useQuery({ ...controlQuery(day), enabled: day !== undefined })
  const [failure, setFailure] = useState<unknown>()
  const [from, setFrom] = useState<string>()
  if (control.error) return <Failure error={control.error} />
  const data = control.data
  if (!data || !today || !day) return null
  const sign = async () => {
    setFailure(undefined)
    try {
      await api('/api/v1/letter-controls', { method: 'POST', body: { day } })
      toast({ text: `Podpisano kontrolę ${formatDateLong(day)}` })
      await client.invalidateQueries({ queryKey: ['letters'] })
    } catch (error) {
      setFailure(
        error instanceof ApiError && error.problem.errors?.[0]
          ? new ApiError({ ...error.problem, detail: error.problem.errors[0].message })
          : error,
      )
    }
  }
  const bookFrom = from ?? `${day.slice(0, 7)}-01`
  const mayPrint = isPlainDate(bookFrom) && bookFrom <= day
  return (
    <>
      <div className="page-head">
        <div>
          <p className="eyebrow">
            <Link to={'/korespondencja' as never}>Pisma</Link>
          </p>
          <h1>Kontrola dzienna: {formatDateLong(day)}</h1>
          <p className="lead">{numbers(data)}</p>
        </div>
        <div className="actions">
          <FieldInput
            field={plainField('day', 'Dzień', 'date')}
            value={day}
            onChange={(value) => isPlainDate(String(value)) && set({ dzien: String(value) })}
          />
          {day > '2000-01-01' && (
            <button type="button" className="button" onClick={() => set({ dzien: addDays(day, -1) })}>
              Dzień wcześniej
            </button>
          )}
          {data.maySign && !data.signed && (
            <button type="button" className="button" data-kind="primary" onClick={() => void sign()}>
              Podpisz kontrolę
            </button>
          )}
        </div>
      </div>
      {failure !== undefined && <Failure error={failure} />}
      <div className="stack">
        <p className="notice" data-tone={data.signed ? 'good' : 'info'} role="status">
          {data.signed
            ? `Kontrolę podpisał(a) ${data.signed.by}, ${formatInstant(data.signed.at)}.`
            : 'Kontrola tego dnia nie jest jeszcze podpisana. Podpisuje ją kierownik sekretariatu.'}
        </p>
        <List
          id="control-unassigned"
          title="Bez dekretacji"
          empty="Wszystkie pisma są zadekretowane."
          letters={data.unassigned}
          today={today}
        />
        <List
          id="control-late"
          title="Po terminie"
          empty="Nic nie jest po terminie."
          letters={data.late}
          today={today}
        />
        <section className="panel" aria-labelledby="control-book">
          <header>
            <h2 id="control-book">Bez odpowiedzi i książka pism</h2>
          </header>
          <div className="body book">
            <p>
              <Link to={'/pisma-przychodzace?filter[state][in]=routed,inProgress&sort=dueOn' as never}>
                {count(data.unanswered, 'pismo czeka', 'pisma czekają', 'pism czeka')} na odpowiedź
              </Link>
            </p>
            <FieldInput
              field={plainField('bookFrom', 'Książka od dnia', 'date')}
              value={bookFrom}
              onChange={(value) => setFrom(String(value ?? ''))}
            />
            {mayPrint ? (
              <a
                className="button"
                href={`/api/v1/correspondence/book.pdf?from=${bookFrom}&to=${day}`}
                target="_blank"
                rel="noreferrer"
              >
                Drukuj książkę <span className="small quiet">PDF</span>
              </a>
            ) : (
              <span className="small quiet">Początek okresu nie może być po dniu kontroli.</span>
            )}
          </div>
        </section>
      </div>
    </>
  )
}
