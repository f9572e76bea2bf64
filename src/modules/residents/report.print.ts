import { renderSheet, type SheetBlock } from '#kernel/templates/sheet.ts'
import { formatDateRange, formatNumber } from '#law/polish/format.ts'
import type { Board } from './board.report.ts'
import { monthChart } from './month-chart.ts'
import { topics } from './submissions.fields.ts'

const days = (median: number | null) => (median === null ? '–' : formatNumber(median))

const table = (heading: string, columns: string[], rows: (string | number)[][]): SheetBlock[] => [
  { kind: 'heading', level: 2, text: heading },
  {
    kind: 'table',
    columns,
    widths: columns.map((_, index) => (index === 0 ? 3 : 1)),
    rows: rows.map((row) => row.map(String)),
  },
]

const chartHeading = 'Zgłoszenia w ostatnich 12 miesiącach'

/** The monthly report for the Director as PDF: summary, chart, states, units, topics (§ 5 pkt 8). */
export const printReport = (board: Board): Promise<Uint8Array> => {
  const { submissions: s, dispositions: d } = board
  const names = topics as Record<string, string>
  const blocks: SheetBlock[] = [
    ...table(
      'Podsumowanie',
      ['', 'Zgłoszenia', 'Dyspozycje'],
      [
        ['Wpłynęło albo polecono', s.received, d.ordered],
        ['Zakończono albo wykonano', s.closed, d.done],
        ['Mediana dni do końca', days(s.medianDays), days(d.medianDays)],
        ['Otwarte, w terminie', s.timeliness.onTime, d.timeliness.onTime],
        ['Otwarte, termin w ciągu 7 dni', s.timeliness.atRisk, d.timeliness.atRisk],
        ['Otwarte, po terminie', s.timeliness.late, d.timeliness.late],
      ],
    ),
    { kind: 'heading', level: 2, text: chartHeading },
    { kind: 'picture', svg: monthChart(board.months), alt: chartHeading },
    ...table(
      'Zgłoszenia według stanu',
      ['Stan', 'Liczba'],
      s.states.filter((row) => row.count > 0).map((row) => [row.label, row.count]),
    ),
    ...table(
      'Dyspozycje według komórek',
      ['Komórka', 'Otwarte', 'Po terminie', 'Wykonane', 'Mediana dni'],
      board.units.map((row) => [row.unit, row.open, row.late, row.done, days(row.medianDays)]),
    ),
    ...table(
      'Tematy zgłoszeń',
      ['Temat', 'Liczba'],
      board.topics.map((row) => [row.topic ? (names[row.topic] ?? row.topic) : 'bez tematu', row.count]),
    ),
  ]
  return renderSheet({
    title: 'Sprawy mieszkańców: raport miesięczny',
    lead: formatDateRange(board.from, board.to),
    blocks,
  })
}
