/**
 * How sure the project is of a fact of law: `S` checked in a source, `M` from memory of the act's text,
 * `U` unsure (shown as „do sprawdzenia”).
 */
export type Mark = 'S' | 'M' | 'U'

/** One line of the explanation shown under „Dlaczego?”: a Polish sentence, the provision it rests on, the value it gave. */
export type Step = { text: string; legalBasis: string; value: string }

/** The worse of several marks: a result is only as sure as its least sure fact. */
export function worstMark(marks: readonly Mark[]): Mark {
  if (marks.includes('U')) return 'U'
  return marks.includes('M') ? 'M' : 'S'
}
