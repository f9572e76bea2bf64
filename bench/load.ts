import autocannon from 'autocannon'

/** One kind of request to both servers. */
export interface Case {
  name: string
  /** Ratio of medians at one client that the project sets itself. */
  limit: number
  product: { path: string; method?: 'GET' | 'POST'; body?: () => string }
  thin: { path: string; method?: 'GET' | 'POST'; body?: () => string }
}

export interface Measured {
  /** Milliseconds. */
  median: number
  p99: number
  /** Requests in a second. */
  rate: number
  failed: number
}

/** Loads one address for `seconds` by `clients` at once. */
export const load = async (
  base: string,
  cookie: string,
  request: Case['product'],
  clients: number,
  seconds: number,
): Promise<Measured> => {
  const latencies: number[] = []
  let failed = 0
  const run = autocannon({
    url: base,
    connections: clients,
    duration: seconds,
    requests: [
      {
        path: request.path,
        method: request.method ?? 'GET',
        headers: { cookie, origin: base, ...(request.body && { 'content-type': 'application/json' }) },
        ...(request.body && {
          setupRequest: (prepared: Record<string, unknown>) => ({ ...prepared, body: request.body!() }),
        }),
      },
    ],
  })
  run.on('response', (_client, status: number, _bytes: number, time: number) => {
    latencies.push(time)
    if (status >= 400) failed += 1
  })
  const result = await run
  latencies.sort((a, b) => a - b)
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN
  return { median: at(0.5), p99: at(0.99), rate: result.requests.average, failed: failed + result.errors }
}
