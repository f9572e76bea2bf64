import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type {
  FieldDescription,
  HistoryEntry,
  RecordJson,
  Reference,
  RegisterDescription,
} from '#kernel/register/description.ts'
import { formatInstant } from '#law/polish/format.ts'
import { api } from '../api/client.ts'
import { historyQuery, type NoteJson, notesQuery } from '../api/queries.ts'
import { useKeys } from '../ui/keys.ts'
import { shown } from '../ui/words.ts'
import { FieldInput } from './field-input.tsx'

type Item = { at: string; id: string } & ({ history: HistoryEntry } | { note: NoteJson })

/** Identifiers and hashes, which tell people nothing. */
const technical = /^([0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{64}$)/

/** A value of a change: the server tells it in words, days and moments as the machine writes them. */
const text = (field: FieldDescription | undefined, value: unknown) => {
  if (value === null || value === '') return '—'
  if (typeof value === 'object') return '…'
  return field?.kind === 'date' || field?.kind === 'instant' ? shown(field, value) : String(value)
}

const HistoryLine = ({ fields, entry }: { fields: FieldDescription[]; entry: HistoryEntry }) => (
  <>
    <p>
      <strong>{entry.label}</strong> · {entry.actor.label}
      {entry.actedFor && <span className="quiet"> z up. {entry.actedFor.label}</span>}
    </p>
    {entry.reason && <p className="quote">„{entry.reason}”</p>}
    {entry.action !== 'created' && entry.changes.length > 0 && (
      <ul className="small quiet">
        {entry.changes
          .filter(({ to }) => !technical.test(String(to)))
          .slice(0, 6)
          .map((change) => {
            const field = fields.find((one) => one.id === change.field)
            return (
              <li key={change.field}>
                {change.label}: {text(field, change.from)} → {text(field, change.to)}
              </li>
            )
          })}
      </ul>
    )}
  </>
)

const mentions: FieldDescription = {
  id: 'mentions',
  label: 'Powiadom',
  kind: 'user',
  multiple: true,
  required: false,
  readonly: false,
  personal: false,
  sortable: false,
  filterable: false,
}

/** Notes and history in one list, the newest first; a note can be added on top. */
export const Timeline = ({ register, record }: { register: RegisterDescription; record: RecordJson }) => {
  const client = useQueryClient()
  const history = useQuery(historyQuery(register.id, record.id)).data ?? []
  const notes = useQuery(notesQuery(register.id, record.id)).data ?? []
  const [note, setNote] = useState('')
  const [mentioned, setMentioned] = useState<Reference[]>([])
  const field = useRef<HTMLTextAreaElement>(null)
  useKeys({
    ...(register.actions.some((action) => action.key === 'n') ? {} : { n: () => field.current?.focus() }),
  })
  const items: Item[] = [
    ...history.map((entry) => ({ at: entry.at, id: entry.id, history: entry })),
    ...notes.map((one) => ({ at: one.at, id: one.id, note: one })),
  ].sort((a, b) => b.at.localeCompare(a.at))
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!note.trim()) return
    const body = { text: note, mentions: mentioned.map((person) => person.id) }
    await api(`/api/v1/${register.id}/${record.id}/notes`, { method: 'POST', body })
    setNote('')
    setMentioned([])
    await client.invalidateQueries({ queryKey: ['notes', register.id, record.id] })
  }
  return (
    <section className="panel" aria-labelledby="timeline">
      <header>
        <h2 id="timeline">Przebieg sprawy</h2>
      </header>
      <div className="body">
        <form className="note-form no-print" onSubmit={(event) => void add(event)}>
          <label htmlFor="note" className="hidden-visually">
            Notatka
          </label>
          <textarea
            id="note"
            ref={field}
            className="input"
            rows={1}
            placeholder="Dopisz notatkę…"
            value={note}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                event.currentTarget.form?.requestSubmit()
            }}
          />
          {note && (
            <>
              <FieldInput
                field={mentions}
                value={mentioned}
                onChange={(people) => setMentioned(people as Reference[])}
              />
              <button type="submit" className="button">
                Zapisz notatkę
              </button>
            </>
          )}
        </form>
        <ol className="timeline">
          {items.map((item) => (
            <li key={item.id} data-kind={'note' in item ? 'note' : 'history'}>
              <time dateTime={item.at} className="small quiet">
                {formatInstant(item.at)}
              </time>
              <div>
                {'history' in item ? (
                  <HistoryLine fields={register.fields} entry={item.history} />
                ) : (
                  <>
                    <p>
                      <strong>Notatka</strong> · {item.note.author.label}
                    </p>
                    <p className="prose">{item.note.text}</p>
                  </>
                )}
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
