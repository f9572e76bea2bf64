import type { RecordJson, Reference } from '#kernel/register/description.ts'
import { isPlainDate } from '#law/calendar/plain-date.ts'

export type LineKind = 'note' | 'agreement' | 'disposition'

/** A line of a note while it is written; `key` keeps its place on the screen and is never sent. */
export interface NoteLine {
  key: string
  kind: LineKind
  text: string
  unit: Reference | null
  /** A day, or what was typed and is not a day yet. */
  dueOn: string | null
}

/** What a person writes of a meeting. */
export interface NoteText {
  present: string
  lines: NoteLine[]
}

export const emptyLine = (key: string): NoteLine => ({ key, kind: 'note', text: '', unit: null, dueOn: null })

const signs: Record<string, LineKind> = { '!': 'disposition', '=': 'agreement' }

/** A line after typing: „!” at its beginning makes it a disposition, „=” an agreement; the sign itself goes away. */
export const typed = (line: NoteLine, text: string): NoteLine => {
  const kind = signs[text.charAt(0)]
  return kind ? { ...line, kind, text: text.slice(1).trimStart() } : { ...line, text }
}

/** The note of a record; there is always a line to write in. */
export const noteOf = (record: RecordJson, newKey: () => string): NoteText => {
  const lines = ((record.lines ?? []) as Omit<NoteLine, 'key'>[]).map((line) => ({ ...line, key: newKey() }))
  return {
    present: (record.present as string | null) ?? '',
    lines: lines.length ? lines : [emptyLine(newKey())],
  }
}

/** What is sent to the server: lines with words, and days that are days; the rest waits on this computer. */
export const sentOf = (note: NoteText) => ({
  present: note.present.trim() || null,
  lines: note.lines
    .filter((line) => line.text.trim())
    .map((line) => ({
      kind: line.kind,
      text: line.text.trim(),
      unit: line.kind === 'disposition' ? (line.unit?.id ?? null) : null,
      dueOn: line.kind === 'disposition' && line.dueOn && isPlainDate(line.dueOn) ? line.dueOn : null,
    })),
})

/** Whether two notes would be sent the same. */
export const sameNote = (one: NoteText, other: NoteText): boolean =>
  JSON.stringify(sentOf(one)) === JSON.stringify(sentOf(other))

/** Dispositions in which the unit or the day is missing, by the keys of their lines. */
export const unfinished = (note: NoteText): NoteLine[] =>
  note.lines.filter(
    (line) =>
      line.kind === 'disposition' &&
      line.text.trim() &&
      !(line.unit && line.dueOn && isPlainDate(line.dueOn)),
  )
