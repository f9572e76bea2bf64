import { typeset } from '#law/polish/typography.ts'
import type { OrgNode } from './structure.ts'

/** One line of text in a box. */
export interface ChartLine {
  text: string
  role: 'name' | 'post' | 'person' | 'vacant' | 'note'
}

/** A box of the chart with what hangs below it. */
export interface ChartBox {
  symbol: string
  lines: ChartLine[]
  vacant: boolean
  children: ChartBox[]
}

type Post = OrgNode['posts'][number]

/** Text broken into lines of at most `width` characters; a longer word, or words tied by Polish typography, stay whole. */
export const wrapText = (text: string, width: number): string[] => {
  const lines: string[] = []
  for (const word of typeset(text).split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const lined = (text: string, role: ChartLine['role'], width: number): ChartLine[] =>
  wrapText(text, width).map((line) => ({ text: line, role }))

const postLines = (post: Post): ChartLine[] => [
  ...lined(post.name, 'post', 31),
  ...(post.holders.length === 0 ? [{ text: 'wakat', role: 'vacant' as const }] : []),
  ...post.holders.flatMap(({ person, substitute }) => [
    ...lined(person.label, 'person', 27),
    ...(substitute ? lined(`zastępuje: ${substitute.label}`, 'note', 31) : []),
  ]),
]

const deputyBox = (post: Post, children: ChartBox[]): ChartBox => ({
  symbol: '',
  lines: [...lined(post.name, 'name', 21), ...postLines(post).filter((line) => line.role !== 'post')],
  vacant: post.holders.length === 0,
  children,
})

/**
 * Boxes of a unit: posts to which units below are subordinate, other than the unit's first head, get boxes of their
 * own between the unit and those units (§ 3: deputies). Deputies stand on both sides of the units of the head itself.
 */
export const chartBoxes = (node: OrgNode): ChartBox => {
  const head = node.posts.find((post) => post.heads)
  const between = node.posts.filter(
    (post) =>
      post !== head && (post.heads || node.children.some((child) => child.subordinateTo === post.code)),
  )
  const codes = new Set(between.map((post) => post.code))
  const direct = node.children.filter((child) => !child.subordinateTo || !codes.has(child.subordinateTo))
  const deputies = between.map((post) =>
    deputyBox(post, node.children.filter((child) => child.subordinateTo === post.code).map(chartBoxes)),
  )
  const left = Math.ceil(deputies.length / 2)
  return {
    symbol: node.symbol,
    lines: [
      ...lined(node.name, 'name', 21),
      ...node.posts.filter((post) => !between.includes(post)).flatMap(postLines),
    ],
    vacant: head !== undefined && head.holders.length === 0,
    children: [...deputies.slice(0, left), ...direct.map(chartBoxes), ...deputies.slice(left)],
  }
}
