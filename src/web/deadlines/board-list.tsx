import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { ObligationJson, RegisterDescription, Tone } from '#kernel/register/description.ts'
import { duePhrase } from '#law/deadlines/level.ts'
import { formatDateShort } from '#law/polish/format.ts'
import { typeset } from '#law/polish/typography.ts'
import { Badge } from '../ui/badge.tsx'
import { useKeys } from '../ui/keys.ts'
import { moveFocus } from '../ui/move-focus.ts'
import { Why } from './why.tsx'

const tones: Record<ObligationJson['level'], Tone> = {
  late: 'danger',
  today: 'danger',
  soon: 'warning',
  ok: 'neutral',
  paused: 'info',
  done: 'good',
}

/** Duties in groups: the day, what is owed, on which record, by whom, and why then. j and k move, Enter opens. */
export const BoardList = ({
  groups,
  today,
  registers,
  empty,
}: {
  groups: [string, ObligationJson[]][]
  today: string
  registers: RegisterDescription[]
  empty: string
}) => {
  const board = useRef<HTMLDivElement>(null)
  const move = (step: number) => moveFocus(board.current, '.duty-record', step)
  useKeys({ j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1) })
  if (groups.length === 0) return <p className="panel empty">{typeset(empty)}</p>
  const registerOf = (duty: ObligationJson) => registers.find((one) => one.id === duty.record.register)
  return (
    <div ref={board}>
      {groups.map(([name, duties]) => (
        <section key={name} className="board-group" aria-label={name}>
          <h2>
            {name} <span className="quiet">{duties.length}</span>
          </h2>
          <ul className="panel">
            {duties.map((duty) => (
              <li key={duty.id}>
                <p className="due">
                  <Badge tone={tones[duty.level]}>{duePhrase(duty.due, today)}</Badge>
                  {duty.level === 'late' && (
                    <span className="small quiet">{formatDateShort(duty.due.slice(0, 10))}</span>
                  )}
                </p>
                <div>
                  <p className="what">{typeset(duty.what)}</p>
                  <p className="small">
                    <Link
                      className="duty-record"
                      to="/$slug/$key"
                      params={{ slug: registerOf(duty)?.slug ?? duty.record.register, key: duty.record.id }}
                    >
                      {duty.record.number && <span className="nowrap">{duty.record.number} · </span>}
                      {duty.record.label}
                    </Link>
                    <span className="quiet"> {registerOf(duty)?.label.one}</span>
                  </p>
                  <Why duty={duty} />
                </div>
                <p className="who small">
                  {duty.who?.label ?? <span className="quiet">nieprzydzielone</span>}
                  {duty.forWhom && <span className="quiet">dla: {duty.forWhom.label}</span>}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
