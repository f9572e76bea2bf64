import { useEffect, useRef } from 'react'
import type { FieldDescription } from '#kernel/register/description.ts'
import { count } from '#law/polish/plural.ts'
import type { ProblemJson } from '../api/client.ts'
import { faultyId } from './field-input.tsx'

/** All mistakes on top, each a link to its field; takes the focus so that nobody misses it. */
export const ErrorSummary = ({ problem, fields }: { problem: ProblemJson; fields: FieldDescription[] }) => {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new refusal takes the focus
  useEffect(() => box.current?.focus(), [problem])
  const errors = problem.errors ?? []
  return (
    <div ref={box} tabIndex={-1} className="notice" data-tone="danger" role="alert">
      {errors.length === 0 ? (
        <p>{problem.detail}</p>
      ) : (
        <>
          <h2>Popraw {count(errors.length, 'pole', 'pola', 'pól')}</h2>
          <ul>
            {errors.map((error) => {
              const id = error.path.split('.')[0]!
              const field = fields.find((one) => one.id === id)
              return (
                <li key={error.path + error.message}>
                  {field ? (
                    <a href={`#${faultyId(field, error.path)}`}>{`${field.label}: ${error.message}`}</a>
                  ) : (
                    error.message
                  )}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </div>
  )
}
