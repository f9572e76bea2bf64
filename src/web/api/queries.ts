import { queryOptions } from '@tanstack/react-query'
import type {
  HistoryEntry,
  ListPage,
  ObligationJson,
  RecordJson,
  Reference,
  RegisterDescription,
} from '#kernel/register/description.ts'
import { belongTo } from '../session/kept-here.ts'
import { api } from './client.ts'

export interface Me {
  user: Reference & { email: string }
  posts: { id: string; label: string; unit: Reference }[]
  unit: Reference | null
  permissions: string[]
  substitutions: { id: string; principal: Reference; from: string; to: string }[]
  actingFor?: Reference
  today: string
  city: { name: string; office: string }
  mode: 'demo' | 'production'
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await api<Me>('/api/v1/me')
    belongTo(me.user.id)
    return me
  },
  staleTime: 60_000,
})

export const registersQuery = queryOptions({
  queryKey: ['registers'],
  queryFn: async () => (await api<{ items: RegisterDescription[] }>('/api/v1/registers')).items,
  staleTime: 300_000,
})

export const listQuery = (register: string, search: string) =>
  queryOptions({
    queryKey: ['list', register, search],
    queryFn: ({ signal }) => api<ListPage>(`/api/v1/${register}?${search}`, { signal }),
    placeholderData: (previous) => previous,
  })

export const recordQuery = (register: string, key: string) =>
  queryOptions({
    queryKey: ['record', register, key],
    queryFn: () => api<RecordJson>(`/api/v1/${register}/${encodeURIComponent(key)}`),
  })

export interface FileJson {
  id: string
  name: string
  mediaType: string
  size: number
  at: string
  field: string
  marks: string[]
  by: Reference
}
export interface NoteJson {
  id: string
  at: string
  author: Reference
  text: string
}
export interface LinkJson {
  register: string
  id: string
  number: string | null
  label: string
}

const part =
  <Item>(name: string) =>
  (register: string, id: string) =>
    queryOptions({
      queryKey: [name, register, id],
      queryFn: async () => (await api<{ items: Item[] }>(`/api/v1/${register}/${id}/${name}`)).items,
    })

export const historyQuery = part<HistoryEntry>('history')
export const filesQuery = part<FileJson>('files')
export const notesQuery = part<NoteJson>('notes')
export const linksQuery = part<LinkJson>('links')

export interface MyDay {
  date: string
  next: string
  first: ObligationJson[]
  waitingForMe: { label: string; count: number; href: string }[]
  waitingForOthers: ObligationJson[]
  more: { first: number; others: number }
  since: { label: string; count: number; href: string }[]
}

export const myDayQuery = queryOptions({ queryKey: ['my-day'], queryFn: () => api<MyDay>('/api/v1/my-day') })

export interface Suggest {
  kind: 'ref' | 'user' | 'unit' | 'jrwa' | 'country'
  register?: string | undefined
  q: string
}
export const suggestQuery = ({ kind, register, q }: Suggest) =>
  queryOptions({
    queryKey: ['suggest', kind, register, q],
    queryFn: async ({ signal }) => {
      const search = new URLSearchParams({ kind, q, ...(register && { register }) })
      return (await api<{ items: Reference[] }>(`/api/v1/suggest?${search}`, { signal })).items
    },
    staleTime: 30_000,
    placeholderData: (previous) => previous,
  })
