import { useQuery } from '@tanstack/react-query'
import { type FileJson, filesQuery } from '../api/queries.ts'
import type { Row } from './new-row.ts'

interface WaitingReceiptsProps {
  register: string
  id: string
  values: Record<string, unknown>
  onChange: (id: string, value: unknown) => void
}

type Held = string | { id: string }
const idOf = (one: Held) => (typeof one === 'string' ? one : one.id)
const heldBy = (row: Row) => (row.receipts as Held[] | null | undefined) ?? []
const rowsOf = (value: unknown) => (value as Row[] | null | undefined) ?? []

/** Names of rows a receipt can hang on. */
const nameOf = (list: string, row: Row, index: number) =>
  list === 'nights' ? `nocleg ${index + 1}` : `wydatek ${index + 1}${row.what ? `: ${row.what}` : ''}`

/** Receipts photographed on the way which hang on nothing yet: each goes to its night, its expense or a new one. */
export const WaitingReceipts = ({ register, id, values, onChange }: WaitingReceiptsProps) => {
  const files = useQuery(filesQuery(register, id)).data ?? []
  const lists = ['nights', 'costs'] as const
  const taken = new Set(
    [...lists.flatMap((list) => rowsOf(values[list]).flatMap(heldBy)), ...heldBy(values)].map(idOf),
  )
  const waiting = files.filter((file) => file.field === '' && !taken.has(file.id))
  if (waiting.length === 0) return null
  const places = lists.flatMap((list) =>
    rowsOf(values[list]).map((row, index) => [`${list}.${index}`, nameOf(list, row, index)] as const),
  )
  const hang = (file: FileJson, where: string) => {
    const [list, index] = where.split('.') as [string, string | undefined]
    if (list === 'receipts') return onChange('receipts', [...heldBy(values), file])
    const rows = rowsOf(values[list])
    if (index === 'new') return onChange(list, [...rows, { kind: 'other', receipts: [file] }])
    onChange(
      list,
      rows.map((row, at) => (at === Number(index) ? { ...row, receipts: [...heldBy(row), file] } : row)),
    )
  }
  return (
    <ul className="waiting" aria-label="Zdjęcia i pliki, które czekają na wiersz">
      {waiting.map((file) => (
        <li key={file.id}>
          {file.mediaType.startsWith('image/') && (
            <img src={`/api/v1/files/${file.id}/preview`} alt="" loading="lazy" />
          )}
          <a href={`/api/v1/files/${file.id}`}>{file.name}</a>
          <select
            className="input"
            aria-label={`Dołącz ${file.name} do`}
            value=""
            onChange={(event) => event.target.value && hang(file, event.target.value)}
          >
            <option value="">dołącz do…</option>
            {places.map(([where, name]) => (
              <option key={where} value={where}>
                {name}
              </option>
            ))}
            <option value="costs.new">nowy wydatek</option>
            <option value="receipts">całe rozliczenie</option>
          </select>
        </li>
      ))}
    </ul>
  )
}
