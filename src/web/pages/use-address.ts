import { useNavigate, useRouterState } from '@tanstack/react-router'

/** Parameters of the screen's address, and a way to set some of them; an empty value removes the parameter. */
export const useAddress = (): [URLSearchParams, (changed: Record<string, string | undefined>) => void] => {
  const search = useRouterState({ select: (state) => state.location.searchStr })
  const path = useRouterState({ select: (state) => state.location.pathname })
  const navigate = useNavigate()
  const query = new URLSearchParams(search)
  const set = (changed: Record<string, string | undefined>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(changed))
      if (value) next.set(name, value)
      else next.delete(name)
    void navigate({ to: path, search: Object.fromEntries(next), replace: true, resetScroll: false } as never)
  }
  return [query, set]
}
