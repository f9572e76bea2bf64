import { useState } from 'react'
import { ApiError } from '../../api/client.ts'
import { type UploadedFile, uploadFile } from '../../api/upload.ts'
import type { InputProps } from '../field-input.tsx'

type Held = Pick<UploadedFile, 'id'> & Partial<UploadedFile>

/** Files dropped or chosen; each is sent at once, so that saving the form is quick. */
export const FilesInput = ({ id, value, onChange, describedBy }: InputProps) => {
  const [sending, setSending] = useState<string[]>([])
  const [failures, setFailures] = useState<string[]>([])
  const held = ((value as (Held | string)[] | null | undefined) ?? []).map((one) =>
    typeof one === 'string' ? { id: one } : one,
  ) as Held[]

  const send = async (list: Iterable<File>) => {
    const files = [...list]
    setSending(files.map((file) => file.name))
    setFailures([])
    const sent: Held[] = []
    for (const file of files) {
      try {
        sent.push(await uploadFile(file))
      } catch (error) {
        const why = error instanceof ApiError ? error.problem.detail : 'Nie udało się wysłać.'
        setFailures((others) => [...others, `${file.name}: ${why}`])
      }
    }
    setSending([])
    onChange([...held, ...sent])
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its equal in the file button
    <div
      className="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void send(event.dataTransfer.files)
      }}
    >
      <input
        id={id}
        type="file"
        multiple
        aria-describedby={describedBy}
        onChange={(event) => {
          void send(event.target.files ?? [])
          event.target.value = ''
        }}
      />
      <span className="small quiet">albo upuść pliki tutaj</span>
      <ul>
        {held.map((file) => (
          <li key={file.id}>
            <a href={`/api/v1/files/${file.id}`}>{file.name ?? 'plik'}</a>
            {file.duplicates?.map((duplicate) => (
              <span key={duplicate.message} className="small quiet">
                {' '}
                {duplicate.message}
              </span>
            ))}
            <button
              type="button"
              className="button"
              data-kind="plain"
              onClick={() => onChange(held.filter((one) => one.id !== file.id))}
            >
              Usuń<span className="hidden-visually">: {file.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {sending.length > 0 && <p className="small">Wysyłam: {sending.join(', ')}…</p>}
        {failures.map((failure) => (
          <p key={failure} className="error">
            {failure}
          </p>
        ))}
      </div>
    </div>
  )
}
