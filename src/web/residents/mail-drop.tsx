import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { RegisterDescription } from '#kernel/register/description.ts'
import { ApiError, api } from '../api/client.ts'
import { useFileDrop } from '../ui/use-file-drop.ts'
import { type TakenMail, TakenMails } from './taken-mails.tsx'
import './residents.css'

const take = async (file: File): Promise<TakenMail> => {
  const form = new FormData()
  form.append('file', file, file.name)
  try {
    const taken = await api<Omit<Extract<TakenMail, { submission: unknown }>, 'file'>>(
      '/api/v1/submissions/import-email',
      { method: 'POST', body: form },
    )
    return { file: file.name, ...taken }
  } catch (error) {
    const refusal = error instanceof ApiError ? error.problem.detail : 'Nie udało się wczytać pliku.'
    return { file: file.name, refusal }
  }
}

const isMail = (file: File) => /\.eml$/i.test(file.name) || file.type === 'message/rfc822'

/** Messages dropped anywhere on the list, or chosen with the button, become submissions; each one's fate is told. */
const MailDrop = ({ register }: { register: RegisterDescription }) => {
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(0)
  const [results, setResults] = useState<TakenMail[]>([])

  // One after another, so that numbers follow the order in which the files were chosen.
  const takeAll = async (files: File[]) => {
    setBusy(files.length)
    for (const [index, file] of files.entries()) {
      const taken = isMail(file)
        ? await take(file)
        : {
            file: file.name,
            refusal: 'To nie jest wiadomość .eml. Zapisz ją w programie pocztowym jako plik .eml.',
          }
      setResults((current) => [taken, ...current])
      setBusy(files.length - index - 1)
    }
    await client.invalidateQueries()
  }
  const allowed = register.create.allowed
  const over = useFileDrop(allowed, (files) => void takeAll(files))

  if (!allowed) return null
  return (
    <>
      <div className="mail-drop no-print" data-over={over || undefined}>
        <button type="button" className="button" disabled={busy > 0} onClick={() => input.current?.click()}>
          Wczytaj wiadomość .eml
        </button>
        <input
          ref={input}
          type="file"
          accept=".eml,message/rfc822"
          multiple
          hidden
          onChange={(event) => {
            void takeAll([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <span className="small quiet" role="status">
          {busy > 0
            ? `Wczytywanie, zostało: ${busy}`
            : over
              ? 'Upuść: każda wiadomość stanie się zgłoszeniem.'
              : 'albo upuść wiadomości na listę'}
        </span>
      </div>
      {results.length > 0 && (
        <TakenMails slug={register.slug} results={results} onHide={() => setResults([])} />
      )}
    </>
  )
}

export default MailDrop
