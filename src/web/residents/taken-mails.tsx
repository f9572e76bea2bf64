import { Link } from '@tanstack/react-router'
import type { Reference } from '#kernel/register/description.ts'
import { Badge } from '../ui/badge.tsx'

/** What became of one file. */
export type TakenMail = { file: string } & (
  | {
      outcome: 'submission' | 'reply' | 'duplicate'
      submission: Reference & { number: string }
      /** What could not be read, in Polish; the original is kept whole. */
      problems: string[]
    }
  | { refusal: string }
)

const outcomes = {
  submission: { tone: 'good', label: 'zarejestrowano' },
  reply: { tone: 'info', label: 'dołączono do wcześniejszego' },
  duplicate: { tone: 'neutral', label: 'już była wczytana' },
} as const

/** The fate of each message, the newest first. */
export const TakenMails = ({
  slug,
  results,
  onHide,
}: {
  slug: string
  results: TakenMail[]
  onHide: () => void
}) => (
  <section className="panel no-print taken-mails" aria-labelledby="taken">
    <header>
      <h2 id="taken">Wczytane wiadomości</h2>
      <button type="button" className="button" data-kind="plain" onClick={onHide}>
        Ukryj
      </button>
    </header>
    <ul className="body hanging" aria-live="polite">
      {results.map((result, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same file can be read twice; results are only added in front
        <li key={results.length - index}>
          <span className="file">{result.file}</span>
          {'refusal' in result ? (
            <span>
              <Badge tone="danger">nie wczytano</Badge> {result.refusal}
            </span>
          ) : (
            <span>
              <Badge tone={outcomes[result.outcome].tone}>{outcomes[result.outcome].label}</Badge>{' '}
              <Link to="/$slug/$key" params={{ slug, key: result.submission.id }}>
                {result.submission.number} · {result.submission.label}
              </Link>
            </span>
          )}
          {'problems' in result && result.problems.length > 0 && (
            <ul className="small">
              {result.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  </section>
)
