import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Reference } from '#kernel/register/description.ts'
import { listQuery } from '../api/queries.ts'
import type { DetailPanelProps } from '../register/extensions.ts'
import { StateBadge } from './hanging-list.tsx'
import './residents.css'

/** The note of a meeting, and the way to its writing. */
const AppointmentNote = ({ record }: DetailPanelProps) => {
  const submission = record.submission as Reference
  const search = new URLSearchParams({ 'filter[submission]': submission.id }).toString()
  const notes = useQuery({ ...listQuery('meeting-notes', search), enabled: record.state === 'attended' }).data
  const note = notes?.items.find((one) => (one.appointment as Reference).id === record.id)
  if (!note) return null
  return (
    <section className="panel answer no-print" aria-labelledby="note-of">
      <div>
        <h2 id="note-of">Notatka z tego spotkania</h2>
        <StateBadge register="meeting-notes" state={note.state ?? ''} />
      </div>
      {note.state === 'draft' ? (
        <Link
          to="/notatki-ze-spotkan/$key/pisz"
          params={{ key: note.id }}
          className="button"
          data-kind="primary"
        >
          Pisz notatkę
        </Link>
      ) : (
        <Link to="/$slug/$key" params={{ slug: 'notatki-ze-spotkan', key: note.id }} className="button">
          Otwórz notatkę
        </Link>
      )}
    </section>
  )
}

export default AppointmentNote
