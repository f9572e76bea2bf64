import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import type { Row } from '#kernel/register/definition.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { paragraphs } from './letter-text.ts'
import type { submissionFields } from './submissions.fields.ts'

interface Part {
  heading: string
  text: string
}

/** What was agreed at meetings, what units did and what they answered, in this order. */
const partsOf = (db: Queryable, submissionId: string) =>
  db.rows<Part>(sql`
    select 'Podczas spotkania ustalono:' as heading, l.text from meeting_notes n
      join meeting_notes_lines l on l.parent_id = n.id
      where n.submission = ${submissionId} and n.state = 'approved' and l.kind = 'agreement'
    union all
    select case d.state when 'done' then 'Wykonano:' when 'refused' then 'Nie wykonano:' else 'W toku:' end,
      concat_ws(' ', d.text, (select r.text from dispositions_reports r where r.parent_id = d.id order by r.position desc limit 1))
      from dispositions d where d.submission = ${submissionId}
    union all
    select 'Właściwa komórka odpowiedziała:', i.answer from inquiries i
      where i.submission = ${submissionId} and i.state = 'answered'`)

/** A letter to the resident put together from the note, the dispositions and the answers; the officer edits it. */
export const answerDraft = async (
  db: Queryable,
  submission: Row<typeof submissionFields>,
): Promise<string> => {
  const parts = await partsOf(db, submission.id)
  const headings = [...new Set(parts.map((part) => part.heading))]
  return paragraphs(
    `W odpowiedzi na zgłoszenie ${submission.number} z ${formatDateLong(submission.receivedOn)} „${submission.subject}” informujemy:`,
    ...headings.flatMap((heading) => [
      heading,
      ...parts.filter((part) => part.heading === heading).map((part) => part.text),
    ]),
  )
}
