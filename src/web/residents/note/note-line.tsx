import type { FieldDescription } from '#kernel/register/description.ts'
import { DateInput } from '../../register/inputs/date-input.tsx'
import { PointerInput } from '../../register/inputs/pointer-input.tsx'
import { type LineKind, type NoteLine, typed } from './note-text.ts'

const kinds: { kind: LineKind; label: string }[] = [
  { kind: 'note', label: 'notatka' },
  { kind: 'agreement', label: 'ustalenie' },
  { kind: 'disposition', label: 'dyspozycja' },
]

interface NoteLineProps {
  line: NoteLine
  place: number
  columns: FieldDescription[]
  /** The unit or the day is missing and the note is being approved. */
  incomplete: boolean
  onChange: (line: NoteLine) => void
  onNext: () => void
  /** Backspace at the beginning of an empty line. */
  onRemove: () => void
  onMove: (step: -1 | 1) => void
}

export const lineId = (key: string): string => `line-${key}`

/** One line of a note: its kind, its words and, for a disposition, who is to do it and by when. */
export const NoteLineRow = ({
  line,
  place,
  columns,
  incomplete,
  onChange,
  onNext,
  onRemove,
  onMove,
}: NoteLineProps) => {
  const id = lineId(line.key)
  const column = (name: string) => columns.find((one) => one.id === name)!
  const pressed = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const atStart = selectionStart === 0 && selectionEnd === 0
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      onNext()
    } else if (event.key === 'Backspace' && atStart && line.kind !== 'note') {
      event.preventDefault()
      onChange({ ...line, kind: 'note' })
    } else if (event.key === 'Backspace' && value === '') {
      event.preventDefault()
      onRemove()
    } else if (event.key === 'ArrowUp' && atStart) {
      event.preventDefault()
      onMove(-1)
    } else if (event.key === 'ArrowDown' && selectionStart === value.length) {
      event.preventDefault()
      onMove(1)
    }
  }
  return (
    <li className="note-line" data-kind={line.kind}>
      <label className="hidden-visually" htmlFor={`${id}-kind`}>
        Rodzaj wiersza {place}
      </label>
      <select
        id={`${id}-kind`}
        className="input"
        value={line.kind}
        // By keyboard the kind is typed: „!” or „=”; the list is for the finger.
        tabIndex={-1}
        onChange={(event) => onChange({ ...line, kind: event.target.value as LineKind })}
      >
        {kinds.map(({ kind, label }) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </select>
      <div className="words">
        <label className="hidden-visually" htmlFor={id}>
          Wiersz {place}: {kinds.find(({ kind }) => kind === line.kind)!.label}
        </label>
        <textarea
          id={id}
          rows={1}
          className="input"
          placeholder={place === 1 ? 'Pisz. Enter: następny wiersz' : undefined}
          value={line.text}
          onChange={(event) => onChange(typed(line, event.target.value))}
          onKeyDown={pressed}
        />
        {line.kind === 'disposition' && (
          // biome-ignore lint/a11y/noStaticElementInteractions: Enter in its fields goes to the next line
          <div
            className="order"
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey) return
              event.preventDefault()
              onNext()
            }}
          >
            <label htmlFor={`${id}-unit`}>Kto wykona</label>
            <PointerInput
              id={`${id}-unit`}
              field={column('unit')}
              value={line.unit}
              invalid={incomplete && !line.unit}
              describedBy={incomplete ? `${id}-missing` : undefined}
              onChange={(unit) => onChange({ ...line, unit: unit as NoteLine['unit'] })}
            />
            <label htmlFor={`${id}-due`}>Do kiedy</label>
            <DateInput
              id={`${id}-due`}
              field={column('dueOn')}
              value={line.dueOn}
              invalid={incomplete && !line.dueOn}
              describedBy={incomplete ? `${id}-missing` : undefined}
              onChange={(dueOn) => onChange({ ...line, dueOn: dueOn as string | null })}
            />
            {incomplete && (
              <p className="error" id={`${id}-missing`}>
                Wskaż, kto wykona dyspozycję i do którego dnia.
              </p>
            )}
          </div>
        )}
      </div>
    </li>
  )
}
