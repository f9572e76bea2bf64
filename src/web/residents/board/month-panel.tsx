import { formatMonth } from '#law/polish/format.ts'
import type { ResidentsBoard } from './board-query.ts'

/** A year of submissions: the chart drawn by the server and the same numbers in a table. */
export const MonthPanel = ({ months, last }: { months: ResidentsBoard['months']; last: string }) => (
  <section className="panel" aria-labelledby="board-months">
    <header>
      <h2 id="board-months">Zgłoszenia w ostatnich 12 miesiącach</h2>
    </header>
    <div className="body year">
      <img
        className="month-chart"
        src={`/api/v1/residents/report.svg?month=${last}`}
        alt="Wykres słupkowy: zgłoszenia, które wpłynęły i które zakończono, w każdym miesiącu. Liczby są w tabeli obok."
        width={720}
        height={260}
      />
      <table className="state-table">
        <caption className="hidden-visually">Zgłoszenia według miesięcy</caption>
        <thead>
          <tr>
            <th scope="col">Miesiąc</th>
            <th scope="col">Wpłynęło</th>
            <th scope="col">Zakończono</th>
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((row) => (
            <tr key={row.month}>
              <th scope="row">{formatMonth(row.month)}</th>
              <td>{row.received}</td>
              <td>{row.closed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
)
