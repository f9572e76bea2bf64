import type { Fields } from '#kernel/field/field.ts'
import { type FieldProblem, invalid } from '#kernel/http/problem.ts'
import { markingOf } from '#law/classified/marking.ts'

const written = new Set(['text', 'multiline', 'richText', 'tags'])

const sentence = (marking: string) =>
  `Tekst ma oznaczenie klauzuli „${marking}”. System nie jest akredytowany do informacji niejawnych i niczego nie zapisał. Zanieś dokument do Kancelarii Tajnej (KP-05).`

const found = (fields: Fields, values: Record<string, unknown>, path: string): FieldProblem[] =>
  Object.entries(values).flatMap(([id, value]): FieldProblem[] => {
    const field = fields[id]
    if (!field || value === null || value === undefined) return []
    if (field.lines)
      return (value as Record<string, unknown>[]).flatMap((line, index) =>
        found(field.lines!, line, `${path}${id}.${index}.`),
      )
    if (!written.has(field.kind)) return []
    const marking = markingOf(field.show(value))
    return marking ? [{ path: path + id, message: sentence(marking), rule: 'classified' }] : []
  })

/** Throws 422 for texts marked with a clause of classified information (§ 8), before anything of them is stored. */
export const refuseClassified = (fields: Fields, values: Record<string, unknown>): void => {
  const problems = found(fields, values, '')
  if (problems.length) throw invalid(problems)
}

/** The same for free text outside registers: notes and drafts. */
export const refuseClassifiedText = (path: string, text: string): void => {
  const marking = markingOf(text)
  if (marking) throw invalid([{ path, message: sentence(marking), rule: 'classified' }])
}
