import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef } from 'react'
import { count } from '#law/polish/plural.ts'
import { registersQuery } from '../api/queries.ts'
import { Failure } from '../ui/failure.tsx'
import { useKeys } from '../ui/keys.ts'
import { moveFocus } from '../ui/move-focus.ts'
import { useTitle } from '../ui/title.ts'
import { Facet } from './facet.tsx'
import { Marked } from './marked.tsx'
import { type Found, searchQuery, structureQuery } from './queries.ts'
import { flatten } from './units.ts'
import { useAddress } from './use-address.ts'
import './search.css'

const sentence = (found: Found): string => {
  if (found.total === 0) return 'Nie znaleziono. Zmień słowa, skróć je albo usuń zawężenia.'
  const many = found.totalCapped
    ? `Ponad ${found.total} wpisów`
    : count(found.total, 'wpis', 'wpisy', 'wpisów')
  return found.similar ? `Nic nie pasuje dosłownie. Podobna pisownia: ${many}.` : `${many}.`
}

/** Everything that may be read, by words in any inflection; narrowed by register, unit and year. */
export const SearchPage = () => {
  useTitle('Szukaj')
  const [query, set] = useAddress()
  const q = query.get('q') ?? ''
  const limit = Number(query.get('ile')) || 20
  const narrowed = { kind: query.get('rejestr'), unit: query.get('komorka'), year: query.get('rok') }
  const asked = new URLSearchParams({ q, limit: String(limit) })
  for (const [name, value] of Object.entries(narrowed)) if (value) asked.set(name, value)
  const found = useQuery({ ...searchQuery(asked.toString()), enabled: q.trim() !== '' })
  const registers = useQuery(registersQuery).data ?? []
  const structure = useQuery(structureQuery()).data
  const units = structure ? [...flatten(structure.root), ...structure.outside.flatMap(flatten)] : []
  const field = useRef<HTMLInputElement>(null)
  const results = useRef<HTMLOListElement>(null)
  const move = (step: number) => moveFocus(results.current, 'a', step)
  const focus = () => field.current?.focus()
  useKeys({ '/': focus, f: focus, j: () => move(1), k: () => move(-1) })
  useEffect(() => {
    if (!q) field.current?.focus()
  }, [q])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = new FormData(event.currentTarget).get('q') as string
    set({ q: words.trim(), rejestr: undefined, komorka: undefined, rok: undefined, ile: undefined })
  }
  const slugOf = (id: string) => registers.find((one) => one.id === id)?.slug ?? id
  return (
    <>
      <div className="page-head">
        <h1>Szukaj</h1>
      </div>
      <search>
        <form onSubmit={submit} className="search-form">
          <label className="hidden-visually" htmlFor="search-words">
            Szukane słowa
          </label>
          <input
            ref={field}
            key={q}
            id="search-words"
            name="q"
            type="search"
            className="input"
            defaultValue={q}
            placeholder="Numer, nazwisko albo słowa z treści"
          />
          <button type="submit" className="button" data-kind="primary">
            Szukaj
          </button>
        </form>
      </search>
      {found.error && <Failure error={found.error} />}
      {q.trim() !== '' && found.data && (
        <div className="search-body">
          <div>
            <p className="search-sum" role="status">
              {sentence(found.data)}
            </p>
            <ol ref={results} className="search-results">
              {found.data.items.map((item) => (
                <li key={item.id}>
                  <p className="small quiet">
                    {[item.kindLabel, item.number ?? item.year].filter(Boolean).join(' · ')}
                  </p>
                  <h2>
                    <Link to="/$slug/$key" params={{ slug: slugOf(item.kind), key: item.id }}>
                      <Marked parts={item.titleParts} />
                    </Link>
                  </h2>
                  {item.snippet.map((part) => part.text).join('') !== item.title && (
                    <p className="snippet">
                      <Marked parts={item.snippet} />
                    </p>
                  )}
                </li>
              ))}
            </ol>
            {found.data.total > found.data.items.length && limit < 100 && (
              <button
                type="button"
                className="button"
                onClick={() => set({ ile: limit < 50 ? '50' : '100' })}
              >
                Pokaż więcej
              </button>
            )}
          </div>
          <aside aria-label="Zawężenia" className="facets">
            <Facet
              title="Rejestr"
              chosen={query.get('rejestr')}
              onChoose={(rejestr) => set({ rejestr })}
              values={found.data.facets.register.map((one) => ({
                ...one,
                label: registers.find((register) => register.id === one.value)?.label.many ?? one.value,
              }))}
            />
            <Facet
              title="Komórka"
              chosen={query.get('komorka')}
              onChoose={(komorka) => set({ komorka })}
              values={found.data.facets.unit.map((one) => ({
                ...one,
                label: units.find((unit) => unit.id === one.value)?.symbol ?? 'inna',
              }))}
            />
            <Facet
              title="Rok"
              chosen={query.get('rok')}
              onChoose={(rok) => set({ rok })}
              values={found.data.facets.year.map((one) => ({
                value: String(one.value),
                label: String(one.value),
                count: one.count,
              }))}
            />
          </aside>
        </div>
      )}
    </>
  )
}
