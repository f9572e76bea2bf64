import { queryOptions } from '@tanstack/react-query'
import type { ObligationCounts } from '#kernel/obligations/obligation-list.ts'
import type { OrgNode, VersionJson } from '#kernel/org/structure.ts'
import type { ObligationJson, Reference } from '#kernel/register/description.ts'
import { api } from '../api/client.ts'

/** A provision of the decree, where it is done and how many records are open there. */
export interface Provision {
  id: string
  unit: string
  duty: string
  area: string
  shownBy: string
  status: 'served' | 'partly' | 'missing'
  open: number
  where: {
    kind: 'register' | 'action' | 'screen'
    id: string
    label: string
    href: string
    extent: 'complete' | 'part'
    open?: number
  }[]
}

export const decreeQuery = queryOptions({
  queryKey: ['decree'],
  queryFn: () => api<{ items: Provision[]; totals: Record<Provision['status'], number> }>('/api/v1/decree'),
})

export interface Structure {
  version: VersionJson
  versions: VersionJson[]
  root: OrgNode
  outside: OrgNode[]
  common: { id: string; text: string }[]
}

/** The structure of the office on a day (`YYYY-MM-DD`), today when none is given. */
export const structureQuery = (on?: string) =>
  queryOptions({
    queryKey: ['org', on ?? ''],
    queryFn: () => api<Structure>(`/api/v1/org${on ? `?on=${on}` : ''}`),
    staleTime: 60_000,
    placeholderData: (previous) => previous,
  })

export interface Substitution {
  id: string
  person: Reference
  principal: Reference
  from: string
  to: string
}

export const substitutionsQuery = queryOptions({
  queryKey: ['substitutions'],
  queryFn: async () => (await api<{ items: Substitution[] }>('/api/v1/substitutions')).items,
})

export interface Board {
  items: ObligationJson[]
  counts: ObligationCounts
  today: string
}

/** The board of duties; `search` as the API takes it. */
export const boardQuery = (search: string) =>
  queryOptions({
    queryKey: ['obligations', search],
    queryFn: ({ signal }) => api<Board>(`/api/v1/obligations?${search}`, { signal }),
    placeholderData: (previous) => previous,
  })

export interface TextPart {
  text: string
  mark?: true
}
export interface Found {
  items: {
    kind: string
    kindLabel?: string
    id: string
    number: string | null
    title: string
    titleParts: TextPart[]
    snippet: TextPart[]
    year: number
  }[]
  total: number
  totalCapped: boolean
  similar: boolean
  facets: {
    register: { value: string; count: number }[]
    unit: { value: string; count: number }[]
    year: { value: number; count: number }[]
  }
}

/** Full text over everything the person may read; `search` as the API takes it. */
export const searchQuery = (search: string) =>
  queryOptions({
    queryKey: ['search', search],
    queryFn: ({ signal }) => api<Found>(`/api/v1/search?${search}`, { signal }),
    placeholderData: (previous) => previous,
    staleTime: 15_000,
  })

export interface Notice {
  id: string
  at: string
  text: string
  href: string | null
  read: boolean
}

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: async () => (await api<{ items: Notice[] }>('/api/v1/notices')).items,
})
