import { typeset } from '#law/polish/typography.ts'
import { print, templateNamed } from './print.ts'

/** A column of a printed table; `end` for numbers and sums. */
export interface PrintedColumn {
  label: string
  align?: 'start' | 'end'
}

/** A register as it is printed: cells are texts ready to be shown. */
export interface PrintedTable {
  title: string
  /** What was asked for, in a sentence. */
  filter?: string
  columns: PrintedColumn[]
  rows: string[][]
  /** Cells of the last line, as many as columns. */
  totals?: string[]
  /** Who printed it and when, such as „wydrukowano 24 listopada 2026 r. przez Annę Lis”. */
  printed: string
}

/** Share of each column's width: as long as what it usually holds, between bounds, so that one long text takes not all. */
const widthsOf = (table: PrintedTable): number[] =>
  table.columns.map((column, index) => {
    const lengths = table.rows.slice(0, 500).map((row) => row[index]?.length ?? 0)
    const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0
    const longestWord = Math.max(...column.label.split(' ').map((word) => word.length))
    return Math.min(40, Math.max(5, longestWord, usual))
  })

/** Characters of a line of a portrait page at the size of the table's text. */
const portraitWidth = 95

/** A register as PDF on A4, lying when its columns need it; the head is repeated on each page. */
export const renderTable = (table: PrintedTable): Promise<Uint8Array> => {
  const widths = widthsOf(table)
  return print(templateNamed('table'), {
    title: typeset(table.title),
    filter: table.filter ? typeset(table.filter) : null,
    columns: table.columns.map(({ label, align }) => ({ label: typeset(label), align: align ?? 'start' })),
    widths,
    landscape: widths.reduce((sum, width) => sum + width, 0) > portraitWidth,
    rows: table.rows.map((row) => row.map(typeset)),
    totals: table.totals?.length ? table.totals.map(typeset) : null,
    printed: typeset(table.printed),
  })
}
