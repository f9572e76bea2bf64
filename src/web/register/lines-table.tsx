import type { FieldDescription } from '#kernel/register/description.ts'
import { countryName } from '#law/polish/countries.ts'
import { shown } from '../ui/words.ts'

/** Kinds whose values read as one word. */
const unbroken = new Set<FieldDescription['kind']>(['money', 'date', 'instant', 'decimal'])

const Value = ({ column, value }: { column: FieldDescription; value: unknown }) =>
  column.kind === 'files'
    ? (value as string[]).map((id, index) => (
        <a key={id} href={`/api/v1/files/${id}`}>
          plik {index + 1}
          {index < (value as string[]).length - 1 && ', '}
        </a>
      ))
    : column.suggest === 'country'
      ? (countryName(String(value)) ?? shown(column, value))
      : shown(column, value)

/** Rows of a child table, read only; a column in which nothing stands is left out. */
export const LinesTable = ({
  field,
  lines,
}: {
  field: FieldDescription
  lines: Record<string, unknown>[]
}) => {
  const columns = field.columns!.filter((column) =>
    lines.some((line) => shown(column, line[column.id]) !== ''),
  )
  return (
    <div className="table-frame">
      <table className="register-table">
        <caption className="hidden-visually">{field.label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={index}>
              {columns.map((column) => (
                <td
                  key={column.id}
                  data-label={column.label}
                  className={unbroken.has(column.kind) ? 'nowrap' : undefined}
                >
                  <Value column={column} value={line[column.id]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
