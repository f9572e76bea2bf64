import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RefObject, useState } from 'react'
import type { RegisterDescription } from '#kernel/register/description.ts'
import { formatDateShort } from '#law/polish/format.ts'
import { parseDate } from '#law/polish/parse.ts'
import { meQuery } from '../api/queries.ts'
import { filtersIn, withParameter } from './list-search.ts'
import { fieldOf } from './use-register.ts'

const sentences: Record<string, string> = {
  eq: ':',
  ne: 'inne niż',
  in: ':',
  lt: 'przed',
  lte: 'najpóźniej',
  gt: 'po',
  gte: 'od',
  like: 'zawiera',
  isnull: 'puste:',
}

interface FiltersProps {
  register: RegisterDescription
  query: URLSearchParams
  onChange: (next: URLSearchParams) => void
  fieldRef: RefObject<HTMLInputElement | null>
}

const dayIfIso = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? formatDateShort(text) : text)

/** Quick views, words, and conditions as chips which can be taken away. */
export const Filters = ({ register, query, onChange, fieldRef }: FiltersProps) => {
  const [adding, setAdding] = useState(false)
  const chips = filtersIn(query)
  const wordsOf = (field: string, value: string) => {
    const known = fieldOf(register, field)
    const label = (one: string) =>
      field === 'state'
        ? (register.states.find((state) => state.id === one)?.label ?? one)
        : (known.options?.find((option) => option.value === one)?.label ?? dayIfIso(one))
    return value.split(',').map(label).join(', ')
  }
  const current = query.toString()
  return (
    <div className="filters">
      {register.list.views.length > 0 && (
        <nav aria-label="Widoki" className="views">
          <Link
            to="/$slug"
            params={{ slug: register.slug }}
            aria-current={current === '' ? 'page' : undefined}
          >
            Wszystkie
          </Link>
          {register.list.views.map((view) => (
            <a
              key={view.id}
              href={`/${register.slug}?${view.query}`}
              aria-current={current === new URLSearchParams(view.query).toString() ? 'page' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return
                event.preventDefault()
                onChange(new URLSearchParams(view.query))
              }}
            >
              {view.label}
            </a>
          ))}
        </nav>
      )}
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          onChange(withParameter(query, 'q', fieldRef.current!.value.trim() || undefined))
        }}
      >
        <label className="hidden-visually" htmlFor="list-q">
          Szukaj na tej liście
        </label>
        <input
          id="list-q"
          ref={fieldRef}
          key={query.get('q') ?? ''}
          className="input"
          type="search"
          defaultValue={query.get('q') ?? ''}
          placeholder="Szukaj na liście  (f)"
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </form>
      <button
        type="button"
        className="button"
        data-kind="plain"
        aria-expanded={adding}
        onClick={() => setAdding(!adding)}
      >
        + warunek
      </button>
      {chips.map((chip) => (
        <span key={chip.parameter} className="chip">
          {fieldOf(register, chip.field).label} {sentences[chip.operator]} {wordsOf(chip.field, chip.value)}
          <button
            type="button"
            aria-label={`Usuń warunek: ${fieldOf(register, chip.field).label}`}
            onClick={() => onChange(withParameter(query, chip.parameter, undefined))}
          >
            ×
          </button>
        </span>
      ))}
      {adding && (
        <NewCondition
          register={register}
          onAdd={(parameter, value) => {
            setAdding(false)
            onChange(withParameter(query, parameter, value))
          }}
        />
      )}
    </div>
  )
}

const operatorsOf = (kind: string): string[] =>
  kind === 'date' || kind === 'integer' || kind === 'money' || kind === 'decimal'
    ? ['eq', 'gte', 'lte', 'isnull']
    : kind === 'text' || kind === 'multiline'
      ? ['like', 'eq', 'isnull']
      : ['eq', 'ne', 'isnull']

const NewCondition = ({
  register,
  onAdd,
}: {
  register: RegisterDescription
  onAdd: (parameter: string, value: string) => void
}) => {
  const today = useQuery(meQuery).data?.today ?? ''
  const [id, setId] = useState(register.list.filters[0] ?? 'state')
  const [failure, setFailure] = useState<string>()
  const field = fieldOf(register, id)
  const options =
    id === 'state' ? register.states.map((state) => ({ value: state.id, label: state.label })) : field.options
  return (
    <form
      className="new-condition"
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        const operator = String(data.get('operator'))
        let value = String(data.get('value') ?? '').trim()
        if (operator === 'isnull') value = 'true'
        else if (field.kind === 'date') {
          const day = parseDate(value, today)
          if (!day) return setFailure('Wpisz dzień, np. 24.11.2026.')
          value = day
        }
        if (value) onAdd(operator === 'eq' ? `filter[${id}]` : `filter[${id}][${operator}]`, value)
      }}
    >
      <label>
        <span className="hidden-visually">Pole</span>
        <select className="input" value={id} onChange={(event) => setId(event.target.value)}>
          {register.list.filters.map((filter) => (
            <option key={filter} value={filter}>
              {fieldOf(register, filter).label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="hidden-visually">Warunek</span>
        <select className="input" name="operator" key={id}>
          {operatorsOf(field.kind).map((operator) => (
            <option key={operator} value={operator}>
              {
                { eq: 'jest', ne: 'nie jest', gte: 'od', lte: 'do', like: 'zawiera', isnull: 'puste' }[
                  operator
                ]
              }
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="hidden-visually">Wartość</span>
        {options && options.length > 0 ? (
          <select className="input" name="value" key={id}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ) : (
          <input
            className="input"
            name="value"
            key={id}
            aria-invalid={failure ? true : undefined}
            placeholder={
              field.kind === 'date' ? 'np. 24.11 albo jutro' : field.kind === 'unit' ? 'symbol, np. ZDMK' : ''
            }
          />
        )}
      </label>
      <button type="submit" className="button">
        Dodaj warunek
      </button>
      {failure && <span role="alert">{failure}</span>}
    </form>
  )
}
