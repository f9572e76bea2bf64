import { queryOptions } from '@tanstack/react-query'
import type { Board } from '#modules/residents/board.report.ts'
import { api } from '../../api/client.ts'

export type { Board as ResidentsBoard, StateCount, Timeliness } from '#modules/residents/board.report.ts'

/** The board of a month (`YYYY-MM`) or, without it, of the last 30 days. */
export const residentsBoardQuery = (period: { from: string; to: string } | undefined) =>
  queryOptions({
    queryKey: ['residents-board', period],
    queryFn: ({ signal }) => api<Board>(`/api/v1/residents/board?${new URLSearchParams(period)}`, { signal }),
    placeholderData: (previous) => previous,
  })
