import { useQuery } from '@tanstack/react-query'
import { count } from '#law/polish/plural.ts'
import { deskQuery } from './queries.ts'

/** How many letters wait for me, beside „Pisma” in the rail; nothing when none does. */
export const LettersCount = () => {
  const waiting = useQuery(deskQuery).data?.count ?? 0
  if (waiting === 0) return null
  return (
    <span className="rail-count">
      <span aria-hidden="true">{waiting}</span>
      <span className="hidden-visually">, czeka {count(waiting, 'pismo', 'pisma', 'pism')}</span>
    </span>
  )
}
