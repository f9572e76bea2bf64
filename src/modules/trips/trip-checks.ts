import type { FieldProblem } from '#kernel/http/problem.ts'

const longest = 400 * 86_400_000

/** Faults of the planned times: end before start, and a trip too long to be one. */
export const timeProblems = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): FieldProblem[] => {
  if (endsAt <= startsAt)
    return [{ path: 'endsAt', message: 'Powrót musi być późniejszy niż wyjazd.', rule: 'order' }]
  if (Date.parse(endsAt) - Date.parse(startsAt) > longest)
    return [{ path: 'endsAt', message: 'Podróż dłuższa niż 400 dni to nie podróż służbowa.', rule: 'length' }]
  return []
}
