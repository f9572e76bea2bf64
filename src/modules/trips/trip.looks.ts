import type { RegisterConstraint } from '#kernel/register/definition.ts'
import { acceptors, accountants, approvers, orderers } from './trips.access.ts'

/** One person cannot be on two trips at once; the database names the other one. */
export const oneTripAtATime: RegisterConstraint = {
  name: 'trip_time_one_place',
  message: 'Ta osoba ma w tym czasie inny wyjazd: {detail}.',
  field: 'startsAt',
}

/** Views of either register. */
export const tripViews = [
  { id: 'decide', label: 'Do decyzji', query: 'filter[state][in]=toAccept,accepted&sort=startsAt' },
  { id: 'settle', label: 'Do rozliczenia', query: 'filter[state][in]=ordered,toSign&sort=endsAt' },
  { id: 'check', label: 'Do sprawdzenia', query: 'filter[state][in]=submitted,formal,factual' },
  { id: 'closed', label: 'Zamknięte', query: 'filter[state][in]=closed,cancelled' },
]

/** How trips wait for people, on My day. */
export const tripsWait = [
  { state: 'toAccept', label: 'wnioski o wyjazd do akceptacji', access: acceptors },
  { state: 'accepted', label: 'wyjazdy czekające na polecenie', access: orderers },
  { state: 'submitted', label: 'rozliczenia do sprawdzenia formalnego', access: accountants },
  { state: 'formal', label: 'rozliczenia do sprawdzenia merytorycznego', access: accountants },
  { state: 'factual', label: 'rozliczenia do zatwierdzenia', access: approvers },
]

/** Filters of either register; `unit` and `group` tell whose trips, `settledOn` when they were settled. */
export const tripFilters = [
  'state',
  'startsAt',
  'traveller',
  'group',
  'unit',
  'purposeKind',
  'settledOn',
] as const

/** True, or why an application may not be edited now. */
export const editableTrip = (trip: { state: string | null }): true | string =>
  ['draft', 'returned'].includes(trip.state!) ||
  'Wniosek już przekazano. Zmieniony wyjazd wymaga działania „Zmień wyjazd”.'

/** Fields kept out of lists and exports: technical pointers. */
export const hiddenFields = ['approverPosts', 'orderPosts', 'settlementHash'] as const
