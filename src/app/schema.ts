import { answerLink } from '#kernel/answer-links/answer-link.table.ts'
import { readLog } from '#kernel/audit/read-log.table.ts'
import { historySeal } from '#kernel/audit/seal.table.ts'
import { draft } from '#kernel/drafts/draft.table.ts'
import { file, fileLink } from '#kernel/files/file.table.ts'
import { history, historyStatements } from '#kernel/history/history.table.ts'
import { idempotencyKey } from '#kernel/http/idempotency.table.ts'
import {
  authAccount,
  authApiKey,
  authAttempt,
  authLink,
  authPasskey,
  authRateLimit,
  authSession,
  authTwoFactor,
  authUser,
  authVerification,
} from '#kernel/identity/identity.table.ts'
import { recordLink } from '#kernel/links/link.table.ts'
import { mailOutbox, mailReceived } from '#kernel/mail/outbox.table.ts'
import { jrwa } from '#kernel/matters/jrwa.table.ts'
import { matterRecord } from '#kernel/matters/matter-record.table.ts'
import { note } from '#kernel/notes/note.table.ts'
import { notice } from '#kernel/notices/notice.table.ts'
import { numberSeries } from '#kernel/numbering/series.table.ts'
import { obligation } from '#kernel/obligations/obligation.table.ts'
import { obligationReminder } from '#kernel/obligations/reminder.table.ts'
import {
  duty,
  holder,
  orgStatements,
  person,
  post,
  structureVersion,
  substitution,
  unit,
  unitInVersion,
} from '#kernel/org/org.table.ts'
import { constraintStatements } from '#kernel/register/table.ts'
import { searchEntry } from '#kernel/search/search.table.ts'
import { tripTime, tripTimeStatements } from '#modules/trips/index.ts'
import { registry } from './registry.ts'

/** Every table of an installation: those of the kernel by name, those of the registers from their definitions. */
export const tables = {
  answerLink,
  authAccount,
  authApiKey,
  authAttempt,
  authLink,
  authPasskey,
  authRateLimit,
  authSession,
  authTwoFactor,
  authUser,
  authVerification,
  draft,
  duty,
  file,
  fileLink,
  history,
  historySeal,
  holder,
  idempotencyKey,
  jrwa,
  mailOutbox,
  mailReceived,
  matterRecord,
  note,
  notice,
  numberSeries,
  obligation,
  obligationReminder,
  person,
  post,
  readLog,
  recordLink,
  searchEntry,
  structureVersion,
  substitution,
  tripTime,
  unit,
  unitInVersion,
  ...Object.fromEntries(
    registry.all.flatMap((register) => [
      [`register_${register.tableName}`, register.table],
      ...Object.entries(register.children).map(([id, table]) => [`lines_${register.tableName}_${id}`, table]),
    ]),
  ),
}

/** Extensions which tables need; created first. */
export const extensions = [
  'create extension if not exists btree_gist',
  'create extension if not exists pg_trgm',
  // Lower case without Polish diacritics, as `fold` of the search does it.
  `create function unaccent_pl(words text) returns text language sql immutable parallel safe strict
as $$ select translate(lower(words), 'ąćęłńóśźż', 'acelnoszz') $$`,
]

/** What the schema language cannot say; run after the tables. */
export const statements = [
  ...orgStatements,
  ...historyStatements,
  ...registry.all.flatMap((register) => constraintStatements(register.definition)),
  ...tripTimeStatements,
]
