import excel from 'exceljs'
import type { Board } from './board.report.ts'
import { topics } from './submissions.fields.ts'

const sheet = (book: excel.Workbook, name: string, header: string[], rows: (string | number | null)[][]) => {
  const page = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  page.addRow(header).font = { bold: true }
  for (const row of rows) page.addRow(row)
  for (const column of page.columns) column.width = 28
}

const summary = ({ from, to, submissions: s, dispositions: d }: Board): (string | number | null)[][] => [
  ['Okres', `${from} – ${to}`, null],
  ['Wpłynęło / polecono', s.received, d.ordered],
  ['Zakończono / wykonano', s.closed, d.done],
  ['Mediana dni', s.medianDays, d.medianDays],
  ['Otwarte w terminie', s.timeliness.onTime, d.timeliness.onTime],
  ['Otwarte, termin w 7 dni', s.timeliness.atRisk, d.timeliness.atRisk],
  ['Otwarte po terminie', s.timeliness.late, d.timeliness.late],
]

/** The monthly report as a workbook: summary, states, units, topics, months. */
export const reportXlsx = async (board: Board): Promise<Buffer> => {
  const book = new excel.Workbook()
  sheet(book, 'Podsumowanie', ['', 'Zgłoszenia', 'Dyspozycje'], summary(board))
  sheet(
    book,
    'Stany',
    ['Rejestr', 'Stan', 'Liczba'],
    [
      ...board.submissions.states.map((row) => ['Zgłoszenia', row.label, row.count]),
      ...board.dispositions.states.map((row) => ['Dyspozycje', row.label, row.count]),
    ],
  )
  sheet(
    book,
    'Komórki',
    ['Komórka', 'Dyspozycje otwarte', 'w tym po terminie', 'Wykonane', 'Mediana dni'],
    board.units.map((row) => [row.unit, row.open, row.late, row.done, row.medianDays]),
  )
  sheet(
    book,
    'Tematy',
    ['Temat', 'Zgłoszeń'],
    board.topics.map((row) => [
      row.topic ? topics[row.topic as keyof typeof topics] : 'bez tematu',
      row.count,
    ]),
  )
  sheet(
    book,
    'Miesiące',
    ['Miesiąc', 'Wpłynęło', 'Zakończono'],
    board.months.map((row) => [row.month, row.received, row.closed]),
  )
  return Buffer.from(await book.xlsx.writeBuffer())
}
