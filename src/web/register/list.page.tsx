import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useRouterState } from '@tanstack/react-router'
import { Suspense, useRef, useState } from 'react'
import type { RegisterDescription } from '#kernel/register/description.ts'
import { count } from '#law/polish/plural.ts'
import { listQuery } from '../api/queries.ts'
import { Failure } from '../ui/failure.tsx'
import { useKeys } from '../ui/keys.ts'
import { useTitle } from '../ui/title.ts'
import { BulkBar } from './bulk-bar.tsx'
import { ColumnsMenu } from './columns-menu.tsx'
import { ExportMenu } from './export-menu.tsx'
import { extensions } from './extensions.ts'
import { Filters } from './filters.tsx'
import { pageAddress, searchOf, withParameter } from './list-search.ts'
import { NotKnown } from './not-known.tsx'
import { RegisterTable } from './register-table.tsx'
import { useRegister } from './use-register.ts'

/** List of any register: filters and order stand in the address, so a view is a link. */
export const ListPage = () => {
  const { slug } = useParams({ strict: false }) as { slug: string }
  const register = useRegister(slug)
  if (register === undefined) return null
  if (register === null) return <NotKnown slug={slug} />
  return <List key={register.id} register={register} />
}

const pageSize = 50

const List = ({ register }: { register: RegisterDescription }) => {
  useTitle(register.label.many)
  const navigate = useNavigate()
  const search = useRouterState({ select: (state) => state.location.searchStr })
  const query = searchOf(search)
  const asked = pageAddress(query, pageSize)
  const page = useQuery(listQuery(register.id, asked))
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const filterField = useRef<HTMLInputElement>(null)
  const go = (next: URLSearchParams) =>
    void navigate({ href: `/${register.slug}${next.size ? `?${next}` : ''}` } as never)

  useKeys({
    n: () => register.create.allowed && void navigate({ to: '/$slug/nowy', params: { slug: register.slug } }),
    f: () => filterField.current?.focus(),
    '/': () => filterField.current?.focus(),
  })

  const { list: Head, screens = [] } = extensions[register.id] ?? {}
  const total = page.data?.total
  const bulk = register.actions.filter((action) => action.bulk)
  const exported = new URLSearchParams(query)
  exported.delete('cursor')
  return (
    <>
      <div className="page-head">
        <div>
          <h1>
            {register.label.many}
            {total !== undefined && (
              <span className="quiet">
                {' '}
                ·{' '}
                {page.data?.totalIsEstimate
                  ? `ponad ${total}`
                  : count(total, 'pozycja', 'pozycje', 'pozycji')}
              </span>
            )}
          </h1>
          <p className="lead small">
            {register.provisions.map((provision) => `§ ${provision.id} ${provision.duty}`).join(' · ')}
          </p>
        </div>
        <div className="actions">
          {screens.map((screen) => (
            <Link key={screen.href} to={screen.href as never} className="button">
              {screen.label}
            </Link>
          ))}
          <ColumnsMenu register={register} query={query} onChange={go} />
          <ExportMenu register={register.id} query={exported} total={total ?? 0} />
          {register.create.allowed && (
            <Link
              to="/$slug/nowy"
              params={{ slug: register.slug }}
              className="button"
              data-kind="primary"
              aria-keyshortcuts="n"
            >
              {register.create.label} <kbd>n</kbd>
            </Link>
          )}
        </div>
      </div>
      <Suspense fallback={null}>{Head && <Head register={register} />}</Suspense>
      <Filters register={register} query={query} onChange={go} fieldRef={filterField} />
      {selected.size > 0 && bulk.length > 0 && (
        <BulkBar
          register={register}
          actions={bulk}
          ids={[...selected]}
          onDone={() => setSelected(new Set())}
        />
      )}
      {page.error ? (
        <Failure error={page.error} />
      ) : page.data && page.data.items.length === 0 ? (
        <p className="panel empty">
          {query.size > 0 ? (
            <>
              Żaden wpis nie spełnia tych warunków.{' '}
              <Link to="/$slug" params={{ slug: register.slug }}>
                Usuń filtry
              </Link>
            </>
          ) : (
            register.empty
          )}
        </p>
      ) : (
        <>
          <RegisterTable
            register={register}
            items={page.data?.items ?? []}
            query={query}
            onSort={(sort) => go(withParameter(query, 'sort', sort))}
            selected={selected}
            onSelect={bulk.length > 0 ? setSelected : undefined}
          />
          <nav className="pager" aria-label="Strony listy">
            {query.has('cursor') && (
              <button
                type="button"
                className="button"
                onClick={() => go(withParameter(query, 'cursor', undefined))}
              >
                Od początku
              </button>
            )}
            {page.data?.nextCursor && (
              <button
                type="button"
                className="button"
                onClick={() => go(withParameter(query, 'cursor', page.data!.nextCursor!))}
              >
                Następna strona
              </button>
            )}
          </nav>
        </>
      )}
    </>
  )
}
