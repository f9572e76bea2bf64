import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { OrgNode } from '#kernel/org/structure.ts'
import { fold } from '#law/polish/fold.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { count } from '#law/polish/plural.ts'
import { typeset } from '#law/polish/typography.ts'
import { meQuery } from '../api/queries.ts'
import { FieldInput } from '../register/field-input.tsx'
import { Failure } from '../ui/failure.tsx'
import { useKeys } from '../ui/keys.ts'
import { useTitle } from '../ui/title.ts'
import { OrgTree } from './org-tree.tsx'
import { plainField } from './plain-field.ts'
import { provisionName } from './provision-name.ts'
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

interface Hit {
  unit: OrgNode
  text: string
  eyebrow: string
}

/** People, tasks and units that answer the words, at most a dozen. */
const hitsOf = (units: readonly OrgNode[], words: string): Hit[] => {
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
  const hits = hitsOf(units, words)
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
      {words.trim().length >= 2 && (
        <section className="panel org-hits no-print" aria-label="Znalezione">
          {hits.length === 0 && <p className="quiet">Nie znaleziono.</p>}
          <ul>
            {hits.map((one) => (
              <li key={one.eyebrow + one.text}>
                <button type="button" onClick={() => select(one.unit.symbol)}>
                  <span className="small quiet">{one.eyebrow}</span>
                  <span>{typeset(one.text)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="org-body">
        <div className="org-chart">
          <OrgTree root={root} selected={selected.symbol} onSelect={select} />
        </div>
        <div className="org-details no-print">
          <UnitPanel unit={selected} />
          <div className="stack">
            <Substitutions />
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
