import { queryOptions } from '@tanstack/react-query'
import type { Reference } from '#kernel/register/description.ts'
import type { Step } from '#law/step.ts'
import type { AnalysisRow } from '#modules/trips/analysis.ts'
import type { Settlement } from '#modules/trips/settlement.ts'
import { api } from '../api/client.ts'

/** A signature under a settlement; void once the figures changed. */
export interface Signature {
  role: 'traveller' | 'formal' | 'factual' | 'approved'
  person: string
  at: string
  valid: boolean | null
  because: string | null
}

/** The settlement kept with a trip; totals are null until it is computed. */
export interface KeptSettlement extends Pick<Settlement, 'figures'> {
  steps: Step[]
  settledOn: string | null
  hash: string | null
  signatures: Signature[]
}

export const settlementQuery = (register: string, id: string) =>
  queryOptions({
    queryKey: ['settlement', register, id],
    queryFn: () => api<KeptSettlement>(`/api/v1/${register}/${id}/settlement`),
  })

/** The settlement of what stands in the form, kept nowhere; a newer form stops the older computation. */
export const previewQuery = (register: string, id: string, entered: Record<string, unknown>) =>
  queryOptions({
    queryKey: ['settlement-preview', register, id, entered],
    queryFn: ({ signal }) =>
      api<Settlement>(`/api/v1/${register}/${id}/settlement/preview`, {
        method: 'POST',
        body: entered,
        signal,
      }),
    placeholderData: (previous) => previous,
    retry: false,
    gcTime: 0,
  })

/** Trips counted by one dimension, the same period a year before, and sentences computed from them. */
export interface Analysis {
  by: string
  register: string
  from: string
  to: string
  title: string
  items: AnalysisRow[]
  total: AnalysisRow
  before: AnalysisRow
  findings: string[]
}

export const analysisQuery = (search: string) =>
  queryOptions({
    queryKey: ['trips-analysis', search],
    queryFn: ({ signal }) => api<Analysis>(`/api/v1/trips/analysis?${search}`, { signal }),
    placeholderData: (previous) => previous,
    retry: false,
  })

/** An overdue settlement or report. */
export interface Late {
  id: string
  register: string
  number: string
  what: string
  dueOn: string
  daysLate: number
  traveller: Reference
}

export const lateQuery = queryOptions({
  queryKey: ['trips-late'],
  queryFn: async () => (await api<{ items: Late[] }>('/api/v1/trips/late')).items,
  retry: false,
})

/** Where tables A are fetched from by themselves; null where the administrator has not set it. */
export const ratesSourceQuery = queryOptions({
  queryKey: ['exchange-rates', 'source'],
  queryFn: () => api<{ source: string | null }>('/api/v1/exchange-rates/source'),
  retry: false,
})

/** A per diem abroad of the program's table. */
export interface AnnexRow {
  country: string
  name: string
  currency: string
  perDiem: string
  lodgingLimit: string
  validFrom: string
  mark: 'S' | 'M' | 'U'
  source: string
}

export const annexQuery = queryOptions({
  queryKey: ['trips-annex'],
  queryFn: async () => (await api<{ items: AnnexRow[] }>('/api/v1/trips/annex')).items,
})
