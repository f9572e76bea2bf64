import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { texts } from '#kernel/permissions/rule.ts'

/** A letter entered before that looks like the same one. */
export interface Duplicate {
  register: 'incoming-letters' | 'letter-drafts'
  id: string
  number: string | null
  label: string
  /** Sentence for the person. */
  message: string
}

/** What is known of the letter at hand. */
export interface Known {
  draftId: string
  files: readonly string[]
  sender: string | null
  theirReference: string | null
  letterDate: string | null
}

type Found = Omit<Duplicate, 'message'>

const sameContent = (db: Queryable, { files, draftId }: Known) =>
  db.rows<Found>(sql`
    select distinct l.register, l.record_id as id, i.number, coalesce(i.label, d.label) as label
    from file mine join file f on f.sha256 = mine.sha256 join file_link l on l.file_id = f.id
    left join incoming_letters i on i.id = l.record_id and l.register = 'incoming-letters'
    left join letter_drafts d on d.id = l.record_id and l.register = 'letter-drafts' and d.state = 'waiting'
    where mine.id::text = any(${texts(files)}) and l.record_id <> ${draftId} and (i.id is not null or d.id is not null)
    limit 5`)

const sameData = async (db: Queryable, { sender, theirReference, letterDate }: Known) => {
  if (!sender || !theirReference || !letterDate) return []
  return db.rows<Found>(sql`
    select 'incoming-letters' as register, id, number, label from incoming_letters
    where sender = ${sender} and letter_date = ${letterDate} and state <> 'annulled'
      and lower(their_reference) = lower(${theirReference}) limit 5`)
}

const named = ({ number, label }: Found) => (number ? `${number} „${label}”` : `kolejce: „${label}”`)

/** The same file (by SHA-256), or the same sender, reference and date; told before a second number is given. */
export const findDuplicates = async (db: Queryable, known: Known): Promise<Duplicate[]> => {
  const content = await sameContent(db, known)
  const data = (await sameData(db, known)).filter((one) => !content.some(({ id }) => id === one.id))
  return [
    ...content.map((one) => ({ ...one, message: `Ten sam plik jest już w ${named(one)}.` })),
    ...data.map((one) => ({
      ...one,
      message: `Ten sam nadawca, znak i data: wygląda na ${named(one)}.`,
    })),
  ]
}
