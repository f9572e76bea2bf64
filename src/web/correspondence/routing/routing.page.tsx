import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { meQuery } from '../../api/queries.ts'
import { useRegister } from '../../register/use-register.ts'
import { Failure } from '../../ui/failure.tsx'
import { useTitle } from '../../ui/title.ts'
import { toRouteQuery } from '../queries.ts'
import { LetterCard } from './letter-card.tsx'
import { RoutingForm } from './routing-form.tsx'
import { useRoute } from './use-route.ts'
import '../correspondence.css'

const wide = () => window.matchMedia('(min-width: 60rem)').matches

/** „Dekretacja”: one letter at a time, by large buttons, on a telephone as at a desk. */
export const RoutingPage = () => {
  useTitle('Dekretacja')
  const register = useRegister('pisma-przychodzace')
  const queue = useQuery(toRouteQuery)
  const today = useQuery(meQuery).data?.today
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const { route, undo, routed, problem, busy } = useRoute()
  if (queue.error) return <Failure error={queue.error} />
  const input = register?.actions.find(({ id }) => id === 'route')?.input
  if (!queue.data || !today || !input) return null
  const { letters } = queue.data
  const letter = letters.find(({ id }) => !skipped.includes(id)) ?? letters[0]
  const skip = () => letter && setSkipped(skipped.length + 1 >= letters.length ? [] : [...skipped, letter.id])
  return (
    <>
      <div className="page-head">
        <div>
          <p className="eyebrow">
            <Link to={'/korespondencja' as never}>Pisma</Link>
          </p>
          <h1>
            Dekretacja <span className="quiet">· zostało {letters.length}</span>
          </h1>
        </div>
      </div>
      {routed.length > 0 && (
        <ul className="just-routed" aria-label="Zadekretowane przed chwilą">
          {routed.map((one) => (
            <li key={one.id} className="notice" data-tone="good">
              <span role="status">
                {one.number} → {one.to}
              </span>
              <button type="button" className="button" onClick={() => void undo(one)}>
                Cofnij
              </button>
            </li>
          ))}
        </ul>
      )}
      {letter ? (
        <div className="routing" key={letter.id}>
          <LetterCard letter={letter} today={today} open={wide()} />
          <RoutingForm
            letter={letter}
            choices={queue.data}
            input={input}
            today={today}
            problem={problem}
            busy={busy}
            onRoute={(values, to) => void route(letter, values, to)}
            onNext={skip}
          />
        </div>
      ) : (
        <p className="panel empty">Wszystko zadekretowane. Nowe pisma pojawią się tutaj same.</p>
      )}
    </>
  )
}
