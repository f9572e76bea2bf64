import { queryOptions } from '@tanstack/react-query'
import type { Reference } from '#kernel/register/description.ts'
import { api } from '../api/client.ts'

/** A submission beside the one being read. */
export interface Earlier {
  id: string
  number: string
  label: string
  state: string
  receivedOn: string
  person: Reference | null
  /** 0-1, only among the similar. */
  likeness?: number
}

/** A record that hangs on a submission; `day` is its deadline or the day of the meeting. */
export interface Hanging {
  id: string
  number: string | null
  label: string
  state: string
  day: string | null
  unit: Reference | null
  /** What the unit wrote; only of inquiries. */
  answer: string | null
}

export interface SubmissionContext {
  /** Why no letter can reach the person; null when one can. */
  unreachable: string | null
  samePerson: Earlier[]
  samePlace: Earlier[]
  similar: Earlier[]
  inquiries: Hanging[]
  appointments: Hanging[]
  notes: Hanging[]
  dispositions: Hanging[]
}

export const contextQuery = (id: string) =>
  queryOptions({
    queryKey: ['submission-context', id],
    queryFn: () => api<SubmissionContext>(`/api/v1/submissions/${id}/context`),
  })

/** The letter to the resident put together from what has been done, as HTML. */
export const answerDraft = async (id: string): Promise<string> =>
  (await api<{ body: string }>(`/api/v1/submissions/${id}/answer-draft`)).body

/** One place of one host in a reception day; `from` and `to` as „15:20”. */
export interface DaySlot {
  from: string
  to: string
  host: Reference
  visitor: {
    appointment: string
    person: string
    subject: string
    number: string
    state: string
    needs: string[]
  } | null
}

export const slotsQuery = (day: string) =>
  queryOptions({
    queryKey: ['slots', day],
    queryFn: async () => (await api<{ items: DaySlot[] }>(`/api/v1/reception-days/${day}/slots`)).items,
  })

/** Who waits for a meeting, in the order of the list. */
export interface Waiting {
  id: string
  number: string
  subject: string
  receivedOn: string
  priority: string | null
  person: string
  host: string | null
  needs: string[]
}

export const waitingQuery = queryOptions({
  queryKey: ['waiting-list'],
  queryFn: async () => (await api<{ items: Waiting[] }>('/api/v1/reception-days/waiting')).items,
})

/** Weeks (by their Mondays, `YYYY-MM-DD`) without a reception in the coming eight weeks. */
export const weeksQuery = queryOptions({
  queryKey: ['reception-weeks'],
  queryFn: () => api<{ missing: string[]; to: string; legalBasis: string }>('/api/v1/reception-days/weeks'),
})
