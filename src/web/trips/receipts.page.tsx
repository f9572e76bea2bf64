import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { formatInstant } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import { ApiError, api } from '../api/client.ts'
import { type FileJson, filesQuery } from '../api/queries.ts'
import { uploadFile } from '../api/upload.ts'
import { recordScreen } from '../register/record-screen.tsx'
import { useTitle } from '../ui/title.ts'
import { scaledPicture } from './scale-picture.ts'
import './trips.css'

/** A photograph on its way to the server. */
interface Shot {
  id: string
  name: string
  picture: string | undefined
  failure?: string
}

const Receipts = ({ register, record }: { register: RegisterDescription; record: RecordJson }) => {
  useTitle(`Paragony ${record.number ?? record.label}`)
  const client = useQueryClient()
  const files = useQuery(filesQuery(register.id, record.id)).data ?? []
  const input = useRef<HTMLInputElement>(null)
  const [shots, setShots] = useState<Shot[]>([])
  const [said, setSaid] = useState('')

  const send = async (file: File) => {
    const shot: Shot = { id: crypto.randomUUID(), name: file.name, picture: await scaledPicture(file) }
    setShots((others) => [shot, ...others])
    setSaid(`Wysyłam: ${file.name}…`)
    try {
      const sent = await uploadFile(file)
      await api(`/api/v1/${register.id}/${record.id}/files`, { method: 'POST', body: { fileIds: [sent.id] } })
      await client.invalidateQueries({ queryKey: ['files', register.id, record.id] })
      if (shot.picture) URL.revokeObjectURL(shot.picture)
      setShots((others) => others.filter((one) => one.id !== shot.id))
      setSaid(`Zapisano: ${file.name}.`)
    } catch (error) {
      const failure = error instanceof ApiError ? error.problem.detail : 'Nie udało się wysłać.'
      setShots((others) => others.map((one) => (one.id === shot.id ? { ...one, failure } : one)))
      setSaid('')
    }
  }

  return (
    <>
      <div className="page-head">
        <div>
          <p className="eyebrow">
            <Link to="/$slug/$key" params={{ slug: register.slug, key: record.id }}>
              {record.number ?? register.label.one}
            </Link>
          </p>
          <h1>Paragony: {record.label}</h1>
          <p className="lead">
            Zdjęcie trafia do wyjazdu w oryginale; przy rozliczeniu dołączysz je do noclegu albo wydatku.
          </p>
        </div>
      </div>
      <div className="stack">
        <button
          type="button"
          className="button camera"
          data-kind="primary"
          onClick={() => input.current?.click()}
        >
          Sfotografuj paragon
        </button>
        <input
          ref={input}
          type="file"
          accept="image/*"
          capture="environment"
          aria-label="Zdjęcie paragonu"
          hidden
          onChange={(event) => {
            for (const file of event.target.files ?? []) void send(file)
            event.target.value = ''
          }}
        />
        <p className="small" role="status">
          {said}
        </p>
        {shots.length > 0 && (
          <ul className="shots" aria-label="Wysyłane">
            {shots.map((shot) => (
              <li key={shot.id}>
                {shot.picture ? <img src={shot.picture} alt="" /> : <span aria-hidden="true">▢</span>}
                <span>
                  {shot.name}
                  {shot.failure ? <span className="error"> {shot.failure}</span> : <span> wysyłam…</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
        <section className="panel" aria-labelledby="held">
          <header>
            <h2 id="held">
              {files.length > 0
                ? `W wyjeździe: ${count(files.length, 'plik', 'pliki', 'plików')}`
                : 'W wyjeździe'}
            </h2>
          </header>
          <div className="body">
            {files.length > 0 ? (
              <ul className="shots">
                {files.toReversed().map((file) => (
                  <Held key={file.id} file={file} />
                ))}
              </ul>
            ) : (
              <p className="quiet">Nie ma jeszcze żadnego paragonu.</p>
            )}
          </div>
        </section>
      </div>
    </>
  )
}

const Held = ({ file }: { file: FileJson }) => (
  <li>
    {file.mediaType.startsWith('image/') ? (
      <img src={`/api/v1/files/${file.id}/preview`} alt="" loading="lazy" />
    ) : (
      <span className="quiet small">{file.mediaType.split('/')[1]}</span>
    )}
    <span>
      <a href={`/api/v1/files/${file.id}`}>{file.name}</a>
      <br />
      <span className="small quiet">
        {formatInstant(file.at)}, {file.by.label}
      </span>
    </span>
  </li>
)

/** The page for a telephone on which receipts are photographed into a trip. */
export const ReceiptsPage = recordScreen(Receipts)
