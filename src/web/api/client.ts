/** A refusal of the server as RFC 9457 gives it; `errors` stand at fields. */
export interface ProblemJson {
  status: number
  code: string
  title: string
  detail: string
  errors?: { path: string; message: string; rule: string }[]
  current?: unknown
  yours?: unknown
}

/** Thrown for every answer that is not a success, and when there is no connection (status 0). */
export class ApiError extends Error {
  readonly problem: ProblemJson
  constructor(problem: ProblemJson) {
    super(problem.detail)
    this.problem = problem
  }
}

const offline: ProblemJson = {
  status: 0,
  code: 'offline',
  title: 'Brak połączenia',
  detail: 'Nie ma połączenia z serwerem. To, co wpisujesz, jest zachowane na tym komputerze.',
}

let principal: string | undefined
let askForSession: (() => Promise<void>) | undefined

/** For whom the person acts from now on („z up.”); undefined: for themselves. */
export const actFor = (personId: string | undefined): void => {
  principal = personId
}
/** What to do when the session has ended: asks for the password in place and resolves when it is back. */
export const onSessionLost = (ask: () => Promise<void>): void => {
  askForSession = ask
}

export interface Sent {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

const problemOf = async (response: Response): Promise<ProblemJson> => {
  try {
    return (await response.json()) as ProblemJson
  } catch {
    return {
      status: response.status,
      code: 'unknown',
      title: 'Błąd',
      detail: 'Serwer odpowiedział niezrozumiale.',
    }
  }
}

const send = async (path: string, { method = 'GET', body, headers, signal }: Sent): Promise<Response> => {
  const isForm = body instanceof FormData
  try {
    return await fetch(path, {
      method,
      headers: {
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...(principal && { 'x-acting-for': principal }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    })
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error
    throw new ApiError(offline)
  }
}

/** Asks the server; a lost session is regained in place and the request repeated, so that nothing typed is lost. */
export const api = async <Answer>(path: string, sent: Sent = {}): Promise<Answer> => {
  let response = await send(path, sent)
  if (response.status === 401 && askForSession && !path.startsWith('/api/auth/')) {
    await askForSession()
    response = await send(path, sent)
  }
  if (!response.ok) throw new ApiError(await problemOf(response))
  return (response.status === 204 ? undefined : await response.json()) as Answer
}
