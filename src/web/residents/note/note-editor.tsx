import { Link, useNavigate } from '@tanstack/react-router'
import { useLayoutEffect, useRef, useState } from 'react'
import type {
  ActionDescription,
  RecordJson,
  Reference,
  RegisterDescription,
} from '#kernel/register/description.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import { ActionDialog } from '../../register/action-dialog.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useTitle } from '../../ui/title.ts'
import { NoteConflict } from './note-conflict.tsx'
import { lineId, NoteLineRow } from './note-line.tsx'
import { emptyLine, type NoteLine, unfinished } from './note-text.ts'
import { SavingStatus } from './saving-status.tsx'
import { useNoteSync } from './use-note-sync.ts'

const labelOf = (value: unknown) => (value as Reference | null)?.label

/** Lines typed one under another during a meeting; everything keeps itself. */
export const NoteEditor = ({ register, record }: { register: RegisterDescription; record: RecordJson }) => {
  useTitle(record.label)
  const navigate = useNavigate()
  const { note, change, saving, flush, settle, restored } = useNoteSync(record)
  const [approving, setApproving] = useState<ActionDescription>()
  const [checked, setChecked] = useState(false)
  const focused = useRef<string>(undefined)
  // A new line takes the focus as soon as it stands on the page.
  useLayoutEffect(() => {
    if (!focused.current) return
    document.getElementById(lineId(focused.current))?.focus()
    focused.current = undefined
  })

  const { lines } = note
  const set = (next: NoteLine[]) => change({ ...note, lines: next })
  const focusAt = (index: number) => {
    const line = lines[index]
    if (line) document.getElementById(lineId(line.key))?.focus()
  }
  const insertAfter = (index: number) => {
    const line = emptyLine(crypto.randomUUID())
    focused.current = line.key
    set(lines.toSpliced(index + 1, 0, line))
  }
  const remove = (index: number) => {
    if (lines.length === 1) return
    focused.current = lines[index === 0 ? 1 : index - 1]!.key
    set(lines.toSpliced(index, 1))
  }

  const missing = checked ? unfinished(note) : []
  const orders = lines.filter((line) => line.kind === 'disposition' && line.text.trim()).length
  const columns = register.fields.find((field) => field.id === 'lines')!.columns!
  const approve = async () => {
    const first = unfinished(note)[0]
    setChecked(true)
    if (first) document.getElementById(`${lineId(first.key)}-${first.unit ? 'due' : 'unit'}`)?.focus()
    else if (await flush()) setApproving(register.actions.find((action) => action.id === 'approve'))
  }
  return (
    <div className="note-page">
      <div className="page-head">
        <div>
          <p className="eyebrow">
            <Link to="/$slug/$key" params={{ slug: register.slug, key: record.id }}>
              {register.label.one}
            </Link>{' '}
            · {formatDateLong(record.heldOn as string)}
          </p>
          <h1>{String(record.subject)}</h1>
          <p className="lead">
            {[labelOf(record.person), labelOf(record.host) && `przyjmuje: ${labelOf(record.host)}`]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      </div>
      {restored && (
        <p className="notice no-print">Przywrócono to, co było zapisane tylko na tym komputerze.</p>
      )}
      {saving.kind === 'conflict' && (
        <NoteConflict theirs={saving.theirs} mine={note} onSettle={(take) => settle(saving.theirs, take)} />
      )}
      {saving.kind === 'refused' && <Failure error={saving.error} />}
      <div className="field present">
        <label htmlFor="present">Obecni</label>
        <input
          id="present"
          className="input"
          autoComplete="off"
          value={note.present}
          onChange={(event) => change({ ...note, present: event.target.value })}
        />
      </div>
      <p className="quiet" id="signs">
        Zacznij wiersz od <kbd>!</kbd>, a będzie dyspozycją, od <kbd>=</kbd>, a będzie ustaleniem.
      </p>
      <ol className="note-lines" aria-label="Notatka" aria-describedby="signs">
        {lines.map((line, index) => (
          <NoteLineRow
            key={line.key}
            line={line}
            place={index + 1}
            columns={columns}
            incomplete={missing.includes(line)}
            onChange={(next) => set(lines.with(index, next))}
            onNext={() => insertAfter(index)}
            onRemove={() => remove(index)}
            onMove={(step) => focusAt(index + step)}
          />
        ))}
      </ol>
      <button
        type="button"
        className="button no-print"
        data-kind="plain"
        onClick={() => insertAfter(lines.length - 1)}
      >
        + wiersz
      </button>
      <footer className="note-foot no-print">
        <SavingStatus saving={saving} />
        <span className="quiet small">{count(orders, 'dyspozycja', 'dyspozycje', 'dyspozycji')}</span>
        <button type="button" className="button" data-kind="primary" onClick={() => void approve()}>
          Zatwierdź notatkę
        </button>
      </footer>
      {approving && (
        <ActionDialog
          register={register}
          record={record}
          action={approving}
          onClose={() => setApproving(undefined)}
          onDone={() => void navigate({ to: '/$slug/$key', params: { slug: register.slug, key: record.id } })}
        />
      )}
    </div>
  )
}
