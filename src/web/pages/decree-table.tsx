import { Link } from '@tanstack/react-router'
import type { Tone } from '#kernel/register/description.ts'
import { typeset } from '#law/polish/typography.ts'
import { Badge } from '../ui/badge.tsx'
import { provisionName } from './provision-name.ts'
import type { Provision } from './queries.ts'

const word: Record<Provision['status'], [Tone, string]> = {
  served: ['good', 'w systemie'],
  partly: ['warning', 'częściowo'],
  missing: ['neutral', 'poza systemem'],
}

const Where = ({ provision }: { provision: Provision }) => {
  if (provision.where.length === 0) return <span className="quiet">—</span>
  return (
    <ul>
      {provision.where.map((one) => (
        <li key={one.kind + one.id}>
          <Link to={one.href as '/'}>{one.label}</Link>
          {one.kind === 'action' && <span className="quiet"> działanie</span>}
        </li>
      ))}
    </ul>
  )
}

/** One section of the decree: provision, task, status, where it is done, what is open. */
export const DecreeTable = ({
  section,
  provisions,
  unitLabel,
}: {
  section: string
  provisions: Provision[]
  unitLabel: (symbol: string) => string
}) => {
  const units = [...new Set(provisions.map((one) => one.unit))]
  const id = `section-${provisions[0]!.id.split('.')[0]}`
  return (
    <section className="decree-section" aria-labelledby={id}>
      <h2 id={id}>
        {section}
        {units.length === 1 && <span className="quiet"> · {typeset(unitLabel(units[0]!))}</span>}
      </h2>
      <table className="decree-table panel">
        <thead>
          <tr>
            <th scope="col">Przepis</th>
            <th scope="col">Zadanie</th>
            <th scope="col">Stan</th>
            <th scope="col">Gdzie się je wykonuje</th>
            <th scope="col" className="number">
              Otwarte
            </th>
          </tr>
        </thead>
        <tbody>
          {provisions.map((one) => (
            <tr key={one.id} id={`p-${one.id}`}>
              <th scope="row">
                <a className="provision" href={one.where[0]?.href ?? `#p-${one.id}`}>
                  {provisionName(one.id)}
                </a>
                {units.length > 1 && <span className="small quiet">{one.unit === '*' ? '' : one.unit}</span>}
              </th>
              <td>
                {typeset(one.duty)}
                <p className="small quiet">{typeset(one.shownBy)}</p>
              </td>
              <td>
                <Badge tone={word[one.status][0]}>{word[one.status][1]}</Badge>
              </td>
              <td data-empty={one.where.length === 0 || undefined}>
                <Where provision={one} />
              </td>
              <td className="number" data-empty={one.open === 0 || undefined}>
                {one.open > 0 ? one.open : <span className="hidden-visually">0</span>}
                {one.open > 0 && <span className="unit"> otwartych</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
