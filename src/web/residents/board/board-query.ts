import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

export interface StateCount {
  state: string
  label: string
  count: number
}

/** Open work by its deadline; `atRisk`: within the next 7 days. */
export interface Timeliness {
  onTime: number
  atRisk: number
  late: number
}

/** Submissions and dispositions in a period (both days belong to it), as the server counted them. */
export interface ResidentsBoard {
  from: string
  to: string
  submissions: {
    states: StateCount[]
    timeliness: Timeliness
    received: number
    closed: number
    medianDays: number | null
  }
  dispositions: {
    states: StateCount[]
    timeliness: Timeliness
    ordered: number
    done: number
    medianDays: number | null
  }
  units: { unit: string; open: number; late: number; done: number; medianDays: number | null }[]
  topics: { topic: string | null; count: number }[]
  months: { month: string; received: number; closed: number }[]
}

/** The board of a month (`YYYY-MM`) or, without it, of the last 30 days. */
export const residentsBoardQuery = (period: { from: string; to: string } | undefined) =>
  queryOptions({
    queryKey: ['residents-board', period],
    queryFn: ({ signal }) =>
      api<ResidentsBoard>(`/api/v1/residents/board?${new URLSearchParams(period)}`, { signal }),
    placeholderData: (previous) => previous,
  })
