import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { structureQuery } from '../../pages/queries.ts'
import { flatten } from '../../pages/units.ts'
import type { ResidentsBoard } from './board-query.ts'
import { days } from './state-panel.tsx'

/** Dispositions by the unit that carries them out, those with late ones first. */
export const UnitTable = ({ units, slug }: { units: ResidentsBoard['units']; slug: string }) => {
  const structure = useQuery(structureQuery()).data
  const known = structure ? [structure.root, ...structure.outside].flatMap(flatten) : []
  const idOf = (symbol: string) => known.find((one) => one.symbol === symbol)?.id
  if (units.length === 0) return null
  return (
    <section className="panel units" aria-labelledby="board-units">
      <header>
        <h2 id="board-units">Dyspozycje według komórek</h2>
      </header>
      <div className="body">
        <div className="table-frame">
          <table className="register-table">
            <caption className="hidden-visually">Dyspozycje według komórek</caption>
            <thead>
              <tr>
                <th scope="col">Komórka</th>
                <th scope="col" className="number">
                  Otwarte
                </th>
                <th scope="col" className="number">
                  Po terminie
                </th>
                <th scope="col" className="number">
                  Wykonane w okresie
                </th>
                <th scope="col" className="number">
                  Mediana czasu
                </th>
              </tr>
            </thead>
            <tbody>
              {units.map((row) => {
                const id = idOf(row.unit)
                return (
                  <tr key={row.unit}>
                    <td data-label="Komórka">
                      {id ? (
                        <Link
                          to="/$slug"
                          params={{ slug }}
                          search={{ 'filter[unit]': id } as never}
                          className="row-link"
                        >
                          {row.unit}
                        </Link>
                      ) : (
                        row.unit
                      )}
                    </td>
                    <td className="number" data-label="Otwarte">
                      {row.open}
                    </td>
                    <td className="number" data-label="Po terminie">
                      {row.late > 0 ? <strong className="late">▲ {row.late}</strong> : '0'}
                    </td>
                    <td className="number" data-label="Wykonane w okresie">
                      {row.done}
                    </td>
                    <td className="number" data-label="Mediana czasu">
                      {days(row.medianDays)}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}
