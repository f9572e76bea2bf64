import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RecordJson } from '#kernel/register/description.ts'
import { ApiError, api } from '../../api/client.ts'
import { forgetKept, keep, readKept } from './kept-note.ts'
import { type NoteText, noteOf, sameNote, sentOf } from './note-text.ts'

const pause = 3_000

export type Saving =
  | { kind: 'saved'; at: Date | undefined }
  | { kind: 'waiting' }
  | { kind: 'offline' }
  | { kind: 'refused'; error: ApiError }
  | { kind: 'conflict'; theirs: RecordJson }

const newKey = () => crypto.randomUUID()

/**
 * A note that saves itself every 3 seconds on the version it was written on. Each change is first kept on this
 * computer; without connection it stays there and is sent when the connection is back. Somebody else's version is
 * never overwritten without asking.
 */
export const useNoteSync = (record: RecordJson) => {
  const client = useQueryClient()
  const [begun] = useState(() => readKept(record.id))
  const [note, setNote] = useState<NoteText>(() => begun?.note ?? noteOf(record, newKey))
  const [saving, setSaving] = useState<Saving>(begun ? { kind: 'waiting' } : { kind: 'saved', at: undefined })
  const version = useRef(begun?.version ?? record.version)
  const latest = useRef(note)
  const dirty = useRef(begun !== undefined)
  const queue = useRef<Promise<boolean>>(Promise.resolve(true))
  const stopped = saving.kind === 'conflict' || saving.kind === 'refused'

  const accepted = useCallback(
    (saved: RecordJson, sent: NoteText) => {
      version.current = saved.version
      dirty.current = latest.current !== sent
      if (dirty.current) keep(saved.id, { version: saved.version, note: latest.current })
      else forgetKept(saved.id)
      client.setQueryData(['record', 'meeting-notes', saved.id], saved)
      setSaving({ kind: 'saved', at: new Date() })
      return true
    },
    [client],
  )

  const send = useCallback(async () => {
    const sent = latest.current
    try {
      const saved = await api<RecordJson>(`/api/v1/meeting-notes/${record.id}`, {
        method: 'PATCH',
        body: sentOf(sent),
        headers: { 'if-match': `"${version.current}"` },
      })
      return accepted(saved, sent)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { status, current } = error.problem
      if (status === 412) {
        const theirs = current as RecordJson
        // Our own save whose answer was lost on the way.
        if (sameNote(noteOf(theirs, newKey), sent)) return accepted(theirs, sent)
        setSaving({ kind: 'conflict', theirs })
      } else if (status === 0 || status >= 500) setSaving({ kind: 'offline' })
      else setSaving({ kind: 'refused', error })
      return false
    }
  }, [accepted, record.id])

  /** Sends what is not saved yet, one request after another; true when the server has all that was written. */
  const flush = useCallback((): Promise<boolean> => {
    queue.current = queue.current.then(async () => !dirty.current || ((await send()) && !dirty.current))
    return queue.current
  }, [send])

  useEffect(() => {
    if (stopped) return
    const timer = setInterval(() => void flush(), pause)
    const back = () => void flush()
    window.addEventListener('online', back)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', back)
    }
  }, [flush, stopped])

  // Leaving the screen does not wait for the next turn.
  useEffect(() => () => void flush(), [flush])

  const change = useCallback(
    (next: NoteText) => {
      latest.current = next
      dirty.current = true
      keep(record.id, { version: version.current, note: next })
      setNote(next)
      setSaving((before) =>
        before.kind === 'saved' || before.kind === 'refused' ? { kind: 'waiting' } : before,
      )
    },
    [record.id],
  )

  /** Ends a conflict: with ours saved over theirs, or with theirs taken. */
  const settle = useCallback(
    (theirs: RecordJson, take: 'mine' | 'theirs') => {
      version.current = theirs.version
      if (take === 'mine') {
        setSaving({ kind: 'waiting' })
        void flush()
        return
      }
      const taken = noteOf(theirs, newKey)
      latest.current = taken
      dirty.current = false
      forgetKept(record.id)
      setNote(taken)
      setSaving({ kind: 'saved', at: new Date() })
    },
    [flush, record.id],
  )

  return { note, change, saving, flush, settle, restored: begun !== undefined }
}
