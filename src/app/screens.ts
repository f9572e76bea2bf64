import type { Evidence } from '#kernel/org/coverage.ts'

/** Screens which serve a provision without a register of their own. */
export const screens: readonly Evidence[] = [
  ...['1.1', '1.2', '2.1', '2.2', '2.3', '2.4', '2.5', '3.1', '3.2', '3.3', '10', '11', '12'].map(
    (provision): Evidence => ({
      provision,
      kind: 'screen',
      id: 'org',
      label: 'Organizacja',
      href: '/organizacja',
      extent: 'complete',
    }),
  ),
  {
    provision: '9.1',
    kind: 'screen',
    id: 'obligations',
    label: 'Terminy',
    href: '/terminy',
    extent: 'complete',
  },
  {
    provision: '5.8',
    kind: 'screen',
    id: 'board',
    label: 'Tablica terminów',
    href: '/terminy',
    extent: 'complete',
  },
  {
    provision: '5.8',
    kind: 'screen',
    id: 'residents-board',
    label: 'Tablica spraw mieszkańców',
    href: '/mieszkancy/tablica',
    extent: 'complete',
  },
  {
    provision: '9.13',
    kind: 'screen',
    id: 'history',
    label: 'Historia zapieczętowana',
    href: '/zarzadzenie',
    extent: 'part',
  },
  {
    provision: '4.2.4',
    kind: 'screen',
    id: 'trip-analysis',
    label: 'Analiza wyjazdów',
    href: '/wyjazdy/analiza',
    extent: 'complete',
  },
]
