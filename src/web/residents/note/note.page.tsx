import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { api } from '../../api/client.ts'
import { useRegister } from '../../register/use-register.ts'
import { Failure } from '../../ui/failure.tsx'
import { NoteEditor } from './note-editor.tsx'
import './note.css'

const slug = 'notatki-ze-spotkan'

/** The screen on which the note of a meeting is taken. */
export const NotePage = () => {
  const { key } = useParams({ strict: false }) as { key: string }
  const register = useRegister(slug)
  const record = useQuery({
    queryKey: ['note-taken', key],
    queryFn: () => api<RecordJson>(`/api/v1/meeting-notes/${encodeURIComponent(key)}`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (record.error) return <Failure error={record.error} />
  if (!record.data || !register) return null
  if (!record.data.updatable?.allowed) return <Closed register={register} record={record.data} />
  return <NoteEditor key={record.data.id} register={register} record={record.data} />
}

const Closed = ({ register, record }: { register: RegisterDescription; record: RecordJson }) => (
  <>
    <div className="page-head">
      <h1>{record.label}</h1>
    </div>
    <p className="notice">
      {record.updatable?.reason}{' '}
      <Link to="/$slug/$key" params={{ slug: register.slug, key: record.id }}>
        Otwórz notatkę
      </Link>
    </p>
  </>
)
