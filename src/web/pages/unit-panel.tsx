import { Link } from '@tanstack/react-router'
import type { OrgNode } from '#kernel/org/structure.ts'
import { formatDateShort } from '#law/polish/format.ts'
import { typeset } from '#law/polish/typography.ts'
import { Badge } from '../ui/badge.tsx'
import { provisionName } from './provision-name.ts'
import { postsOf } from './units.ts'

/** One unit: its posts with holders, vacancies and substitutes, its duties, and the way to its work. */
export const UnitPanel = ({ unit }: { unit: OrgNode }) => (
  <section className="panel unit-panel" aria-labelledby="unit-name">
    <header>
      <div>
        <p className="eyebrow">{unit.symbol}</p>
        <h2 id="unit-name">{typeset(unit.name)}</h2>
      </div>
    </header>
    <div className="body">
      <p className="actions small">
        <Link to="/terminy" search={{ czyje: 'wszystkie', komorka: unit.symbol } as never}>
          Terminy komórki
        </Link>
        <Link to="/zarzadzenie" search={{ komorka: unit.symbol } as never}>
          Gdzie wykonuje zadania
        </Link>
        {unit.phone && <span>tel. {unit.phone}</span>}
        {unit.email && <a href={`mailto:${unit.email}`}>{unit.email}</a>}
      </p>
      <h3>Stanowiska</h3>
      <ul className="posts">
        {postsOf(unit).map((post) => (
          <li key={post.id}>
            <span className="post">
              {typeset(post.name)}
              {post.heads && <span className="quiet"> · kieruje</span>}
            </span>
            <ul>
              {post.holders.length === 0 && (
                <li>
                  <Badge tone="warning">wakat</Badge>
                </li>
              )}
              {post.holders.map((holder) => (
                <li key={holder.person.id}>
                  {holder.person.label}
                  <span className="small quiet">
                    {' '}
                    od {formatDateShort(holder.from)}
                    {holder.to && ` do ${formatDateShort(holder.to)}`}
                  </span>
                  {holder.substitute && <Badge tone="info">{`zastępuje ${holder.substitute.label}`}</Badge>}
                </li>
              ))}
            </ul>
          </li>
        ))}
        {unit.posts.length === 0 && <li className="quiet">Brak stanowisk w tej strukturze.</li>}
      </ul>
      {unit.duties.length > 0 && (
        <>
          <h3>Zadania</h3>
          <ol className="duties">
            {unit.duties.map((duty) => (
              <li key={duty.id}>
                <a className="small" href={`/zarzadzenie#p-${duty.id}`}>
                  {provisionName(duty.id)}
                </a>
                <span>{typeset(duty.text)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  </section>
)
