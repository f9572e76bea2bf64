import { formatMoney } from '#law/polish/format.ts'
import type { AnalysisRow } from '#modules/trips/analysis.ts'

interface AnalysisTableProps {
  /** What a row is, e.g. „Państwo”. */
  heading: string
  title: string
  items: AnalysisRow[]
  total: AnalysisRow
}

const numbers = [
  ['Wyjazdy', (row: AnalysisRow) => row.trips],
  ['Dni', (row: AnalysisRow) => row.days],
  ['Plan', (row: AnalysisRow) => formatMoney(row.plan)],
  ['Wykonanie', (row: AnalysisRow) => formatMoney(row.cost)],
  ['Koszt dnia', (row: AnalysisRow) => (row.costPerDay ? formatMoney(row.costPerDay) : '—')],
] as const

const Cells = ({ row }: { row: AnalysisRow }) =>
  numbers.map(([label, of]) => (
    <td key={label} data-label={label} className="number">
      {of(row)}
    </td>
  ))

/** The analysis as a table: the same the chart shows, to the grosz. */
export const AnalysisTable = ({ heading, title, items, total }: AnalysisTableProps) => (
  <div className="table-frame">
    <table className="register-table">
      <caption className="hidden-visually">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {numbers.map(([label]) => (
            <th key={label} scope="col" className="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <tr key={row.key}>
            <td data-label={heading}>{row.label}</td>
            <Cells row={row} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Razem</th>
          <Cells row={total} />
        </tr>
      </tfoot>
    </table>
  </div>
)
