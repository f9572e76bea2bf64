import { PassThrough, type Readable } from 'node:stream'
import excel from 'exceljs'
import { toWarsaw } from '#law/calendar/warsaw.ts'
import type { ExportCell, ExportColumn } from './export-table.ts'

const formats: Partial<Record<ExportColumn['kind'], string>> = {
  number: 'General',
  money: '# ##0.00',
  date: 'dd.mm.yyyy',
  instant: 'dd.mm.yyyy hh:mm',
}

const valued = (column: ExportColumn, cell: ExportCell) => {
  if (cell === null) return null
  if (typeof cell === 'boolean') return cell ? 'tak' : 'nie'
  if (column.kind === 'number' || column.kind === 'money') return Number(cell)
  if (column.kind === 'date') return new Date(`${cell}T00:00:00Z`)
  // A workbook knows no time zones: it shows the hours of what it takes for UTC.
  if (column.kind === 'instant') return new Date(`${toWarsaw(cell)}:00Z`)
  return cell
}

/** A workbook of one sheet, written as it is read so that memory stays flat; cells are values, never formulas. */
export const xlsxOf = (
  columns: readonly ExportColumn[],
  rows: AsyncIterable<ExportCell[]>,
  title: string,
): Readable => {
  const stream = new PassThrough()
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet(title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((column) => ({
    header: column.label,
    width: column.kind === 'text' ? 28 : 14,
    style: { numFmt: formats[column.kind] ?? '@' },
  }))
  sheet.getRow(1).font = { bold: true }
  const write = async () => {
    for await (const row of rows) {
      sheet.addRow(row.map((cell, index) => valued(columns[index]!, cell))).commit()
      if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve))
    }
    await book.commit()
  }
  write().catch((error) => stream.destroy(error))
  return stream
}
