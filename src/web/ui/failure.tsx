import { ApiError } from '../api/client.ts'

/** What went wrong and what to do, where the content would be. */
export const Failure = ({ error }: { error: unknown }) => (
  <p className="notice" data-tone="danger" role="alert">
    {error instanceof ApiError ? error.problem.detail : 'Coś poszło nie tak. Odśwież stronę.'}
  </p>
)
