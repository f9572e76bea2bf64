import type { FastifyReply, FastifyRequest } from 'fastify'
import pg from 'pg'
import { z } from 'zod'
import { problemsOf } from '#kernel/register/schema.ts'
import { invalid, Problem, type ProblemBody, refused } from './problem.ts'

/** RFC 9457 body of a problem. */
const bodyOf = ({ extra, ...problem }: ProblemBody) => ({ type: 'about:blank', ...problem, ...extra })

const sentences: Record<number, [code: string, title: string, detail: string]> = {
  400: ['bad-request', 'Nieczytelne żądanie', 'Treść żądania jest uszkodzona. Sprawdź jej format.'],
  404: ['not-found', 'Nie znaleziono', 'Nie ma takiej strony.'],
  405: ['method', 'Niedozwolona metoda', 'Pod tym adresem nie można wykonać takiej operacji.'],
  414: ['uri-too-long', 'Za długi adres', 'Adres jest za długi. Skróć go.'],
  413: [
    'too-large',
    'Za dużo danych',
    'Treść jest większa, niż dopuszcza ustawienie systemu. Prześlij mniej naraz.',
  ],
  415: ['media-type', 'Nieobsługiwany format', 'Prześlij dane w formacie podanym w opisie interfejsu.'],
  429: ['too-many', 'Zbyt wiele prób', 'Odczekaj chwilę i spróbuj ponownie.'],
}

const ofStatus = (status: number): Problem => {
  const [code, title, detail] = sentences[status] ?? sentences[400]!
  return new Problem({ status, code, title, detail })
}

/** The parser of multipart forms throws plain errors for one that breaks off or has no boundary. */
const brokenForm =
  /^(?:Unexpected end of (?:multipart data|form|file)|Part terminated early|Malformed |Multipart: )/

/** Broken input that PostgreSQL refuses is the caller's; a lost race is told as a conflict. */
const fromDatabase = (error: pg.DatabaseError): Problem | undefined => {
  if (error.code === '23505') return refused('Taki wpis już istnieje.')
  if (error.code === '23P01') return refused('Ten termin koliduje z innym, już zajętym.')
  if (error.code === '40001' || error.code === '40P01')
    return refused('Ktoś zmienił te same dane w tej samej chwili. Spróbuj ponownie.')
  // Class 22: data that no column can hold, such as a number out of range.
  if (error.code?.startsWith('22'))
    return invalid([{ path: '', message: 'Jedna z wartości jest spoza dozwolonego zakresu.', rule: 'range' }])
  return undefined
}

/** The expected refusal behind any error; what is unexpected becomes a plain 500. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error
  if (error instanceof z.ZodError) return invalid(problemsOf(error))
  if (error instanceof pg.DatabaseError) {
    const problem = fromDatabase(error)
    if (problem) return problem
  }
  if (error instanceof Error && brokenForm.test(error.message)) return ofStatus(400)
  const { statusCode: status, validation } = error as {
    statusCode?: number
    validation?: { instancePath: string; message?: string }[]
  }
  if (validation)
    return invalid(
      validation.map((issue) => ({
        path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
        message: issue.message ?? 'Popraw tę wartość.',
        rule: 'schema',
      })),
    )
  if (status && status >= 400 && status < 500) return ofStatus(status)
  return new Problem({
    status: 500,
    code: 'internal',
    title: 'Błąd systemu',
    detail:
      'Nie udało się wykonać operacji. Nic nie zostało zapisane. Spróbuj ponownie albo powiadom administratora.',
  })
}

/** Answers any error; unexpected ones are logged with their stack, never shown. */
export const answerProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const { body } = problemOf(error)
  if (body.status >= 500) request.log.error({ err: error, requestId: request.id }, 'request failed')
  const { retryAfter, ...more } = (body.extra ?? {}) as { retryAfter?: number }
  // By this number the administrator finds the failure in the log (OWASP ASVS 4.0 7.4.1).
  const extra = body.status >= 500 ? { ...more, requestId: request.id } : more
  if (retryAfter) reply.header('retry-after', String(retryAfter))
  reply
    .code(body.status)
    .type('application/problem+json')
    .send(JSON.stringify(bodyOf({ ...body, extra })))
}
