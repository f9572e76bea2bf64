import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#kernel/field/columns.ts'

/** What colleagues write under a record, with people mentioned. */
export const note = pgTable(
  'note',
  {
    id: uuid('id').primaryKey(),
    register: text('register').notNull(),
    record_id: uuid('record_id').notNull(),
    author_id: uuid('author_id').notNull(),
    text: text('text').notNull(),
    mentions: uuid('mentions').array().notNull().default([]),
    at: instant('at').notNull(),
  },
  (t) => [index('note_record').on(t.record_id, t.at)],
)
