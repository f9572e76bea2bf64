import type { OrgNode } from '#kernel/org/structure.ts'

/** Every unit of a tree, parents before children. */
export const flatten = (node: OrgNode): OrgNode[] => [node, ...node.children.flatMap(flatten)]

/** Heads and other posts of a unit, heads first. */
export const postsOf = (node: OrgNode) => [...node.posts].sort((a, b) => Number(b.heads) - Number(a.heads))

/** How many people hold posts of the unit. */
export const peopleIn = (node: OrgNode): number =>
  new Set(node.posts.flatMap((post) => post.holders.map((holder) => holder.person.id))).size
