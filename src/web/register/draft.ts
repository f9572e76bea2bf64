import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../api/client.ts'

type Values = Record<string, unknown>

const local = (key: string) => `kancelaria.draft.${key}`

const readLocal = (key: string): Values | undefined => {
  try {
    return JSON.parse(localStorage.getItem(local(key)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

const pause = 1_500

/**
 * Values of a form which keep themselves: at once in the browser, soon after on the server. `restored` says that an
 * earlier draft was found; `forget` is called when the form has been saved or left.
 */
export const useDraft = (key: string, initial: Values) => {
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...readLocal(key) }))
  const [restored, setRestored] = useState(() => readLocal(key) !== undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // The server's copy serves another computer and a cleaned browser.
  useEffect(() => {
    if (readLocal(key)) return
    void api<{ value: Values | null }>(`/api/v1/drafts/${encodeURIComponent(key)}`)
      .then(({ value }) => {
        if (!value) return
        setValues((current) => ({ ...current, ...value }))
        setRestored(true)
      })
      .catch(() => {})
  }, [key])

  const change = useCallback(
    (id: string, value: unknown) => {
      setValues((current) => {
        const next = { ...current, [id]: value }
        localStorage.setItem(local(key), JSON.stringify(next))
        clearTimeout(timer.current)
        timer.current = setTimeout(() => {
          void api(`/api/v1/drafts/${encodeURIComponent(key)}`, {
            method: 'PUT',
            body: { value: next },
          }).catch(() => {})
        }, pause)
        return next
      })
    },
    [key],
  )

  const forget = useCallback(() => {
    clearTimeout(timer.current)
    localStorage.removeItem(local(key))
    void api(`/api/v1/drafts/${encodeURIComponent(key)}`, { method: 'DELETE' }).catch(() => {})
  }, [key])

  const startAnew = useCallback(() => {
    forget()
    setValues(initial)
    setRestored(false)
  }, [forget, initial])

  return { values, change, restored, forget, startAnew }
}
