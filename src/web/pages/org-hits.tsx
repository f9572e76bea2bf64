import type { OrgNode } from '#kernel/org/structure.ts'
import { typeset } from '#law/polish/typography.ts'
import { hitsOf } from './find-in-structure.ts'

/** What of the structure answers the words: choosing one shows its unit. */
export const OrgHits = ({
  units,
  words,
  onSelect,
}: {
  units: readonly OrgNode[]
  words: string
  onSelect: (symbol: string) => void
}) => {
  if (words.trim().length < 2) return null
  const hits = hitsOf(units, words)
  return (
    <section className="panel org-hits no-print" aria-label="Znalezione">
      {hits.length === 0 && <p className="quiet">Nie znaleziono.</p>}
      <ul>
        {hits.map((one) => (
          <li key={one.eyebrow + one.text}>
            <button type="button" onClick={() => onSelect(one.unit.symbol)}>
              <span className="small quiet">{one.eyebrow}</span>
              <span>{typeset(one.text)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
