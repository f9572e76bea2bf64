import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatInstant } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import { typeset } from '#law/polish/typography.ts'
import { api } from '../api/client.ts'
import { Failure } from '../ui/failure.tsx'
import { useTitle } from '../ui/title.ts'
import { noticesQuery } from './queries.ts'
import './notices.css'

/** What the system told me, the newest first; everything unread is marked so in words. */
export const NoticesPage = () => {
  useTitle('Powiadomienia')
  const client = useQueryClient()
  const notices = useQuery(noticesQuery)
  const read = useMutation({
    mutationFn: () => api('/api/v1/notices/read', { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  })
  if (notices.error) return <Failure error={notices.error} />
  if (!notices.data) return null
  const unread = notices.data.filter((one) => !one.read).length
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Powiadomienia</h1>
          <p className="lead">
            {unread === 0
              ? 'Wszystko przeczytane.'
              : `${count(unread, 'nieprzeczytane', 'nieprzeczytane', 'nieprzeczytanych')}.`}
          </p>
        </div>
        {unread > 0 && (
          <button
            type="button"
            className="button"
            data-kind="primary"
            disabled={read.isPending}
            onClick={() => read.mutate()}
          >
            Oznacz wszystkie jako przeczytane
          </button>
        )}
      </div>
      {notices.data.length === 0 ? (
        <p className="panel empty">
          Tu trafiają wiadomości od systemu: przydzielone sprawy, zbliżające się terminy i wzmianki w
          notatkach.
        </p>
      ) : (
        <ul className="panel notices">
          {notices.data.map((one) => (
            <li key={one.id} data-unread={!one.read || undefined}>
              <time className="small quiet" dateTime={one.at}>
                {formatInstant(one.at)}
              </time>
              <span>
                {one.href ? <Link to={one.href as '/'}>{typeset(one.text)}</Link> : typeset(one.text)}
                {!one.read && <span className="small unread">nowe</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
