import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { useKeys } from '../ui/keys.ts'
import { Cell } from './cell.tsx'
import { columnsOf } from './columns-menu.tsx'
import { fieldOf } from './use-register.ts'

export interface RegisterTableProps {
  register: RegisterDescription
  items: RecordJson[]
  query: URLSearchParams
  onSort: (sort: string) => void
  selected?: ReadonlySet<string>
  onSelect?: ((ids: ReadonlySet<string>) => void) | undefined
}

const numeric = new Set(['integer', 'decimal', 'money'])

/** A native table of any register: j k to move, Enter to open, x to mark. */
export const RegisterTable = ({ register, items, query, onSort, selected, onSelect }: RegisterTableProps) => {
  const navigate = useNavigate()
  const body = useRef<HTMLTableSectionElement>(null)
  const sort = query.get('sort') ?? register.list.sort
  const columns = columnsOf(register, query).map((id) => fieldOf(register, id))

  const links = () => [...(body.current?.querySelectorAll<HTMLAnchorElement>('a.row-link') ?? [])]
  const move = (step: number) => {
    const all = links()
    const at = all.indexOf(document.activeElement as HTMLAnchorElement)
    all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus()
  }
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect?.(next)
  }
  const focused = () => links().indexOf(document.activeElement as HTMLAnchorElement)
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    x: () => {
      const item = items[focused()]
      if (item && onSelect) toggle(item.id)
    },
    e: () => {
      const item = items[focused()]
      if (item) void navigate({ to: '/$slug/$key/edycja', params: { slug: register.slug, key: item.id } })
    },
  })

  const order = (id: string) => (sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : undefined)
  const all = items.length > 0 && items.every((item) => selected?.has(item.id))
  return (
    <div className="table-frame">
      <table className="register-table">
        <caption className="hidden-visually">{register.label.many}</caption>
        <thead>
          <tr>
            {onSelect && (
              <th className="mark-cell">
                <input
                  type="checkbox"
                  aria-label="Zaznacz wszystkie na stronie"
                  checked={all}
                  onChange={() => onSelect(all ? new Set() : new Set(items.map((item) => item.id)))}
                />
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                aria-sort={order(column.id)}
                className={numeric.has(column.shownAs ?? column.kind) ? 'number' : undefined}
              >
                {column.sortable ? (
                  <button
                    type="button"
                    onClick={() => onSort(sort === column.id ? `-${column.id}` : column.id)}
                  >
                    {column.label}
                    <span aria-hidden="true">
                      {order(column.id) === 'ascending' ? ' ▲' : order(column.id) ? ' ▼' : ''}
                    </span>
                  </button>
                ) : (
                  column.label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {items.map((item) => (
            <tr key={item.id} data-selected={selected?.has(item.id) || undefined}>
              {onSelect && (
                <td className="mark-cell">
                  <input
                    type="checkbox"
                    aria-label={`Zaznacz: ${item.label}`}
                    checked={selected?.has(item.id) ?? false}
                    onChange={() => toggle(item.id)}
                  />
                </td>
              )}
              {columns.map((column, index) => (
                <td
                  key={column.id}
                  data-label={column.label}
                  className={numeric.has(column.shownAs ?? column.kind) ? 'number' : undefined}
                >
                  {index === 0 ? (
                    <Link
                      className="row-link"
                      to="/$slug/$key"
                      params={{ slug: register.slug, key: item.id }}
                    >
                      <Cell register={register} field={column} record={item} />
                    </Link>
                  ) : (
                    <Cell register={register} field={column} record={item} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
