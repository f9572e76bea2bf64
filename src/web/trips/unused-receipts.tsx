import { useQuery } from '@tanstack/react-query'
import { count } from '#law/polish/plural.ts'
import { type FileJson, filesQuery } from '../api/queries.ts'

interface UnusedReceiptsProps {
  register: string
  id: string
  value: unknown
  onChange: (files: (FileJson | string | { id: string })[]) => void
}

/** Receipts photographed on the way which the settlement does not carry yet, taken in with one press. */
export const UnusedReceipts = ({ register, id, value, onChange }: UnusedReceiptsProps) => {
  const held = (value as (string | { id: string })[] | null | undefined) ?? []
  const taken = new Set(held.map((one) => (typeof one === 'string' ? one : one.id)))
  const files = useQuery(filesQuery(register, id)).data ?? []
  const unused = files.filter((file) => file.field === '' && !taken.has(file.id))
  if (unused.length === 0) return null
  return (
    <p className="notice">
      {count(unused.length, 'plik czeka', 'pliki czekają', 'plików czeka')} w wyjeździe:{' '}
      {unused.map((file) => file.name).join(', ')}.{' '}
      <button type="button" className="button" onClick={() => onChange([...held, ...unused])}>
        Dołącz do rozliczenia
      </button>
    </p>
  )
}
