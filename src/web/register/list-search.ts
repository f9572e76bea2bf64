/** Parameters of a list in the address. */
export const searchOf = (searchStr: string): URLSearchParams => new URLSearchParams(searchStr)

/** A copy with one parameter set or, without value, removed; any change but of the page goes back to its beginning. */
export const withParameter = (
  query: URLSearchParams,
  name: string,
  value: string | undefined,
): URLSearchParams => {
  const next = new URLSearchParams(query)
  if (name !== 'cursor') next.delete('cursor')
  if (value) next.set(name, value)
  else next.delete(name)
  return next
}

/** What is asked of the API for a page; totals are counted on the first page alone. */
export const pageAddress = (query: URLSearchParams, limit: number): string => {
  const asked = new URLSearchParams(query)
  asked.set('limit', String(limit))
  asked.set('count', 'estimate')
  return asked.toString()
}

/** Filters of the address as [field, operator, value, parameter]. */
export const filtersIn = (query: URLSearchParams) =>
  [...query.entries()].flatMap(([parameter, value]) => {
    const match = /^filter\[(\w+)\](?:\[(\w+)\])?$/.exec(parameter)
    return match ? [{ field: match[1]!, operator: match[2] ?? 'eq', value, parameter }] : []
  })
