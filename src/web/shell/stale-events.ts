import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** The server says „this is stale”; what is on the screen is then asked for again. */
export const useStaleEvents = (client: QueryClient): void => {
  useEffect(() => {
    const source = new EventSource('/api/v1/events')
    source.addEventListener('stale', (event) => {
      const { register } = JSON.parse((event as MessageEvent<string>).data) as { register?: string }
      void client.invalidateQueries({
        predicate: ({ queryKey }) =>
          queryKey[0] === 'my-day' ||
          queryKey[0] === 'obligations' ||
          (queryKey[0] === 'list' && queryKey[1] === register),
      })
    })
    source.addEventListener('notice', () => {
      void client.invalidateQueries({ queryKey: ['my-day'] })
      void client.invalidateQueries({ queryKey: ['notices'] })
    })
    return () => source.close()
  }, [client])
}
