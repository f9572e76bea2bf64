import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { formatInstant } from '#law/polish/format.ts'
import { api } from '../../api/client.ts'
import { useToast } from '../../ui/toast.tsx'
import { browserName } from './browser-name.ts'

interface Session {
  id: string
  address: string | null
  browser: string | null
  since: string
  lastSeenAt: string
  current: boolean
}

/** Where I am signed in; any other place can be signed out from here. */
export const Sessions = () => {
  const client = useQueryClient()
  const toast = useToast()
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: async () => (await api<{ items: Session[] }>('/api/v1/me/sessions')).items,
  })
  const end = useMutation({
    mutationFn: (id: string) => api(`/api/v1/me/sessions/${id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      toast({ text: 'Zakończono sesję.' })
      await client.invalidateQueries({ queryKey: ['sessions'] })
    },
    onError: (error) => toast({ text: error.message }),
  })
  return (
    <div className="panel">
      <ul className="rows">
        {sessions.data?.map((one) => (
          <li key={one.id}>
            <span>
              {browserName(one.browser)}
              {one.address && <span className="quiet"> · {one.address}</span>}
              <span className="small quiet">
                od {formatInstant(one.since)}, ostatnio {formatInstant(one.lastSeenAt)}
              </span>
            </span>
            {one.current ? (
              <span className="badge" data-tone="good">
                ta sesja
              </span>
            ) : (
              <button type="button" className="button" data-kind="plain" onClick={() => end.mutate(one.id)}>
                Zakończ<span className="hidden-visually"> sesję: {browserName(one.browser)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
