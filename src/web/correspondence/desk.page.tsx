import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ObligationJson, Tone } from '#kernel/register/description.ts'
import { duePhrase } from '#law/deadlines/level.ts'
import { formatDateShort } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import { typeset } from '#law/polish/typography.ts'
import { meQuery } from '../api/queries.ts'
import { Badge } from '../ui/badge.tsx'
import { Failure } from '../ui/failure.tsx'
import { useKeys } from '../ui/keys.ts'
import { useTitle } from '../ui/title.ts'
import { type DeskLetter, deskQuery } from './queries.ts'
import './correspondence.css'

const tones: Record<ObligationJson['level'], Tone> = {
  late: 'danger',
  today: 'danger',
  soon: 'warning',
  ok: 'neutral',
  paused: 'info',
  done: 'good',
}

const groups = [
  { why: 'mine', title: 'Do załatwienia przeze mnie', empty: 'Nie masz teraz pism do załatwienia.' },
  { why: 'unit', title: 'W komórce, jeszcze niczyje', empty: '' },
  { why: 'copy', title: 'Do wiadomości', empty: '' },
] as const

const Letters = ({ letters, today }: { letters: DeskLetter[]; today: string }) => (
  <ul className="duty-list">
    {letters.map((letter) => (
      <li key={letter.id}>
        {letter.dueOn && letter.level ? (
          <Badge tone={tones[letter.level]}>{duePhrase(letter.dueOn, today)}</Badge>
        ) : (
          <span className="small quiet">bez terminu</span>
        )}
        <div>
          <Link to="/$slug/$key" params={{ slug: 'pisma-przychodzace', key: letter.id }}>
            <span className="nowrap">{letter.number} · </span>
            {letter.subject}
          </Link>
          <span className="what">
            {typeset([letter.sender, letter.instruction].filter(Boolean).join(' · '))}
          </span>
        </div>
        <span className="small quiet nowrap">wpł. {formatDateShort(letter.receivedOn)}</span>
      </li>
    ))}
  </ul>
)

const sentence = (toRegister: number, toRoute: number, mine: number) =>
  [
    toRegister > 0 && `${count(toRegister, 'pismo', 'pisma', 'pism')} do zarejestrowania`,
    toRoute > 0 && `${count(toRoute, 'pismo', 'pisma', 'pism')} do dekretacji`,
    mine > 0 && `${count(mine, 'pismo', 'pisma', 'pism')} do załatwienia`,
  ]
    .filter(Boolean)
    .join(' · ') || 'Nic nie czeka. Nowe pisma pojawią się tutaj.'

/** „Pisma”: what to do among letters, in the order in which it burns. */
export const DeskPage = () => {
  useTitle('Pisma')
  const desk = useQuery(deskQuery)
  const today = useQuery(meQuery).data?.today
  const navigate = useNavigate()
  const data = desk.data
  const go = (href: string) => () => void navigate({ to: href } as never)
  useKeys({
    ...(data?.toRegister !== undefined && { n: go('/pisma-przychodzace/przyjmij') }),
    ...(data?.toRoute !== undefined && { d: go('/pisma-przychodzace/dekretacja') }),
  })
  if (desk.error) return <Failure error={desk.error} />
  if (!data || !today) return null
  const { toRegister, toRoute, letters } = data
  const mine = letters.filter(({ why }) => why !== 'copy').length
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Pisma</h1>
          <p className="lead">{sentence(toRegister ?? 0, toRoute ?? 0, mine)}</p>
        </div>
        <div className="actions">
          {toRegister !== undefined && (
            <Link
              to={'/pisma-przychodzace/przyjmij' as never}
              className="button"
              data-kind={toRoute === 0 || toRegister > 0 ? 'primary' : undefined}
              aria-keyshortcuts="n"
            >
              Przyjmij pisma{toRegister > 0 && ` (${toRegister})`} <kbd>n</kbd>
            </Link>
          )}
          {toRoute !== undefined && (
            <Link
              to={'/pisma-przychodzace/dekretacja' as never}
              className="button"
              data-kind={toRegister === undefined ? 'primary' : undefined}
              aria-keyshortcuts="d"
            >
              Dekretuj{toRoute > 0 && ` (${toRoute})`} <kbd>d</kbd>
            </Link>
          )}
          {toRegister !== undefined && (
            <Link to={'/pisma-przychodzace/kontrola' as never} className="button">
              Kontrola dzienna
            </Link>
          )}
        </div>
      </div>
      <div className="columns">
        <div className="stack">
          {groups.map(({ why, title, empty }) => {
            const own = letters.filter((letter) => letter.why === why)
            return own.length === 0 && !empty ? null : (
              <section key={why} className="panel" aria-labelledby={`desk-${why}`}>
                <header>
                  <h2 id={`desk-${why}`}>{title}</h2>
                </header>
                <div className="body">
                  {own.length === 0 ? (
                    <p className="quiet">{empty}</p>
                  ) : (
                    <Letters letters={own} today={today} />
                  )}
                </div>
              </section>
            )
          })}
        </div>
        <nav className="panel" aria-label="Rejestry pism">
          <header>
            <h2>Rejestry</h2>
          </header>
          <ul className="body task-list">
            {registers.map(([href, label]) => (
              <li key={href}>
                <Link to={href as never}>{label}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  )
}

const registers = [
  ['/pisma-przychodzace', 'Pisma przychodzące'],
  ['/pisma', 'Pisma w sprawach'],
  ['/skroty-dekretacji', 'Skróty dekretacji'],
] as const
