import { sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import { texts, uuids } from '#kernel/permissions/rule.ts'
import type { Row } from '#kernel/register/definition.ts'
import type { Reference } from '#kernel/register/description.ts'
import { type Duplicate, findDuplicates } from './find-duplicates.ts'
import type { letterDraftFields } from './letter-drafts.fields.ts'
import { matchSender } from './match-sender.ts'
import { matterNumbers } from './suggest/matter-numbers.ts'
import type { Proposal } from './suggest/proposal.ts'
import { type FieldProposals, proposeFields } from './suggest/propose-fields.ts'
import { senderHints } from './suggest/sender-hints.ts'

type Draft = Row<typeof letterDraftFields>

/** What the screen of intake shows beside a draft. */
export interface DraftProposals {
  fields: FieldProposals & {
    sender?: Proposal<Reference>
    senderText?: Proposal
    quotedMatter?: Proposal<Reference>
  }
  /** `waiting`: a scan whose text is being recognised. */
  reading: 'waiting' | 'read' | 'none'
  /** Why there is no text, in Polish. */
  reason?: string
  duplicates: Duplicate[]
}

interface TextRow {
  text: string | null
  state: DraftProposals['reading']
  reason: string | null
}

/** Texts of the letter and of its first attachments, in this order. */
const textsOf = (db: Queryable, draft: Draft) => {
  const ids = [...draft.letter, ...draft.attachments.slice(0, 3)]
  return db.rows<TextRow>(sql`
    select left(f.text, 60000) as text, f.text_state as state, f.text_reason as reason
    from unnest(${uuids(ids)}) with ordinality asked(id, place) join file f on f.id = asked.id order by place`)
}

const ourMatter = async (db: Queryable, text: string): Promise<Proposal<Reference> | undefined> => {
  const numbers = matterNumbers(text)
  if (numbers.length === 0) return undefined
  const found = await db.first<{ id: string; number: string }>(
    sql`select id, number from matters where number = any(${texts(numbers)}) order by created_at desc limit 1`,
  )
  return (
    found && { value: { id: found.id, label: found.number, number: found.number }, because: 'znak w piśmie' }
  )
}

/** Proposals for a draft from its text as far as it has been read, and the letters it may repeat. */
export const proposeDraft = async (db: Queryable, draft: Draft, today: string): Promise<DraftProposals> => {
  const rows = await textsOf(db, draft)
  const text = rows.map((row) => row.text ?? '').join('\n')
  const mail = draft.mailFrom || draft.mailSubject
  const from = draft.mailFrom ? { name: draft.mailName ?? '', address: draft.mailFrom } : undefined
  const hints = senderHints(text, from)
  const sender = await matchSender(db, hints)
  const quotedMatter = await ourMatter(db, text)
  const name = hints.names[0] ?? hints.emails[0]
  const fields: DraftProposals['fields'] = {
    ...proposeFields(
      {
        text,
        ...(mail && {
          mail: {
            ...(from && { from }),
            subject: draft.mailSubject ?? '',
            ...(draft.mailDate && { date: draft.mailDate }),
            attachments: draft.attachments.length,
          },
        }),
      },
      draft.receivedOn ?? today,
    ),
    ...(sender ? { sender } : name ? { senderText: { value: name.slice(0, 300), because: 'z pisma' } } : {}),
    ...(quotedMatter && { quotedMatter }),
  }
  const [first] = rows
  return {
    fields,
    reading: first?.state ?? 'none',
    ...(first?.reason && { reason: first.reason }),
    duplicates: await findDuplicates(db, {
      draftId: draft.id,
      files: draft.letter,
      sender: draft.sender ?? sender?.value.id ?? null,
      theirReference: draft.theirReference ?? fields.theirReference?.value ?? null,
      letterDate: draft.letterDate ?? fields.letterDate?.value ?? null,
    }),
  }
}
