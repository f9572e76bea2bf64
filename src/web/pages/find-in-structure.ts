import type { OrgNode } from '#kernel/org/structure.ts'
import { fold } from '#law/polish/fold.ts'
import { provisionName } from './provision-name.ts'

/** Something that answers: a unit, a person or a task, and the unit it belongs to. */
export interface Hit {
  unit: OrgNode
  text: string
  eyebrow: string
}

/** People, tasks and units that answer the words, at most a dozen. */
export const hitsOf = (units: readonly OrgNode[], words: string): Hit[] => {
  const needle = fold(words.trim())
  if (needle.length < 2) return []
  const hit = (text: string) => fold(text).includes(needle)
  return units
    .flatMap((unit): Hit[] => [
      ...(hit(`${unit.symbol} ${unit.name}`) ? [{ unit, text: unit.name, eyebrow: unit.symbol }] : []),
      ...unit.posts.flatMap((post) =>
        post.holders
          .filter((holder) => hit(holder.person.label))
          .map((holder) => ({ unit, text: holder.person.label, eyebrow: `${unit.symbol} · ${post.name}` })),
      ),
      ...unit.duties
        .filter((duty) => hit(`${duty.id} ${duty.text}`))
        .map((duty) => ({ unit, text: duty.text, eyebrow: `${unit.symbol} · ${provisionName(duty.id)}` })),
    ])
    .slice(0, 12)
}
