import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordJson } from '#kernel/register/description.ts'
import { ApiError, api } from '../../api/client.ts'
import { draftsQuery } from '../queries.ts'

const send = (file: File) => {
  const form = new FormData()
  form.append('file', file, file.name)
  return api<RecordJson>('/api/v1/letter-drafts/import', { method: 'POST', body: form })
}

/** How far the taking in of dropped files is. */
export interface Uploads {
  done: number
  all: number
  failures: string[]
  take: (files: File[]) => Promise<void>
}

/** Takes files in, one after another, so that drafts stand in the order in which the files were dropped. */
export const useUploads = (): Uploads => {
  const client = useQueryClient()
  const [progress, setProgress] = useState({ done: 0, all: 0 })
  const [failures, setFailures] = useState<string[]>([])
  const take = async (files: File[]) => {
    setProgress({ done: 0, all: files.length })
    setFailures([])
    for (const [index, file] of files.entries()) {
      try {
        const draft = await send(file)
        client.setQueryData(draftsQuery.queryKey, (drafts) =>
          drafts?.some(({ id }) => id === draft.id) ? drafts : [...(drafts ?? []), draft],
        )
      } catch (error) {
        const why =
          error instanceof ApiError
            ? (error.problem.errors?.[0]?.message ?? error.problem.detail)
            : 'Nie udało się wczytać.'
        setFailures((others) => [...others, `${file.name}: ${why}`])
      }
      setProgress({ done: index + 1, all: files.length })
    }
    await client.invalidateQueries({ queryKey: ['letters', 'desk'] })
  }
  return { ...progress, failures, take }
}
