import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { RecordJson } from '#kernel/register/description.ts'
import { count } from '#law/polish/plural.ts'
import { useAddress } from '../../pages/use-address.ts'
import { useRegister } from '../../register/use-register.ts'
import { Failure } from '../../ui/failure.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useTitle } from '../../ui/title.ts'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import { RecordFilesView } from '../file-view.tsx'
import { draftsQuery, proposalsQuery } from '../queries.ts'
import { DraftForm } from './draft-form.tsx'
import { useSetAside } from './use-set-aside.ts'
import { type Uploads, useUploads } from './use-uploads.ts'
import '../correspondence.css'

const accepted = '.pdf,.eml,.msg,.tif,.tiff,.jpg,.jpeg,.png,.docx,.doc,.odt,.rtf,.txt,.xml,.zip'

const Progress = ({ uploads, over }: { uploads: Uploads; over: boolean }) => (
  <>
    <span className="small quiet" role="status">
      {over
        ? 'Upuść: każdy plik stanie się pismem w kolejce.'
        : uploads.all > uploads.done
          ? `Wczytano ${uploads.done} z ${uploads.all}…`
          : 'albo upuść pliki na ten ekran: PDF, skany, .eml, .msg'}
    </span>
    {uploads.failures.map((failure) => (
      <p key={failure} className="notice" data-tone="danger" role="alert">
        {failure}
      </p>
    ))}
  </>
)

const Queue = ({
  drafts,
  current,
  onChoose,
}: {
  drafts: RecordJson[]
  current: string
  onChoose: (id: string) => void
}) => (
  <nav className="draft-queue" aria-label="Kolejka">
    <ol>
      {drafts.map((draft) => (
        <li key={draft.id}>
          <button
            type="button"
            aria-current={draft.id === current ? 'true' : undefined}
            onClick={() => onChoose(draft.id)}
          >
            {String(draft.subject ?? draft.source)}
          </button>
        </li>
      ))}
    </ol>
  </nav>
)

/** „Przyjmij pisma”: scans and messages dropped at once, each with a preview, proposed data, and one key. */
export const IntakePage = () => {
  useTitle('Przyjmij pisma')
  const client = useQueryClient()
  const register = useRegister('kolejka-pism')
  const drafts = useQuery(draftsQuery)
  const uploads = useUploads()
  const input = useRef<HTMLInputElement>(null)
  const [address, set] = useAddress()
  const allowed = register?.create.allowed === true
  const over = useFileDrop(allowed, (files) => void uploads.take(files))
  const waiting = drafts.data ?? []
  const at = Math.max(
    0,
    waiting.findIndex(({ id }) => id === address.get('pismo')),
  )
  const draft = waiting[at]
  const next = waiting[at + 1]
  const choose = (id: string | undefined) => set({ pismo: id })
  const goOn = () => choose((next ?? waiting[at - 1])?.id)
  const setAside = useSetAside(goOn)

  // What the next one proposes is asked for while this one is being read.
  const nextId = next?.id
  useEffect(() => {
    if (nextId) void client.prefetchQuery(proposalsQuery(nextId))
  }, [client, nextId])

  useKeys({
    n: () => input.current?.click(),
    ']': () => next && choose(next.id),
    '[': () => at > 0 && choose(waiting[at - 1]!.id),
    r: () => draft && setAside(draft.id, 'advertisement'),
    z: () => draft && setAside(draft.id, 'wishes'),
  })

  if (drafts.error) return <Failure error={drafts.error} />
  if (register === undefined || !drafts.data) return null
  if (register === null || !allowed)
    return <p className="notice">Pisma przyjmują osoby z sekretariatu, które je rejestrują.</p>
  const reasons = register.fields.find(({ id }) => id === 'aside')?.options ?? []
  return (
    <>
      <div className="page-head">
        <div>
          <p className="eyebrow">
            <Link to={'/korespondencja' as never}>Pisma</Link>
          </p>
          <h1>
            Przyjmij pisma{' '}
            <span className="quiet">· w kolejce {count(waiting.length, 'pismo', 'pisma', 'pism')}</span>
          </h1>
        </div>
        <div className="actions">
          <Progress uploads={uploads} over={over} />
          <button
            type="button"
            className="button"
            aria-keyshortcuts="n"
            onClick={() => input.current?.click()}
          >
            Wczytaj pliki <kbd>n</kbd>
          </button>
          <input
            ref={input}
            type="file"
            accept={accepted}
            multiple
            hidden
            onChange={(event) => {
              void uploads.take([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
          <Link to="/$slug/nowy" params={{ slug: 'pisma-przychodzace' }} className="button">
            Wpisz bez pliku
          </Link>
          {draft && (
            <details className="menu">
              <summary className="button">Nie rejestruj</summary>
              <div className="sheet">
                {reasons.map(({ value, label }) => (
                  <button key={value} type="button" onClick={() => setAside(draft.id, value)}>
                    {label}
                    {value === 'advertisement' && <kbd>r</kbd>}
                    {value === 'wishes' && <kbd>z</kbd>}
                  </button>
                ))}
              </div>
            </details>
          )}
        </div>
      </div>
      {draft ? (
        <div className="intake">
          <Queue drafts={waiting} current={draft.id} onChoose={choose} />
          <div className="intake-preview panel">
            <RecordFilesView key={draft.id} register="letter-drafts" id={draft.id} />
          </div>
          <div className="panel intake-form">
            <DraftForm key={draft.id} register={register} draft={draft} onDone={goOn} />
          </div>
        </div>
      ) : (
        <p className="panel empty">
          Kolejka jest pusta. Upuść tutaj skany albo wiadomości, nawet wiele naraz, albo naciśnij „Wczytaj
          pliki”.
        </p>
      )}
    </>
  )
}
