import { inOffice } from '#kernel/permissions/rule.ts'
import type { RegisterConstraint } from '#kernel/register/definition.ts'
import { openStates, tripStates } from './trip.states.ts'
import type { commonFields } from './trip.ts'
import { acceptors, accountants, approvers, orderers, preparers, readers } from './trips.access.ts'

/** One person cannot be on two trips at once; the database names the other one. */
const oneTripAtATime: RegisterConstraint = {
  name: 'trip_time_one_place',
  message: 'Ta osoba ma w tym czasie inny wyjazd: {detail}.',
  field: 'startsAt',
}

/** Views of either register. */
const tripViews = [
  { id: 'decide', label: 'Do decyzji', query: 'filter[state][in]=toAccept,accepted&sort=startsAt' },
  { id: 'settle', label: 'Do rozliczenia', query: 'filter[state][in]=ordered,toSign&sort=endsAt' },
  { id: 'check', label: 'Do sprawdzenia', query: 'filter[state][in]=submitted,formal,factual' },
  { id: 'closed', label: 'Zamknięte', query: 'filter[state][in]=closed,cancelled' },
]

/** How trips wait for people, on My day. */
const tripsWait = [
  { state: 'toAccept', label: 'wnioski o wyjazd do akceptacji', access: acceptors },
  { state: 'accepted', label: 'wyjazdy czekające na polecenie', access: orderers },
  { state: 'submitted', label: 'rozliczenia do sprawdzenia formalnego', access: accountants },
  { state: 'formal', label: 'rozliczenia do sprawdzenia merytorycznego', access: accountants },
  { state: 'factual', label: 'rozliczenia do zatwierdzenia', access: approvers },
]

/** Filters of either register; `unit` and `group` tell whose trips, `settledOn` when they were settled. */
const tripFilters = ['state', 'startsAt', 'traveller', 'group', 'unit', 'purposeKind', 'settledOn'] as const

/** True, or why an application may not be edited now. */
const editableTrip = (trip: { state: string | null }): true | string =>
  ['draft', 'returned'].includes(trip.state!) ||
  'Wniosek już przekazano. Zmieniony wyjazd wymaga działania „Zmień wyjazd”.'

/** Fields kept out of lists and exports: technical pointers. */
const hiddenFields = ['approverPosts', 'orderPosts', 'settlementHash'] as const

type Common = keyof typeof commonFields & string

/** What both registers of trips say of themselves in the same words. */
export const commonLooks = {
  module: 'trips',
  access: { read: readers, create: inOffice, update: preparers },
  editable: editableTrip,
  retention: 'B5' as const,
  personalData: { basis: 'art. 6 ust. 1 lit. c RODO, art. 77⁵ Kodeksu pracy' },
  unit: 'unit' as const,
  hidden: [...hiddenFields] as Extract<Common, (typeof hiddenFields)[number]>[],
  states: tripStates,
  initial: 'draft' as const,
  open: openStates,
  indexes: [['state', 'startsAt']] as ('state' | 'startsAt')[][],
  constraints: [oneTripAtATime],
  waitsFor: tripsWait,
}

/** The list of either register; `where` is the column that tells where the trip goes. */
export const tripList = <const Where extends string>(where: Where) => ({
  columns: [
    ...(['number', 'traveller'] as const),
    where,
    ...(['purpose', 'startsAt', 'endsAt', 'state', 'total'] as const),
  ],
  filters: [...tripFilters, where],
  sort: '-startsAt' as const,
  totals: ['total' as const],
  views: tripViews,
})

/** The form of the application; `where` is the field that tells where the trip goes. */
export const tripForm = <const Where extends string>(where: Where) => [
  {
    legend: 'Kto i po co',
    fields: [...(['traveller', 'group', 'purpose', 'purposeKind', 'host', 'meets', 'programme'] as const)],
  },
  { legend: 'Dokąd i kiedy', fields: [where, ...(['startsAt', 'endsAt', 'means'] as const)] },
  { legend: 'Koszty', fields: [...(['payers', 'otherEstimate', 'budgetLine'] as const)] },
]
