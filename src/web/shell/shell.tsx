import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { ApiError } from '../api/client.ts'
import { meQuery } from '../api/queries.ts'
import { LettersCount } from '../correspondence/rail-count.tsx'
import { SessionGate } from '../session/session-gate.tsx'
import { SignIn } from '../session/sign-in.tsx'
import { useKeys } from '../ui/keys.ts'
import { ToastArea } from '../ui/toast.tsx'
import { PersonMenu } from './person-menu.tsx'
import { useStaleEvents } from './stale-events.ts'

const loadPalette = () => import('../palette/palette.tsx')
const Palette = lazy(loadPalette)
const KeyHelp = lazy(() => import('./key-help.tsx'))

const entries = [
  { to: '/', label: 'Mój dzień', key: 'd' },
  { to: '/korespondencja', label: 'Pisma', key: 'p' },
  { to: '/sprawy', label: 'Sprawy', key: 's' },
  { to: '/terminy', label: 'Terminy', key: 't' },
  { to: '/rejestry', label: 'Rejestry', key: 'r' },
  { to: '/ludzie', label: 'Ludzie', key: 'l' },
] as const

/** The frame around every screen: six entries, search, and the person. */
export const Shell = () => {
  const me = useQuery(meQuery)
  if (me.isPending) return <p className="hidden-visually">Wczytywanie…</p>
  if (me.error instanceof ApiError && me.error.problem.status === 401) return <SignIn />
  if (me.error) return <p className="sign-in-failure">{me.error.message}</p>
  return (
    <ToastArea>
      <SessionGate email={me.data.user.email} />
      <Frame />
    </ToastArea>
  )
}

const Frame = () => {
  const me = useQuery(meQuery).data!
  const navigate = useNavigate()
  const [open, setOpen] = useState<'palette' | 'keys'>()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const main = useRef<HTMLElement>(null)
  useStaleEvents(useQueryClient())
  const go = (to: string) => () => void navigate({ to })
  useKeys({
    'ctrl+k': () => setOpen('palette'),
    '?': () => setOpen('keys'),
    ...Object.fromEntries(entries.map((entry) => [`g ${entry.key}`, go(entry.to)])),
    'g o': go('/organizacja'),
    'g z': go('/zarzadzenie'),
  })
  // The palette is fetched while nobody waits, so that the first Ctrl+K takes what is typed at once.
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), 1_500)
    return () => clearTimeout(timer)
  }, [])
  // A new screen is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what changes the screen
  useEffect(() => {
    main.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <div className="shell" data-acting={me.actingFor ? '' : undefined}>
      <a className="skip" href="#main">
        Przejdź do treści
      </a>
      <nav className="rail" aria-label="Główna">
        <Link to="/" className="wordmark">
          <span aria-hidden="true" className="mark" />
          <span>Kancelaria</span>
        </Link>
        <ul>
          {entries.map((entry) => (
            <li key={entry.to}>
              <Link
                to={entry.to}
                activeOptions={{ exact: entry.to === '/' }}
                aria-keyshortcuts={`g ${entry.key}`}
              >
                {entry.label}
                {entry.to === '/korespondencja' && <LettersCount />}
              </Link>
            </li>
          ))}
        </ul>
        <ul className="rail-more">
          <li>
            <Link to="/organizacja">Organizacja</Link>
          </li>
          <li>
            <Link to="/zarzadzenie">Zarządzenie</Link>
          </li>
          <li>
            <Link to="/kalkulatory">Kalkulatory</Link>
          </li>
        </ul>
      </nav>
      <header className="top">
        <button
          type="button"
          className="find"
          aria-keyshortcuts="Control+K"
          onClick={() => setOpen('palette')}
        >
          <span>Szukaj albo zrób coś…</span>
          <kbd>Ctrl K</kbd>
        </button>
        <PersonMenu me={me} onKeys={() => setOpen('keys')} />
      </header>
      {me.actingFor && (
        <p className="acting" role="status">
          Działasz w zastępstwie: <strong>{me.actingFor.label}</strong>. Każdy wpis w historii będzie to
          pokazywał.
        </p>
      )}
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<p className="quiet" aria-busy="true" />}>
          <Outlet />
        </Suspense>
      </main>
      <Suspense fallback={null}>
        {open === 'palette' && <Palette onClose={() => setOpen(undefined)} />}
        {open === 'keys' && <KeyHelp onClose={() => setOpen(undefined)} />}
      </Suspense>
    </div>
  )
}
