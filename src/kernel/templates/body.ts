import { type ChildNode, type Element, isTag, isText } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { typeset } from '#law/polish/typography.ts'

/** A run of a line: words, a break, or a mark around runs. */
export type Inline =
  | { tag: 'text'; text: string }
  | { tag: 'br' }
  | { tag: 'strong' | 'em' | 'u'; children: Inline[] }
  | { tag: 'a'; href: string; children: Inline[] }

/** A block of a letter's text. */
export type Block =
  | { tag: 'p'; children: Inline[] }
  | { tag: 'heading'; level: number; children: Inline[] }
  | { tag: 'ul' | 'ol'; items: Block[][] }
  | { tag: 'blockquote'; blocks: Block[] }

const marks: Record<string, 'strong' | 'em' | 'u'> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  u: 'u',
}
const blockTags = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'div'])
const safeHref = /^(https?:|mailto:|tel:)/i

const inline = (node: ChildNode): Inline[] => {
  if (isText(node)) return [{ tag: 'text', text: node.data.replace(/[ \t\r\n]+/g, ' ') }]
  if (!isTag(node)) return []
  if (node.name === 'br') return [{ tag: 'br' }]
  const children = node.children.flatMap(inline)
  const mark = marks[node.name]
  if (mark) return [{ tag: mark, children }]
  const href = node.attribs.href ?? ''
  return node.name === 'a' && safeHref.test(href) ? [{ tag: 'a', href, children }] : children
}

const saysSomething = (run: Inline): boolean =>
  'text' in run ? run.text.trim() !== '' : 'children' in run && run.children.some(saysSomething)

const leavesOf = (runs: readonly Inline[]): Inline[] =>
  runs.flatMap((run) => ('children' in run ? leavesOf(run.children) : [run]))

/** Gives out a text typeset as a whole, piece by piece as long as the pieces were before: „...” has become one sign. */
const givingOut = (source: string) => {
  const whole = typeset(source)
  let read = 0
  let given = 0
  let until = 0
  return (length: number): string => {
    const from = given
    until += length
    while (read < until) read += whole[given++] === '…' && source[read] === '.' ? 3 : 1
    return whole.slice(from, given)
  }
}

/** Typography looks across marks: a quote opened before a bold word closes after it. */
const typesetRuns = (runs: readonly Inline[]): Inline[] => {
  const words = (leaf: Inline) => (leaf.tag === 'text' ? leaf.text : '\n')
  const give = givingOut(leavesOf(runs).map(words).join(''))
  const renew = (run: Inline): Inline => {
    if ('children' in run) return { ...run, children: run.children.map(renew) }
    const text = give(words(run).length)
    return run.tag === 'text' ? { tag: 'text', text } : run
  }
  return runs.map(renew)
}

/** Blocks of nodes; words that stand outside any block become a paragraph. */
const blocksOf = (nodes: readonly ChildNode[], heading: { level: number }): Block[] => {
  const blocks: Block[] = []
  let loose: Inline[] = []
  const close = () => {
    if (loose.some(saysSomething)) blocks.push({ tag: 'p', children: typesetRuns(loose) })
    loose = []
  }
  for (const node of nodes) {
    if (!(isTag(node) && blockTags.has(node.name))) {
      loose.push(...inline(node))
      continue
    }
    close()
    blocks.push(...blockOf(node, heading))
  }
  close()
  return blocks
}

const blockOf = (node: Element, heading: { level: number }): Block[] => {
  if (node.name === 'ul' || node.name === 'ol') {
    const items = node.children.filter(isTag).map((item) => blocksOf(item.children, heading))
    return items.length > 0 ? [{ tag: node.name, items }] : []
  }
  if (node.name === 'blockquote') return [{ tag: 'blockquote', blocks: blocksOf(node.children, heading) }]
  if (/^h\d$/.test(node.name)) {
    // Readers of screens need levels without gaps; the letter's subject is the first.
    heading.level = Math.max(2, Math.min(Number(node.name[1]), heading.level + 1))
    return [{ tag: 'heading', level: heading.level, children: typesetRuns(node.children.flatMap(inline)) }]
  }
  return blocksOf(node.children, heading)
}

/** The small HTML of a document as blocks ready for print, with Polish typography; unknown tags keep their words. */
export const readBody = (html: string): Block[] => blocksOf(parseDocument(html).children, { level: 1 })
