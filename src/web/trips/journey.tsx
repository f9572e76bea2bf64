import type { ReactNode } from 'react'
import type { Row } from './new-row.ts'
import { lengthBetween } from './periods.ts'
import { TimelineTrack } from './timeline-track.tsx'

interface JourneyProps {
  values: Record<string, unknown>
  isForeign: boolean
  input: (id: string) => ReactNode
  onChange: (id: string, value: unknown) => void
  onNight: (index: number) => void
}

const moments = ['departedAt', 'borderOut', 'borderBack', 'returnedAt']

const countryOf = (row: Row, index: number) => String(row.country || `państwo ${index + 1}`)

/** How the trip went in time: typed in fields, or drawn on the track under them, which say the same. */
export const Journey = ({ values, isForeign, input, onChange, onNight }: JourneyProps) => {
  const countries = (isForeign && (values.destinations as Row[] | null)) || []
  const abroad = isForeign
    ? [
        { id: 'borderOut', label: 'Granica, start lub port przy wyjeździe', value: values.borderOut },
        ...countries.slice(1).map((row, index) => ({
          id: `destinations.${index + 1}.from`,
          label: `Pobyt od: ${countryOf(row, index + 1)}`,
          value: row.from,
        })),
        { id: 'borderBack', label: 'Granica, lądowanie lub port przy powrocie', value: values.borderBack },
      ]
    : []
  const move = (id: string, instant: string) => {
    const [list, index] = id.split('.')
    const at = (row: Row, place: number) => (place === Number(index) ? { ...row, from: instant } : row)
    onChange(list!, index ? countries.map(at) : instant)
  }
  const whole = lengthBetween(values.departedAt, values.returnedAt)
  const outside = isForeign && lengthBetween(values.borderOut, values.borderBack)
  return (
    <fieldset className="panel">
      <legend>Przebieg podróży</legend>
      <div className="moments">{moments.map(input)}</div>
      <TimelineTrack
        departedAt={values.departedAt}
        returnedAt={values.returnedAt}
        abroad={abroad}
        nights={(values.nights as Row[] | null) ?? []}
        onMove={move}
        onNight={onNight}
      />
      <p className="small quiet" role="status">
        {whole && `Podróż: ${whole}`}
        {outside && `, w tym za granicą: ${outside}`}
      </p>
      {input('destinations')}
    </fieldset>
  )
}
