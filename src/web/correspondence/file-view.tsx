import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type FileJson, filesQuery } from '../api/queries.ts'
import { pictureQuery } from './queries.ts'

type ShownFile = Pick<FileJson, 'id' | 'name' | 'mediaType'>

const hasPages = (type: string) =>
  type === 'application/pdf' || (type.startsWith('image/') && type !== 'image/svg+xml')

const hasWords = (type: string) =>
  /^text\/|^message\/rfc822$|ms-outlook$|wordprocessingml|^application\/json$/.test(type)

const Pages = ({ file }: { file: ShownFile }) => {
  const [page, setPage] = useState(1)
  const [large, setLarge] = useState(false)
  const picture = useQuery(pictureQuery(file.id, page))
  const shown = picture.data
  if (shown && 'reason' in shown)
    return (
      <p className="notice" data-tone="warning">
        {shown.reason}
      </p>
    )
  const pages = shown?.pages ?? 1
  return (
    <>
      <div className="pages-bar">
        {pages > 1 && (
          <>
            <button
              type="button"
              className="button"
              disabled={page <= 1}
              onClick={() => setPage(page - 1)}
              aria-label="Poprzednia strona"
            >
              ‹
            </button>
            <span role="status">
              strona {page} z {pages}
            </span>
            <button
              type="button"
              className="button"
              disabled={page >= pages}
              onClick={() => setPage(page + 1)}
              aria-label="Następna strona"
            >
              ›
            </button>
          </>
        )}
        <button type="button" className="button" aria-pressed={large} onClick={() => setLarge(!large)}>
          Powiększ
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached from the keyboard */}
      <section className="page-frame" tabIndex={0} aria-label={`Podgląd: ${file.name}`}>
        {shown && (
          <img
            src={shown.url}
            alt={`${file.name}, strona ${page} z ${pages}`}
            data-large={large || undefined}
          />
        )}
      </section>
    </>
  )
}

/** A file to be read in place: pages as pictures, messages and texts as words, others by a link. */
export const FileView = ({ file }: { file: ShownFile }) => (
  <section className="file-view" aria-label={`Plik ${file.name}`}>
    <p className="small file-name">
      <a href={`/api/v1/files/${file.id}`} target="_blank" rel="noreferrer">
        {file.name}
      </a>
    </p>
    {hasPages(file.mediaType) ? (
      <Pages key={file.id} file={file} />
    ) : hasWords(file.mediaType) ? (
      <iframe
        className="words-frame"
        src={`/api/v1/files/${file.id}/preview`}
        title={`Treść: ${file.name}`}
      />
    ) : (
      <p className="notice">
        Pliku tego rodzaju nie pokazujemy w przeglądarce. Otwórz go odnośnikiem powyżej.
      </p>
    )}
  </section>
)

/** Files of a record, the letter first; one is shown, the others are chosen by name. */
export const RecordFilesView = ({ register, id }: { register: string; id: string }) => {
  const files = useQuery(filesQuery(register, id)).data ?? []
  const [chosen, setChosen] = useState<string>()
  const ordered = [...files].sort((a, b) => Number(b.field === 'letter') - Number(a.field === 'letter'))
  const file = ordered.find((one) => one.id === chosen) ?? ordered[0]
  if (!file) return <p className="quiet">Bez pliku.</p>
  return (
    <>
      {ordered.length > 1 && (
        <label className="choose-file">
          <span className="small">Plik ({ordered.length})</span>
          <select className="input" value={file.id} onChange={(event) => setChosen(event.target.value)}>
            {ordered.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <FileView key={file.id} file={file} />
    </>
  )
}
