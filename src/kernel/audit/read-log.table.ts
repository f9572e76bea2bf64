import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { plainDate } from '#kernel/field/columns.ts'

/** Who opened which record with personal data on which day; each has its line in the history. */
export const readLog = pgTable(
  'read_log',
  {
    record_id: uuid('record_id').notNull(),
    person_id: uuid('person_id').notNull(),
    day: plainDate('day').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.record_id, t.person_id, t.day] }),
    index('read_log_person').on(t.person_id, t.day),
  ],
)
