import { queryOptions } from '@tanstack/react-query'
import type { ListPage } from '#kernel/register/description.ts'
import type { DayControl } from '#modules/correspondence/incoming/day-control.ts'
import type { Desk } from '#modules/correspondence/incoming/desk.ts'
import type { DraftProposals } from '#modules/correspondence/incoming/propose-draft.ts'
import type { LetterToRoute, RoutingChoices } from '#modules/correspondence/incoming/routing-queue.ts'
import { api } from '../api/client.ts'

export type { DeskLetter } from '#modules/correspondence/incoming/desk.ts'
export type { Duplicate } from '#modules/correspondence/incoming/find-duplicates.ts'
export type { DraftProposals, LetterToRoute, RoutingChoices }

/** What waits for me among letters; the rail counts it too. */
export const deskQuery = queryOptions({
  queryKey: ['letters', 'desk'],
  queryFn: () => api<Desk>('/api/v1/correspondence/desk'),
})

/** Scans and messages without a number, in the order in which they came. */
export const draftsQuery = queryOptions({
  queryKey: ['list', 'letter-drafts', 'waiting'],
  queryFn: async () =>
    (await api<ListPage>('/api/v1/letter-drafts?filter[state]=waiting&sort=createdAt&limit=200')).items,
})

/** What the text of a draft proposes; asked again while a scan is being recognised. */
export const proposalsQuery = (draft: string) =>
  queryOptions({
    queryKey: ['letters', 'proposals', draft],
    queryFn: ({ signal }) => api<DraftProposals>(`/api/v1/letter-drafts/${draft}/proposals`, { signal }),
    refetchInterval: ({ state }) => (state.data?.reading === 'waiting' ? 3_000 : false),
  })

/** Letters without dekretacja, with units, people and usual instructions. */
export const toRouteQuery = queryOptions({
  queryKey: ['letters', 'to-route'],
  queryFn: () => api<{ letters: LetterToRoute[] } & RoutingChoices>('/api/v1/correspondence/to-route'),
})

/** The daily control and who signed it. */
export type Control = DayControl & { signed: { by: string; at: string } | null; maySign: boolean }

export const controlQuery = (day: string | undefined) =>
  queryOptions({
    queryKey: ['letters', 'control', day],
    queryFn: () => api<Control>(`/api/v1/correspondence/control${day ? `?day=${day}` : ''}`),
  })

/** One page of a file as a picture, or why there is none. */
export interface PagePicture {
  url: string
  pages: number
}

export const pictureQuery = (file: string, page: number) =>
  queryOptions({
    queryKey: ['page-picture', file, page],
    queryFn: async ({ signal }): Promise<PagePicture | { reason: string }> => {
      const response = await fetch(`/api/v1/files/${file}/pages/${page}`, { signal })
      if (!response.ok) {
        const problem = (await response.json().catch(() => undefined)) as { detail?: string } | undefined
        return { reason: problem?.detail ?? 'Podglądu nie udało się pokazać. Otwórz plik.' }
      }
      return {
        url: URL.createObjectURL(await response.blob()),
        pages: Number(response.headers.get('x-pages') ?? 1),
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 120_000,
  })
