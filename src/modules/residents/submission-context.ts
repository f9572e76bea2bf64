import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#kernel/db/database.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import type { Row } from '#kernel/register/definition.ts'
import { columnOf } from '#kernel/register/read.ts'
import type { Registry } from '#kernel/register/registry.ts'
import { queryTerms } from '#kernel/search/lemmas.ts'
import { fold } from '#law/polish/fold.ts'
import type { submissionFields } from './submissions.fields.ts'
import { whyUnreachable } from './unreachable.ts'

/** An earlier submission beside the one being read. */
export interface Earlier {
  id: string
  number: string
  label: string
  state: string
  receivedOn: string
  person: { id: string; label: string } | null
  /** 0-1: how much its subject resembles ours; only among `similar`. */
  likeness?: number
}

type Submission = Row<typeof submissionFields>

const columns = sql`t.id, t.number, t.label, t.state, t.received_on as "receivedOn",
  case when c.id is null then null else jsonb_build_object('id', c.id, 'label', c.label) end as person`

const submissionsWhere = (db: Queryable, readable: SQL, condition: SQL) =>
  db.rows<Earlier>(sql`
    select ${columns} from submissions t left join contacts c on c.id = t.person
    where ${readable} and ${condition} order by t.received_on desc, t.id desc limit 20`)

/** Lexemes of the subject's telling words, in titles alone; „ul”, „nr” and the like tell nothing. */
const telling = async (subject: string) => {
  const words = (await queryTerms(subject)).filter((word) => word.folded.length > 3)
  const lexemes = new Set(words.flatMap((word) => [word.folded, ...word.lemmas]))
  return [...lexemes].map((lexeme) => `'${lexeme}':A`).join('|')
}

/**
 * Subjects alike: those that share a word in any of its forms, as the index of search knows them, ordered by likeness
 * of letters, so that inflection and slips do not hide a duplicate.
 */
const similar = async (db: Queryable, readable: SQL, submission: Submission): Promise<Earlier[]> => {
  const words = await telling(submission.subject)
  if (!words) return []
  return db.rows<Earlier>(sql`
    with alike as materialized (
      select record_id, round(similarity(title_folded, ${fold(submission.subject)})::numeric, 2)::float as likeness
      from search_entry where register = 'submissions' and terms @@ ${words}::tsquery limit 5000
    )
    select ${columns}, alike.likeness
    from alike join submissions t on t.id = alike.record_id left join contacts c on c.id = t.person
    where alike.likeness >= 0.2 and t.id <> ${submission.id} and ${readable}
    order by alike.likeness desc, t.received_on desc limit 10`)
}

const ofSubmission = (db: Queryable, registry: Registry, actor: Actor, register: string, id: string) => {
  const { definition, tableName, fields } = registry.get(register)
  const may = definition.access.read.sql(actor, columnOf)
  const unit = fields.unit
    ? sql`(select jsonb_build_object('id', u.id, 'label', u.symbol || ' ' || u.name, 'symbol', u.symbol) from unit u where u.id = t.unit)`
    : sql`null::jsonb`
  const day = sql.raw(
    { inquiries: 't.due_on', dispositions: 't.due_on', appointments: 't.date' }[register] ?? 't.held_on',
  )
  const answer = register === 'inquiries' ? sql`t.answer` : sql`null::text`
  return db.rows(sql`
    select t.id, t.number, t.label, t.state, ${day} as day, ${unit} as unit, ${answer} as answer
    from ${sql.raw(tableName)} t where t.submission = ${id} and ${may} order by t.created_at, t.id limit 200`)
}

/** Everything the screen of triage shows beside a submission, in one answer; only what the person may read. */
export const submissionContext = async (
  db: Queryable,
  registry: Registry,
  actor: Actor,
  submission: Submission,
) => {
  const readable = registry.get('submissions').definition.access.read.sql(actor, columnOf)
  const others = sql`t.id <> ${submission.id}`
  const district = submission.place?.district
  const [samePerson, samePlace, alike, inquiries, appointments, notes, dispositions] = await Promise.all([
    submission.person
      ? submissionsWhere(db, readable, sql`${others} and t.person = ${submission.person}`)
      : [],
    submission.topic && district
      ? submissionsWhere(
          db,
          readable,
          sql`${others} and t.topic = ${submission.topic} and t.place_district = ${district}`,
        )
      : [],
    similar(db, readable, submission),
    ...(['inquiries', 'appointments', 'meeting-notes', 'dispositions'] as const).map((register) =>
      ofSubmission(db, registry, actor, register, submission.id),
    ),
  ])
  const unreachable = submission.person ? await whyUnreachable(db, submission.person) : null
  return { unreachable, samePerson, samePlace, similar: alike, inquiries, appointments, notes, dispositions }
}
