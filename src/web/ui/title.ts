import { useEffect } from 'react'

/** The document's title says the same as the heading of the screen. */
export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · Kancelaria`
  }, [title])
}
