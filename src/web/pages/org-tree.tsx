import { type KeyboardEvent, useRef } from 'react'
import type { OrgNode } from '#kernel/org/structure.ts'
import { count } from '#law/polish/plural.ts'
import { typeset } from '#law/polish/typography.ts'
import { Badge } from '../ui/badge.tsx'
import { peopleIn, postsOf } from './units.ts'

interface TreeProps {
  root: OrgNode
  selected: string | undefined
  onSelect: (symbol: string) => void
}

/** Where an arrow leads from a unit's button: along the document, to the superior, to the first below. */
const next = (from: HTMLElement, key: string, tree: HTMLElement): HTMLElement | null | undefined => {
  const all = [...tree.querySelectorAll<HTMLElement>('.org-unit')]
  const item = from.closest('li')
  if (key === 'ArrowDown') return all[all.indexOf(from) + 1]
  if (key === 'ArrowUp') return all[all.indexOf(from) - 1]
  if (key === 'ArrowRight') return item?.querySelector<HTMLElement>(':scope > ul .org-unit')
  if (key === 'ArrowLeft') return item?.parentElement?.closest('li')?.querySelector<HTMLElement>('.org-unit')
  return undefined
}

/** The structure as nested lists; the stylesheet draws them as a chart. Arrows move as in a tree. */
export const OrgTree = ({ root, selected, onSelect }: TreeProps) => {
  const tree = useRef<HTMLUListElement>(null)
  const pressed = (event: KeyboardEvent) => {
    const from = document.activeElement as HTMLElement
    if (!from.classList.contains('org-unit')) return
    const to = next(from, event.key, tree.current!)
    if (!to) return
    event.preventDefault()
    to.focus()
  }
  return (
    <ul ref={tree} className="org-tree" aria-label="Struktura" onKeyDown={pressed}>
      <Unit node={root} superiors={root} selected={selected} onSelect={onSelect} />
    </ul>
  )
}

const Unit = ({
  node,
  superiors,
  selected,
  onSelect,
}: Omit<TreeProps, 'root'> & { node: OrgNode; superiors: OrgNode }) => {
  const superior = superiors.posts.find((post) => post.code === node.subordinateTo)
  // Said only where the units of one office have different superiors in it.
  const shared = new Set(superiors.children.map((child) => child.subordinateTo)).size > 1
  return (
    <li>
      <div className="org-box" data-kind={node.kind} data-selected={selected === node.symbol || undefined}>
        <button
          type="button"
          className="org-unit"
          aria-pressed={selected === node.symbol}
          onClick={() => onSelect(node.symbol)}
        >
          <span className="symbol">{node.symbol}</span>
          <span className="name">{typeset(node.name)}</span>
        </button>
        <ul className="org-heads">
          {postsOf(node)
            .filter((post) => post.heads || node.children.some((child) => child.subordinateTo === post.code))
            .map((post) => (
              <li key={post.id}>
                {post.holders.length === 0 && <Badge tone="warning">wakat</Badge>}
                {post.holders.map((holder) => (
                  <span key={holder.person.id}>
                    <strong>{holder.person.label}</strong>
                    {holder.substitute && <em> zastępuje {holder.substitute.label}</em>}
                  </span>
                ))}
                <span className="post">{post.name}</span>
              </li>
            ))}
        </ul>
        <p className="org-count">
          {superior && shared && <span>podlega: {superior.name}</span>}
          <span>
            {count(peopleIn(node), 'osoba', 'osoby', 'osób')}
            {node.duties.length > 0 && ` · ${count(node.duties.length, 'zadanie', 'zadania', 'zadań')}`}
          </span>
        </p>
      </div>
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child) => (
            <Unit key={child.id} node={child} superiors={node} selected={selected} onSelect={onSelect} />
          ))}
        </ul>
      )}
    </li>
  )
}
