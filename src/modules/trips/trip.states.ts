/** The way of a trip, from application to closing. */
export const tripStates = {
  draft: { label: 'projekt wniosku', tone: 'neutral' },
  toAccept: { label: 'do akceptacji', tone: 'warning' },
  returned: { label: 'zwrócony do poprawy', tone: 'danger' },
  accepted: { label: 'zaakceptowany', tone: 'info' },
  ordered: { label: 'polecenie wydane', tone: 'good' },
  toSign: { label: 'do podpisania', tone: 'warning' },
  submitted: { label: 'rozliczenie złożone', tone: 'warning' },
  formal: { label: 'sprawdzone formalnie', tone: 'info' },
  factual: { label: 'sprawdzone merytorycznie', tone: 'info' },
  approved: { label: 'zatwierdzone', tone: 'good' },
  closed: { label: 'zamknięty', tone: 'good' },
  cancelled: { label: 'odwołany', tone: 'neutral' },
} as const

export type TripState = keyof typeof tripStates

/** States in which a trip is worked on. */
export const openStates: readonly TripState[] = [
  'draft',
  'toAccept',
  'returned',
  'accepted',
  'ordered',
  'toSign',
  'submitted',
  'formal',
  'factual',
  'approved',
]

/** States in which there is an order and nothing is approved yet: the trip may be settled or settled anew. */
export const settling: readonly string[] = ['ordered', 'toSign', 'submitted', 'formal', 'factual']
