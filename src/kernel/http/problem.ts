/** One mistake of the input: where, what in Polish, and which rule. */
export interface FieldProblem {
  path: string
  message: string
  rule: string
}

/** What the caller is told (RFC 9457). `detail` and messages are Polish sentences shown to people. */
export interface ProblemBody {
  status: number
  code: string
  title: string
  detail: string
  errors?: FieldProblem[]
  /** Further members, such as both versions of a record in a conflict. */
  extra?: Record<string, unknown>
}

/** An expected refusal; thrown anywhere, answered as application/problem+json. */
export class Problem extends Error {
  readonly body: ProblemBody
  constructor(body: ProblemBody) {
    super(body.detail)
    this.body = body
  }
}

/** 404: it does not exist, or the caller may not know that it does. */
export const notFound = (detail = 'Nie ma takiego wpisu albo nie masz do niego dostępu.') =>
  new Problem({ status: 404, code: 'not-found', title: 'Nie znaleziono', detail })

/** 403: the caller may know of it but not do this; says who can grant it. */
export const forbidden = (detail: string) =>
  new Problem({ status: 403, code: 'forbidden', title: 'Brak uprawnienia', detail })

/** 401: no session. */
export const unauthenticated = () =>
  new Problem({
    status: 401,
    code: 'unauthenticated',
    title: 'Wymagane zalogowanie',
    detail: 'Zaloguj się, aby kontynuować.',
  })

/** 409: the state of the record does not allow it; `detail` is the reason shown to the person. */
export const refused = (detail: string, extra?: Record<string, unknown>) =>
  new Problem({
    status: 409,
    code: 'refused',
    title: 'Działanie niedozwolone w tym stanie',
    detail,
    ...(extra && { extra }),
  })

/** 422: the input breaks rules, each named at its field. */
export const invalid = (errors: FieldProblem[]) =>
  new Problem({
    status: 422,
    code: 'invalid',
    title: 'Popraw dane',
    detail: errors.map((error) => error.message).join(' '),
    errors,
  })
