import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { formatDateLong } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import { typeset } from '#law/polish/typography.ts'
import { meQuery } from '../api/queries.ts'
import { FieldInput } from '../register/field-input.tsx'
import { Failure } from '../ui/failure.tsx'
import { useKeys } from '../ui/keys.ts'
import { useTitle } from '../ui/title.ts'
import { HandOver } from './hand-over.tsx'
import { OrgHits } from './org-hits.tsx'
import { OrgTree } from './org-tree.tsx'
import { plainField } from './plain-field.ts'
import { structureQuery } from './queries.ts'
import { Substitutions } from './substitutions.tsx'
import { UnitPanel } from './unit-panel.tsx'
import { flatten, peopleIn } from './units.ts'
import { useAddress } from './use-address.ts'
import { Versions } from './versions.tsx'
import './organisation.css'
import './segments.css'

const dayField = plainField('on', 'Stan na dzień', 'date')
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

/** Who does what on a day: the structure as a chart or a list, a unit's people and tasks, substitutions. */
export const OrganisationPage = () => {
  useTitle('Organizacja')
  const me = useQuery(meQuery).data
  const [query, set] = useAddress()
  const [words, setWords] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const find = () => field.current?.focus()
  useKeys({ '/': find, f: find })
  const day = query.get('dzien') ?? undefined
  const structure = useQuery(structureQuery(day))
  if (structure.error)
    return (
      <div className="stack">
        <h1>Organizacja</h1>
        <Failure error={structure.error} />
        <p>
          <button type="button" className="button" onClick={() => set({ dzien: undefined })}>
            Pokaż stan na dziś
          </button>
        </p>
      </div>
    )
  if (!structure.data || !me) return null
  const { root, outside, version, versions } = structure.data
  const units = [...flatten(root), ...outside.flatMap(flatten)]
  const list = query.get('widok') === 'lista'
  const selected = units.find((unit) => unit.symbol === query.get('komorka')) ?? root.children[0] ?? root
  const select = (symbol: string) => set({ komorka: symbol })
  const shownOn = day ?? me.today
  const people = flatten(root).reduce((sum, unit) => sum + peopleIn(unit), 0)
  const vacant = flatten(root)
    .flatMap((unit) => unit.posts)
    .filter((post) => post.holders.length === 0).length
  return (
    <div className="organisation" data-view={list ? 'list' : 'chart'}>
      <div className="page-head">
        <div>
          <h1>Organizacja</h1>
          <p className="lead">
            {typeset(
              `${formatDateLong(shownOn)}: ${count(people, 'osoba', 'osoby', 'osób')}, ${vacant === 0 ? 'bez wakatów' : count(vacant, 'wakat', 'wakaty', 'wakatów')}. Zarządzenie nr ${version.number}.`,
            )}
          </p>
        </div>
        <div className="actions">
          <a className="button" href={`/api/v1/org/chart.svg?on=${shownOn}`}>
            Schemat SVG
          </a>
          <button type="button" className="button" onClick={() => window.print()}>
            Drukuj albo zapisz PDF
          </button>
        </div>
      </div>
      <div className="org-tools no-print">
        <FieldInput
          field={dayField}
          value={shownOn}
          onChange={(value) => isDay(value) && set({ dzien: value === me.today ? undefined : value })}
        />
        <Versions
          versions={versions}
          current={version.id}
          root={root}
          onDay={(next) => set({ dzien: next })}
        />
        <div className="field">
          <label htmlFor="org-find">Szukaj: zadanie, osoba, numer</label>
          <input
            ref={field}
            id="org-find"
            type="search"
            className="input"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <ul className="segments" aria-label="Widok">
          {(
            [
              ['', 'Schemat'],
              ['lista', 'Lista'],
            ] as const
          ).map(([id, label]) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={list === (id === 'lista')}
                onClick={() => set({ widok: id })}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <OrgHits units={units} words={words} onSelect={select} />
      <div className="org-body">
        <div className="org-chart">
          <OrgTree root={root} selected={selected.symbol} onSelect={select} />
        </div>
        <div className="org-details no-print">
          <UnitPanel unit={selected} />
          <div className="stack">
            <Substitutions />
            <HandOver />
            <section className="panel" aria-labelledby="outside">
              <header>
                <h2 id="outside">Poza Kancelarią</h2>
              </header>
              <ul className="body outside">
                {outside.map((unit) => (
                  <li key={unit.id}>
                    <button
                      type="button"
                      aria-pressed={selected.symbol === unit.symbol}
                      onClick={() => select(unit.symbol)}
                    >
                      <span className="symbol">{unit.symbol}</span> {typeset(unit.name)}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </div>
      </div>
    </div>
  )
}
