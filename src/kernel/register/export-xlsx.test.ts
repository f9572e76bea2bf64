import { buffer } from 'node:stream/consumers'
import excel from 'exceljs'
import { expect, it } from 'vitest'
import type { ExportCell, ExportColumn } from './export-table.ts'
import { xlsxOf } from './export-xlsx.ts'

const columns: ExportColumn[] = [
  { id: 'subject', label: 'Dotyczy', kind: 'text' },
  { id: 'pages', label: 'Stron', kind: 'number' },
  { id: 'amount', label: 'Kwota', kind: 'money' },
  { id: 'due', label: 'Termin', kind: 'date' },
  { id: 'createdAt', label: 'Utworzono', kind: 'instant' },
]

const sheetOf = async (rows: ExportCell[][]) => {
  const all = async function* () {
    yield* rows
  }
  const book = new excel.Workbook()
  await book.xlsx.load((await buffer(xlsxOf(columns, all(), 'Sprawy'))) as never)
  return book.worksheets[0]!
}

it('moments show the hours of Warsaw, in winter and in summer, past midnight as well', async () => {
  const sheet = await sheetOf([
    ['a', '1', '1', '2026-11-24', '2026-11-24T08:30:00.000Z'],
    ['b', '2', '2', '2026-07-01', '2026-07-01T22:15:00.000Z'],
  ])
  expect(sheet.getCell('E2').value).toEqual(new Date('2026-11-24T09:30:00Z'))
  expect(sheet.getCell('E3').value).toEqual(new Date('2026-07-02T00:15:00Z'))
  expect(sheet.getCell('D3').value).toEqual(new Date('2026-07-01T00:00:00Z'))
})

it('numbers are numbers one can sum, texts stay texts even when they look like formulas', async () => {
  const sheet = await sheetOf([['=1+1', '12', '1234.50', null, null]])
  expect([sheet.getCell('A2').value, sheet.getCell('A2').numFmt]).toEqual(['=1+1', '@'])
  expect([sheet.getCell('B2').value, sheet.getCell('B2').numFmt ?? 'General']).toEqual([12, 'General'])
  expect([sheet.getCell('C2').value, sheet.getCell('C2').numFmt]).toEqual([1234.5, '# ##0.00'])
})
