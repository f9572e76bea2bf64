import { Link } from '@tanstack/react-router'
import type { RefObject } from 'react'
import type { RecordJson } from '#kernel/register/description.ts'
import type { Duplicate } from '../queries.ts'
import { useSetAside } from './use-set-aside.ts'

/** Said before a second number is given: the same file, or the same sender, reference and date. */
export const DuplicateNotice = ({
  draft,
  duplicates,
  confirm,
  onDifferent,
  onDone,
}: {
  draft: RecordJson
  duplicates: Duplicate[]
  confirm: RefObject<HTMLButtonElement | null>
  onDifferent: () => void
  onDone: () => void
}) => {
  const setAside = useSetAside(onDone)
  return (
    <div className="notice" data-tone="warning" role="alert">
      <ul>
        {duplicates.map((duplicate) => (
          <li key={duplicate.id}>
            {duplicate.message}{' '}
            {duplicate.register === 'incoming-letters' && (
              <Link to="/$slug/$key" params={{ slug: 'pisma-przychodzace', key: duplicate.id }}>
                Zobacz
              </Link>
            )}
          </li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="button" onClick={() => setAside(draft.id, 'duplicate')}>
          To samo, nie rejestruj
        </button>
        <button ref={confirm} type="button" className="button" onClick={onDifferent}>
          Inne pismo
        </button>
      </div>
    </div>
  )
}
