import type { QueryClient } from '@tanstack/react-query'
import {
  type AnyRoute,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  stringifySearchWith,
} from '@tanstack/react-router'
import { MyDayPage } from './my-day/my-day.page.tsx'
import { Shell } from './shell/shell.tsx'

/** Query strings stay as people read them in links: plain values, no JSON. */
const parse = parseSearchWith((value) => value)
const stringify = stringifySearchWith((value) => String(value))

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Shell })
type Screen = Parameters<typeof createRoute>[0]

const screen = (path: string, component: Screen['component']) =>
  createRoute({ getParentRoute: () => root, path, ...(component && { component }) })

const lazy = lazyRouteComponent

const routes = [
  screen('/', MyDayPage),
  screen(
    '/rejestry',
    lazy(() => import('./pages/registers.page.tsx'), 'RegistersPage'),
  ),
  screen(
    '/szukaj',
    lazy(() => import('./pages/search.page.tsx'), 'SearchPage'),
  ),
  screen(
    '/terminy',
    lazy(() => import('./deadlines/deadlines.page.tsx'), 'DeadlinesPage'),
  ),
  screen(
    '/organizacja',
    lazy(() => import('./pages/organisation.page.tsx'), 'OrganisationPage'),
  ),
  screen(
    '/zarzadzenie',
    lazy(() => import('./pages/decree.page.tsx'), 'DecreePage'),
  ),
  screen(
    '/kalkulatory',
    lazy(() => import('./pages/calculators.page.tsx'), 'CalculatorsPage'),
  ),
  screen(
    '/ustawienia',
    lazy(() => import('./pages/settings.page.tsx'), 'SettingsPage'),
  ),
  screen(
    '/powiadomienia',
    lazy(() => import('./pages/notices.page.tsx'), 'NoticesPage'),
  ),
  screen(
    '/mieszkancy/tablica',
    lazy(() => import('./residents/board/board.page.tsx'), 'ResidentsBoardPage'),
  ),
  screen(
    '/notatki-ze-spotkan/$key/pisz',
    lazy(() => import('./residents/note/note.page.tsx'), 'NotePage'),
  ),
  screen(
    '/korespondencja',
    lazy(() => import('./correspondence/desk.page.tsx'), 'DeskPage'),
  ),
  screen(
    '/pisma-przychodzace/przyjmij',
    lazy(() => import('./correspondence/intake/intake.page.tsx'), 'IntakePage'),
  ),
  screen(
    '/pisma-przychodzace/dekretacja',
    lazy(() => import('./correspondence/routing/routing.page.tsx'), 'RoutingPage'),
  ),
  screen(
    '/pisma-przychodzace/kontrola',
    lazy(() => import('./correspondence/control.page.tsx'), 'ControlPage'),
  ),
  screen(
    '/wyjazdy/analiza',
    lazy(() => import('./trips/analysis.page.tsx'), 'TripAnalysisPage'),
  ),
  screen(
    '/$slug/$key/rozliczenie',
    lazy(() => import('./trips/settlement.page.tsx'), 'SettlementPage'),
  ),
  screen(
    '/$slug/$key/paragony',
    lazy(() => import('./trips/receipts.page.tsx'), 'ReceiptsPage'),
  ),
  screen(
    '/$slug',
    lazy(() => import('./register/list.page.tsx'), 'ListPage'),
  ),
  screen(
    '/$slug/nowy',
    lazy(() => import('./register/create.page.tsx'), 'CreatePage'),
  ),
  screen(
    '/$slug/$key',
    lazy(() => import('./register/detail.page.tsx'), 'DetailPage'),
  ),
  screen(
    '/$slug/$key/edycja',
    lazy(() => import('./register/edit.page.tsx'), 'EditPage'),
  ),
]

/** All screens of the staff; addresses are Polish because people read them aloud. */
export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree: root.addChildren(routes as never) as unknown as AnyRoute,
    context: { queryClient },
    defaultPreload: 'intent',
    parseSearch: parse,
    stringifySearch: stringify,
    scrollRestoration: true,
  })
