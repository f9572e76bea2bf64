import type { OrgNode } from '#kernel/org/structure.ts'
import { flatten } from './units.ts'

export interface OrgDifference {
  added: OrgNode[]
  removed: OrgNode[]
  renamed: { from: OrgNode; to: OrgNode }[]
}

/** What a version of the structure changed against the one before it; units are the same when their symbol is. */
export const differenceOf = (before: OrgNode, after: OrgNode): OrgDifference => {
  const old = new Map(flatten(before).map((unit) => [unit.symbol, unit]))
  const now = new Map(flatten(after).map((unit) => [unit.symbol, unit]))
  const kept = [...now.values()].flatMap((to) => {
    const from = old.get(to.symbol)
    return from ? [{ from, to }] : []
  })
  return {
    added: [...now.values()].filter((unit) => !old.has(unit.symbol)),
    removed: [...old.values()].filter((unit) => !now.has(unit.symbol)),
    renamed: kept.filter(({ from, to }) => from.name !== to.name),
  }
}
