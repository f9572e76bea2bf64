import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { RecordJson } from '#kernel/register/description.ts'
import { ApiError, api, type ProblemJson } from '../../api/client.ts'
import type { LetterToRoute } from '../queries.ts'

const undoMilliseconds = 60_000

/** A letter routed a moment ago, which can be taken back. */
export interface Routed {
  id: string
  number: string
  to: string
}

/** Routes letters and takes the last ones back within a minute; what is refused is told. */
export const useRoute = () => {
  const client = useQueryClient()
  const [routed, setRouted] = useState<Routed[]>([])
  const [problem, setProblem] = useState<ProblemJson>()
  const [busy, setBusy] = useState(false)
  const latest = routed[0]?.id
  useEffect(() => {
    if (!latest) return
    const timer = setTimeout(
      () => setRouted((all) => all.filter(({ id }) => id !== latest)),
      undoMilliseconds,
    )
    return () => clearTimeout(timer)
  }, [latest])

  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setProblem(undefined)
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.problem)
      return false
    } finally {
      setBusy(false)
      await client.invalidateQueries({ queryKey: ['letters'] })
    }
  }
  const route = async (letter: LetterToRoute, input: object, to: string) => {
    const done = await attempt(() =>
      api<RecordJson>(`/api/v1/incoming-letters/${letter.id}/actions/route`, { method: 'POST', body: input }),
    )
    if (done) setRouted((all) => [{ id: letter.id, number: letter.number, to }, ...all].slice(0, 5))
    return done
  }
  const undo = async (one: Routed) => {
    const done = await attempt(() =>
      api<RecordJson>(`/api/v1/incoming-letters/${one.id}/undo`, { method: 'POST', body: {} }),
    )
    if (done) setRouted((all) => all.filter(({ id }) => id !== one.id))
  }
  return { route, undo, routed, problem, busy }
}
