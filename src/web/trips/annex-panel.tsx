import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fold } from '#law/polish/fold.ts'
import { formatDateShort, formatNumber } from '#law/polish/format.ts'
import { Badge } from '../ui/badge.tsx'
import { annexQuery } from './queries.ts'
import './trips.css'

/** The annex as the program has it today, each row with its source; what is unsure says so. */
const AnnexPanel = () => {
  const [sought, setSought] = useState('')
  const rows = useQuery(annexQuery).data ?? []
  const wanted = fold(sought.trim())
  const shown = rows.filter((row) => fold(`${row.name} ${row.country}`).includes(wanted))
  const unsure = rows.filter((row) => row.mark === 'U').length
  return (
    <details className="panel annex">
      <summary>
        Tabela programu: {rows.length} stawek z załącznika do rozporządzenia z 29 stycznia 2013 r.
        {unsure > 0 && `, w tym ${unsure} do sprawdzenia`}
      </summary>
      <div className="field">
        <label htmlFor="annex-sought">Państwo</label>
        <input
          id="annex-sought"
          className="input"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      </div>
      <div className="table-frame">
        <table className="register-table">
          <caption className="hidden-visually">Diety i limity na nocleg obowiązujące dziś</caption>
          <thead>
            <tr>
              <th scope="col">Państwo</th>
              <th scope="col">Kod</th>
              <th scope="col" className="number">
                Dieta
              </th>
              <th scope="col" className="number">
                Limit na nocleg
              </th>
              <th scope="col">Od</th>
              <th scope="col">Podstawa</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.country}>
                <td data-label="Państwo">{row.name}</td>
                <td data-label="Kod">{row.country}</td>
                <td data-label="Dieta" className="number nowrap">
                  {formatNumber(row.perDiem)} {row.currency}
                </td>
                <td data-label="Limit na nocleg" className="number nowrap">
                  {formatNumber(row.lodgingLimit)} {row.currency}
                </td>
                <td data-label="Od" className="nowrap">
                  {formatDateShort(row.validFrom)}
                </td>
                <td data-label="Podstawa">
                  {row.mark === 'U' && <Badge tone="warning">do sprawdzenia</Badge>} {row.source}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

export default AnnexPanel
