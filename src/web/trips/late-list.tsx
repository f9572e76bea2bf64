import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDateShort } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import { registersQuery } from '../api/queries.ts'
import { lateQuery } from './queries.ts'

/** Settlements and reports after their time, the longest wait first. */
export const LateList = () => {
  const late = useQuery(lateQuery).data
  const registers = useQuery(registersQuery).data
  if (!late) return null
  return (
    <section className="stack" aria-labelledby="late">
      <h2 id="late">Spóźnione rozliczenia i sprawozdania{late.length > 0 && ` (${late.length})`}</h2>
      {late.length === 0 ? (
        <p className="quiet">Nikt nie spóźnia się z rozliczeniem ani sprawozdaniem.</p>
      ) : (
        <div className="table-frame">
          <table className="register-table">
            <caption className="hidden-visually">Spóźnione rozliczenia i sprawozdania</caption>
            <thead>
              <tr>
                <th scope="col">Wyjazd</th>
                <th scope="col">Kto</th>
                <th scope="col">Co</th>
                <th scope="col">Termin</th>
                <th scope="col">Spóźnienie</th>
              </tr>
            </thead>
            <tbody>
              {late.map((one) => (
                <tr key={one.id + one.what}>
                  <td data-label="Wyjazd" className="nowrap">
                    <Link
                      to="/$slug/$key"
                      params={{
                        slug:
                          registers?.find((register) => register.id === one.register)?.slug ?? one.register,
                        key: one.id,
                      }}
                      className="row-link"
                    >
                      {one.number}
                    </Link>
                  </td>
                  <td data-label="Kto">{one.traveller.label}</td>
                  <td data-label="Co">{one.what}</td>
                  <td data-label="Termin" className="nowrap">
                    {formatDateShort(one.dueOn)}
                  </td>
                  <td data-label="Spóźnienie" className="nowrap">
                    {count(one.daysLate, 'dzień', 'dni', 'dni')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
