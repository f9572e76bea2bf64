import { formatDateShort, formatInstant } from '#law/polish/format.ts'
import { daysOf, nightsBetween, placeOf, type Span, spanOf } from './track.ts'
import { TrackHandle } from './track-handle.tsx'

interface Mark {
  /** Field of the moment, or `destinations.1.from`. */
  id: string
  label: string
  value: unknown
}

interface TimelineTrackProps {
  departedAt: unknown
  returnedAt: unknown
  /** Border, landing and further countries in order; empty for a domestic trip. */
  abroad: Mark[]
  nights: { kind?: string }[]
  onMove: (id: string, instant: string) => void
  /** A night of the track was chosen: the row of that place in order is to be filled in. */
  onNight: (index: number) => void
}

const kinds: Readonly<Record<string, string>> = { invoice: 'rachunek', lump: 'ryczałt', free: 'bezpłatny' }
const percent = (place: number) => `${(place * 100).toFixed(3)}%`
const at = (value: unknown) => (typeof value === 'string' ? Date.parse(value) : Number.NaN)

const Bar = ({ span, from, to, kind }: { span: Span; from: number; to: number; kind: string }) => {
  if (Number.isNaN(from) || Number.isNaN(to) || to < from) return null
  const start = placeOf(span, from)
  return (
    <span
      className="bar"
      data-kind={kind}
      style={{ insetInlineStart: percent(start), width: percent(placeOf(span, to) - start) }}
    />
  )
}

/**
 * The trip drawn in time: marks are dragged with the mouse or a finger, moved with arrow keys, and typed exactly in the
 * fields above. What is not entered yet stands hollow where it would begin.
 */
export const TimelineTrack = (props: TimelineTrackProps) => {
  const { departedAt, returnedAt, abroad, nights, onMove, onNight } = props
  const span = spanOf(departedAt, returnedAt)
  if (!span || span.to - span.from > 62 * 86_400_000) return null
  const [left, back] = [at(departedAt), at(returnedAt)]
  const last = abroad.length - 1
  const shown = abroad.map((mark, index) => ({
    ...mark,
    at: Number.isNaN(at(mark.value))
      ? left + ((back - left) * (index + 1)) / (abroad.length + 1)
      : at(mark.value),
    entered: !Number.isNaN(at(mark.value)),
  }))
  const days = daysOf(span)
  const every = Math.ceil(days.length / 7)
  const handle = (mark: { id: string; label: string; at: number; entered: boolean }, between: Span) => (
    <TrackHandle key={mark.id} {...mark} span={span} between={between} onMove={onMove} />
  )
  return (
    <fieldset className="track" aria-label="Przebieg podróży na osi czasu">
      <div className="lane days" aria-hidden="true">
        {days.map(({ day, place }, index) => (
          <span key={day} style={{ insetInlineStart: percent(place) }}>
            {index % every === 0 && formatDateShort(day).slice(0, 5)}
          </span>
        ))}
      </div>
      <div className="lane">
        <span className="name">Podróż</span>
        <Bar span={span} from={left} to={back} kind="trip" />
        {handle(
          { id: 'departedAt', label: 'Wyjazd', at: left, entered: true },
          { from: span.from, to: shown[0]?.entered ? shown[0].at : back },
        )}
        {handle(
          { id: 'returnedAt', label: 'Powrót', at: back, entered: true },
          { from: shown[last]?.entered ? shown[last].at : left, to: span.to },
        )}
      </div>
      {shown.length > 0 && (
        <div className="lane">
          <span className="name">Za granicą</span>
          <Bar span={span} from={shown[0]!.at} to={shown[last]!.at} kind="abroad" />
          {shown.map((mark, index) =>
            handle(mark, { from: shown[index - 1]?.at ?? left, to: shown[index + 1]?.at ?? back }),
          )}
        </div>
      )}
      <div className="lane nights">
        <span className="name">Noce</span>
        {nightsBetween(departedAt, returnedAt).map((night, index) => {
          const kind = kinds[nights[index]?.kind ?? '']
          return (
            <button
              key={night.from}
              type="button"
              data-entered={kind ? '' : undefined}
              style={{
                insetInlineStart: percent(placeOf(span, night.from)),
                width: percent(placeOf(span, night.to) - placeOf(span, night.from)),
              }}
              aria-label={`Nocleg ${index + 1}, od ${formatInstant(new Date(night.from))}: ${kind ?? 'dodaj'}`}
              onClick={() => onNight(index)}
            >
              {kind ?? '+'}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
