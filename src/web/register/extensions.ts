import { type ComponentType, lazy } from 'react'
import type { RecordJson, RegisterDescription } from '#kernel/register/description.ts'

/** What a module's panel on the screen of a record is given. */
export interface DetailPanelProps {
  register: RegisterDescription
  record: RecordJson
  /** Opens an action of the record, its form filled beforehand; nothing happens where the person may not do it. */
  start: (action: string, values?: Record<string, unknown>) => void
}

/** What a module adds to the generic screens of one of its registers. */
export interface RegisterExtension {
  /** Above the table of the list. */
  list?: ComponentType<{ register: RegisterDescription }>
  /** In the column of reading, under the fields. */
  main?: ComponentType<DetailPanelProps>
  /** In the column of doing, under the deadlines. */
  aside?: ComponentType<DetailPanelProps>
  /** Screens of the module which belong to the register: buttons on its list, entries of the palette. */
  screens?: readonly { label: string; href: string }[]
  /** Fields its panels show better, left out among the plain values. */
  shows?: readonly string[]
  /** Actions filled in on a screen of their own instead of a dialog: by action, the last part of the address. */
  forms?: Readonly<Record<string, string>>
}

const residentsBoard = { label: 'Tablica spraw mieszkańców', href: '/mieszkancy/tablica' }

const trip: RegisterExtension = {
  main: lazy(() => import('../trips/settlement-panel.tsx')),
  aside: lazy(() => import('../trips/papers-panel.tsx')),
  screens: [{ label: 'Analiza wyjazdów', href: '/wyjazdy/analiza' }],
  shows: [
    'approverPosts',
    'orderPosts',
    'settledOn',
    'figures',
    'steps',
    'total',
    'toPay',
    'toReturn',
    'signatures',
    'settlementHash',
  ],
  forms: { settle: 'rozliczenie' },
}

/** By the id of the register; each part is loaded only with the screen that shows it. */
export const extensions: Readonly<Record<string, RegisterExtension>> = {
  'domestic-trips': trip,
  'foreign-trips': trip,
  'exchange-rates': { list: lazy(() => import('../trips/rates-import.tsx')) },
  'foreign-rates': { list: lazy(() => import('../trips/annex-panel.tsx')) },
  'incoming-letters': {
    main: lazy(() => import('../correspondence/letter-panel.tsx')),
    screens: [
      { label: 'Przyjmij pisma', href: '/pisma-przychodzace/przyjmij' },
      { label: 'Dekretacja', href: '/pisma-przychodzace/dekretacja' },
      { label: 'Kontrola dzienna', href: '/pisma-przychodzace/kontrola' },
    ],
  },
  'letter-drafts': {
    main: lazy(() => import('../correspondence/letter-panel.tsx')),
    screens: [{ label: 'Przyjmij pisma', href: '/pisma-przychodzace/przyjmij' }],
  },
  contacts: { aside: lazy(() => import('../contacts/duplicates-panel.tsx')) },
  submissions: {
    list: lazy(() => import('../residents/mail-drop.tsx')),
    main: lazy(() => import('../residents/submission-panels.tsx')),
    aside: lazy(() => import('../residents/earlier-panel.tsx')),
    screens: [residentsBoard],
  },
  'reception-days': {
    list: lazy(() => import('../residents/missing-weeks.tsx')),
    main: lazy(() => import('../residents/slots-panel.tsx')),
  },
  dispositions: { screens: [residentsBoard] },
  appointments: { main: lazy(() => import('../residents/appointment-note.tsx')) },
  'meeting-notes': { main: lazy(() => import('../residents/write-note-link.tsx')) },
}
