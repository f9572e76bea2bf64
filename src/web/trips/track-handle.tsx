import type { KeyboardEvent, PointerEvent } from 'react'
import { formatInstant } from '#law/polish/format.ts'
import { instantAt, placeOf, quarter, type Span } from './track.ts'

interface TrackHandleProps {
  id: string
  label: string
  /** Milliseconds. */
  at: number
  /** False while the place is only proposed. */
  entered: boolean
  span: Span
  /** The neighbours it cannot pass. */
  between: Span
  onMove: (id: string, instant: string) => void
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -quarter,
  ArrowDown: -quarter,
  ArrowRight: quarter,
  ArrowUp: quarter,
  PageDown: -4 * quarter,
  PageUp: 4 * quarter,
}

const shortOf = (at: number) => formatInstant(new Date(at)).slice(-5)

/** A mark on the track: dragged, or moved by a quarter of an hour with arrows and by an hour with Page Up and Down. */
export const TrackHandle = ({ id, label, at, entered, span, between, onMove }: TrackHandleProps) => {
  const move = (instant: number) => {
    const kept = Math.min(between.to, Math.max(between.from, instant))
    if (kept !== at || !entered) onMove(id, new Date(kept).toISOString())
  }
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const lane = event.currentTarget.parentElement!.getBoundingClientRect()
    move(instantAt(span, (event.clientX - lane.left) / lane.width, between))
  }
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    move(at + step)
  }
  return (
    <span
      className="handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={Math.round(between.from / 60_000)}
      aria-valuemax={Math.round(between.to / 60_000)}
      aria-valuenow={Math.round(at / 60_000)}
      aria-valuetext={entered ? formatInstant(new Date(at)) : 'nie wpisano'}
      data-entered={entered || undefined}
      title={`${label}: ${entered ? formatInstant(new Date(at)) : 'przesuń albo wpisz'}`}
      style={{ insetInlineStart: `${(placeOf(span, at) * 100).toFixed(3)}%` }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    >
      <span aria-hidden="true">{entered ? shortOf(at) : '?'}</span>
    </span>
  )
}
