import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisterDescription } from '#kernel/register/description.ts'
import { ApiError, api } from '../api/client.ts'
import { ratesSourceQuery } from './queries.ts'
import './trips.css'

/** What became of a file: a sentence, and whether it was a refusal. */
interface Told {
  file: string
  text: string
  refused?: boolean
}

interface Imported {
  tableNumber: string
  outcome: 'created' | 'completed' | 'known'
}

const outcomes: Readonly<Record<Imported['outcome'], string>> = {
  created: 'wczytano.',
  completed: 'uzupełniono tabelę wpisaną ręcznie.',
  known: 'była już wczytana, nic się nie zmieniło.',
}

const take = async (file: File): Promise<Told> => {
  try {
    const body = { text: await file.text() }
    const { tableNumber, outcome } = await api<Imported>('/api/v1/exchange-rates/import', {
      method: 'POST',
      body,
    })
    return { file: file.name, text: `tabela ${tableNumber}: ${outcomes[outcome]}` }
  } catch (error) {
    const problem = error instanceof ApiError ? error.problem : undefined
    const text = problem?.errors?.[0]?.message ?? problem?.detail ?? 'Nie udało się wczytać pliku.'
    return { file: file.name, text, refused: true }
  }
}

const Source = () => {
  const source = useQuery(ratesSourceQuery).data?.source
  if (source === undefined) return null
  return (
    <p className="small quiet">
      Pobieranie samoczynne:{' '}
      {source
        ? `włączone, w dni robocze o 12:45, z: ${source}.`
        : 'wyłączone. Administrator włącza je ustawieniem KANCELARIA_NBP (folder albo adres tabeli A).'}
    </p>
  )
}

/** Official files of the National Bank read into the register; each one's fate is told at the field. */
const RatesImport = ({ register }: { register: RegisterDescription }) => {
  const client = useQueryClient()
  const [told, setTold] = useState<Told[]>([])
  const [busy, setBusy] = useState(false)
  const takeAll = async (files: File[]) => {
    setBusy(true)
    const results: Told[] = []
    for (const file of files) results.push(await take(file))
    setTold(results)
    setBusy(false)
    await client.invalidateQueries()
  }
  if (!register.create.allowed) return null
  const refused = told.filter((one) => one.refused)
  const taken = told.filter((one) => !one.refused)
  return (
    <section className="panel rates-import no-print" aria-label="Wczytywanie tabel A NBP">
      <div className="field">
        <label htmlFor="nbp-files">Wczytaj tabelę A z pliku</label>
        <span className="help" id="nbp-help">
          Plik XML albo JSON, tak jak publikuje go NBP. Można wybrać kilka naraz.
        </span>
        <input
          id="nbp-files"
          type="file"
          accept=".xml,.json"
          multiple
          disabled={busy}
          aria-invalid={refused.length > 0 || undefined}
          aria-describedby={refused.length > 0 ? 'nbp-help nbp-error' : 'nbp-help'}
          onChange={(event) => {
            void takeAll([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <div id="nbp-error" role="alert">
          {refused.map(({ file, text }) => (
            <span key={file} className="error">
              {file}: {text}
            </span>
          ))}
        </div>
        <div role="status">
          {taken.map(({ file, text }) => (
            <p key={file} className="small">
              {file}: {text}
            </p>
          ))}
        </div>
      </div>
      <Source />
    </section>
  )
}

export default RatesImport
