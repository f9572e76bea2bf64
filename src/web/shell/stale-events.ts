import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const ofLetters = (register: string | undefined) =>
  register === 'incoming-letters' || register === 'letter-drafts'

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
          (queryKey[0] === 'letters' && queryKey[1] !== 'proposals' && ofLetters(register)) ||
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
