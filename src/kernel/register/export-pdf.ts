import Big from 'big.js'
import { refused } from '#kernel/http/problem.ts'
import { renderTable } from '#kernel/templates/table.ts'
import { formatDateShort, formatInstant, formatNumber } from '#law/polish/format.ts'
import type { ExportCell, ExportColumn } from './export-table.ts'
import { longestPrint } from './longest-print.ts'
import type { Register } from './registry.ts'

/** Columns of a print: those of the list, for a sheet has no room for every field. */
export const printColumns = (register: Register, all: readonly ExportColumn[]): ExportColumn[] => {
  const listed = register.definition.list?.columns
  if (!listed) return [...all]
  const chosen = listed.flatMap((id: string) => all.find((column) => column.id === id) ?? [])
  return chosen.length > 0 ? chosen : [...all]
}

const shown = ({ kind }: ExportColumn, cell: ExportCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'tak' : 'nie'
  if (kind === 'money') return formatNumber(cell, 2)
  if (kind === 'number') return formatNumber(cell)
  if (kind === 'date') return formatDateShort(cell)
  if (kind === 'instant') return formatInstant(cell)
  return cell
}

const sumOf = (rows: readonly ExportCell[][], index: number): string =>
  rows.reduce((sum, row) => sum.plus((row[index] as string | null) ?? 0), new Big(0)).toString()

const totalsOf = (register: Register, columns: readonly ExportColumn[], rows: readonly ExportCell[][]) => {
  const summed: readonly string[] = register.definition.list?.totals ?? []
  if (!columns.some((column) => summed.includes(column.id))) return undefined
  return columns.map((column, index) => {
    if (summed.includes(column.id)) return shown(column, sumOf(rows, index))
    return index === 0 ? 'Razem' : ''
  })
}

/** A list as it is printed: its filter in a sentence, sums under it, who printed it. Refuses more than 5,000 records. */
export const pdfOf = async (
  register: Register,
  columns: readonly ExportColumn[],
  cells: AsyncIterable<ExportCell[]>,
  print: { filter: string; by: string; at: Date },
): Promise<Uint8Array> => {
  const rows: ExportCell[][] = []
  for await (const row of cells) {
    if (rows.length === longestPrint)
      throw refused(
        'Wydruk PDF mieści najwyżej 5000 wpisów. Zawęź listę filtrem albo pobierz arkusz (xlsx) lub csv.',
      )
    rows.push(row)
  }
  const totals = totalsOf(register, columns, rows)
  return renderTable({
    title: register.definition.label.many,
    ...(print.filter && { filter: print.filter }),
    columns: columns.map(({ label, kind }) => ({
      label,
      align: kind === 'money' || kind === 'number' ? 'end' : 'start',
    })),
    rows: rows.map((row) => columns.map((column, index) => shown(column, row[index] ?? null))),
    ...(totals && { totals }),
    printed: `wydrukowano ${formatInstant(print.at)} przez: ${print.by}`,
  })
}
