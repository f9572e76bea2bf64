import { invalid, refused } from '#kernel/http/problem.ts'
import type { Row } from '#kernel/register/definition.ts'
import type { noteFields } from './meeting-notes.fields.ts'

type Line = Row<typeof noteFields>['lines'][number]

const missing = (line: Line, index: number) =>
  line.kind !== 'disposition'
    ? []
    : [
        ...(line.unit ? [] : [{ path: `lines.${index}.unit`, message: 'Wskaż, kto ma wykonać dyspozycję.' }]),
        ...(line.dueOn ? [] : [{ path: `lines.${index}.dueOn`, message: 'Podaj termin dyspozycji.' }]),
      ]

/**
 * Throws 409 for an empty note and 422 for a disposition without addressee or day. Asked only when the note is
 * approved: while somebody writes, every half-finished line must be saved.
 */
export const refuseIncomplete = (note: Row<typeof noteFields>): void => {
  if (note.lines.length === 0) throw refused('Notatka jest pusta. Dopisz choć jedno ustalenie.')
  const problems = note.lines.flatMap(missing)
  if (problems.length) throw invalid(problems.map((problem) => ({ ...problem, rule: 'required' })))
}
