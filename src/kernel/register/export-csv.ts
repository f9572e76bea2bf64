import { stringify } from 'csv-stringify/sync'
import type { ExportCell, ExportColumn } from './export-table.ts'

/** Spreadsheets run a cell that begins like a formula: an apostrophe makes it text again (OWASP CSV injection). */
const harmless = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text

const written = (column: ExportColumn, cell: ExportCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'tak' : 'nie'
  if (column.kind === 'number' || column.kind === 'money') return cell.replace('.', ',')
  return harmless(cell)
}

const lines = (rows: string[][]) => stringify(rows, { delimiter: ';', record_delimiter: '\r\n' })

/** RFC 4180 with semicolons and a byte order mark, as a Polish spreadsheet opens it; in portions of 500 rows. */
export async function* csvOf(
  columns: readonly ExportColumn[],
  rows: AsyncIterable<ExportCell[]>,
): AsyncGenerator<string> {
  yield `\ufeff${lines([columns.map((column) => column.label)])}`
  let portion: string[][] = []
  for await (const row of rows) {
    portion.push(row.map((cell, index) => written(columns[index]!, cell)))
    if (portion.length < 500) continue
    yield lines(portion)
    portion = []
  }
  if (portion.length) yield lines(portion)
}
